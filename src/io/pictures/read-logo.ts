import type { PictureFault } from '../../pictures/picture-fault.ts';
import { type LogoFile, type LogoOf, logoNamedIn, type ReadBeside } from '../../prepare-policy.ts';
import { PolicyError, type Source } from '../../problem.ts';
import type { Profile } from '../../profile/parse-profile.ts';

/**
 * Reads the logo that a profile names, where it names one, before the profile's policies are prepared: to decode a
 * picture takes a while, and what decodes it is loaded only then.
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
 * The same of a profile as it once was, to be compared: that today's policygen wouldn't take its logo is no news then,
 * and only whether it is the same matters.
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

/** For profiles that name none. */
const noLogo: LogoOf = (_, path) => {
  throw new Error(`the logo ${path} was not read`);
};
