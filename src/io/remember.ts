import { serialize } from 'node:v8';
import { embedFont } from '../formats/docx/embedded-fonts.ts';
import type { Look } from '../formats/format.ts';
import { type KnownPolicyType, knownOf } from '../policy/recall-policy-type.ts';
import { type LibrarySources, openLibrary } from '../prepare-policy.ts';
import { nameOfFace, type Remembered, rememberedFiles } from './remembered.ts';

/** What remembered.ts is to read of a library, as files by their names. Throws PolicyError where the library is broken. */
export function remember({
  look,
  ...sources
}: LibrarySources & { readonly look: Look }): ReadonlyMap<string, Uint8Array> {
  const fonts = look.fonts.map(({ ttf }, place) => [nameOfFace(ttf, place), embedFont(ttf, place)] as const);
  return new Map([
    [rememberedFiles.types, serialize(typesOf(sources) satisfies Remembered['types'])],
    [rememberedFiles.fonts, serialize(new Map(fonts) satisfies Remembered['fonts'])],
  ]);
}

function typesOf(sources: LibrarySources): ReadonlyMap<string, KnownPolicyType> {
  const types = new Map<string, KnownPolicyType>();
  let asked = '';
  const recall = (fingerprint: string) => {
    asked = fingerprint;
    return undefined;
  };
  const library = openLibrary({ ...sources, recall });
  for (const id of library.types) {
    const type = library.policyType(id);
    if (type) types.set(asked, knownOf(type));
  }
  return types;
}
