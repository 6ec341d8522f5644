import type { PictureFault } from '../../pictures/picture-fault.ts';
import { type LogoFile, type LogoOf, logoNamedIn, type ReadBeside } from '../../prepare-policy.ts';
import { PolicyError, type Source } from '../../problem.ts';
import type { Profile } from '../../profile/parse-profile.ts';

/**
 * Reads the logo that a profile names, where it names one, before the profile's policies are prepared: decoding is
 * asynchronous, and the decoder is loaded only for profiles with a logo.
 *
 * @returns what preparePolicies asks; it throws PICTURE_INVALID where the picture can't stand in a document, and as
 * `readBeside` does
 */
export const readLogo = (source: Source, readBeside: ReadBeside): Promise<LogoOf> =>
  readWith(source, readBeside, (fault, profile, path) => {
    const message = `the picture ${path} ${fault.message}`;
    const place = profile.place(['school', 'logo']);
    throw new PolicyError([{ code: 'PICTURE_INVALID', message, ...place, hint: fault.hint }]);
  });

/**
 * As readLogo, for a past version of a profile in a comparison: a logo that today's policygen would refuse is no
 * problem there, since only whether its bytes are the same matters.
 */
export const readPastLogo = (source: Source, readBeside: ReadBeside): Promise<LogoOf> =>
  readWith(source, readBeside, (_, __, ___, file) => ({
    mediaType: 'image/png',
    bytes: new Uint8Array(),
    aspect: 1,
    file,
  }));

async function readWith(
  source: Source,
  readBeside: ReadBeside,
  instead: (fault: PictureFault, profile: Profile, path: string, file: Uint8Array) => LogoFile,
): Promise<LogoOf> {
  const named = logoNamedIn(source);
  if (!named) return noLogo;
  const { profile, path } = named;
  try {
    const file = readBeside(profile, path);
    const { pictureIn } = await import('./picture-reader.ts');
    const picture = await pictureIn(file);
    const logo = picture instanceof Error ? instead(picture, profile, path, file) : picture;
    return () => logo;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return () => {
      throw error;
    };
  }
}

/** For profiles without a logo; never called. */
const noLogo: LogoOf = (_, path) => {
  throw new Error(`the logo ${path} was not read`);
};
