import { embedFont } from '../../formats/docx/embedded-fonts.ts';
import type { Look } from '../../formats/format.ts';
import { type KnownPolicyType, knownOf } from '../../policy/recall-policy-type.ts';
import { type LibrarySources, openLibrary } from '../../prepare-policy.ts';
import { faceKey, type Precomputed, precomputedFiles } from './precomputed.ts';

/** The files, by name, from which precomputed.ts reads a library. Throws PolicyError where the library is broken. */
export function precomputeLibrary({
  look,
  ...sources
}: LibrarySources & { readonly look: Look }): ReadonlyMap<string, string | Uint8Array> {
  const fonts: Record<string, Precomputed['fonts'][string]> = {};
  const faces: Uint8Array[] = [];
  let end = 0;
  for (const [place, { ttf }] of look.fonts.entries()) {
    const { key, file } = embedFont(ttf, place);
    const { bytes, ...said } = file;
    const start = end;
    end += bytes.length;
    faces.push(bytes);
    fonts[faceKey(ttf, place)] = { key, ...said, place: [start, end] };
  }
  return new Map<string, string | Uint8Array>([
    [precomputedFiles.types, JSON.stringify(typesOf(sources) satisfies Precomputed['types'])],
    [precomputedFiles.fonts, JSON.stringify(fonts)],
    [precomputedFiles.faces, Buffer.concat(faces)],
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
