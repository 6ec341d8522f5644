import { embedFont } from '../formats/docx/embedded-fonts.ts';
import type { Look } from '../formats/format.ts';
import { type KnownPolicyType, knownOf } from '../policy/recall-policy-type.ts';
import { type LibrarySources, openLibrary } from '../prepare-policy.ts';
import { nameOfFace, type Remembered, rememberedFiles } from './remembered.ts';

/** What remembered.ts is to read of a library, as files by their names. Throws PolicyError where the library is broken. */
export function remember({ look, ...sources }: LibrarySources & { readonly look: Look }): ReadonlyMap<string, string> {
  const fonts: Remembered['fonts'] = Object.fromEntries(
    look.fonts.map(({ ttf }, place) => {
      const { key, file } = embedFont(ttf, place);
      return [nameOfFace(ttf, place), { key, ...file, bytes: Buffer.from(file.bytes).toString('base64') }];
    }),
  );
  return new Map([
    [rememberedFiles.types, JSON.stringify(typesOf(sources) satisfies Remembered['types'])],
    [rememberedFiles.fonts, JSON.stringify(fonts)],
  ]);
}

function typesOf(sources: LibrarySources): Readonly<Record<string, KnownPolicyType>> {
  const types: Record<string, KnownPolicyType> = {};
  let asked = '';
  const recall = (fingerprint: string) => {
    asked = fingerprint;
    return undefined;
  };
  const library = openLibrary({ ...sources, recall });
  for (const id of library.types) {
    const type = library.policyType(id);
    if (type) types[asked] = knownOf(type);
  }
  return types;
}
