import type { DocumentSource } from '../document/document-source.ts';
import type { Document } from '../document/model.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';

/** The program that makes documents: passed in, since only src/io/ can know versions and compute hashes. */
export interface Maker {
  /** The version of policygen. */
  readonly version: string;
  /** Sixteen hexadecimal digits that differ whenever a part does. */
  fingerprint(parts: readonly (string | Uint8Array)[]): string;
}

/**
 * The source of a document. The profile's fingerprint depends only on the values of the school and this policy:
 * comments, the order of fields and other policies make no difference.
 *
 * @param library the fingerprint of the library's part in the document (document-source.ts)
 * @param words the fingerprint of the document's words
 */
export function provenanceOf(
  document: Document,
  profile: Profile,
  policy: string,
  stated: PolicyValue,
  logo: Uint8Array | undefined,
  library: string,
  words: string,
  { version, fingerprint }: Maker,
): DocumentSource {
  const { school, platforms } = profile.value;
  const { title, school: name, version: edition, date } = document.properties;
  const pictures = document.cover.flatMap((block) => (block.kind === 'picture' ? [block.bytes] : []));
  return {
    policygen: version,
    school: profile.id,
    policy,
    profile: fingerprint([canonical({ school, platforms, stated }), ...(logo ? [logo] : [])]),
    library,
    words,
    said: fingerprint([canonical([title, name, edition, date, document.cover, document.sections]), ...pictures]),
  };
}

/** A value as JSON with its fields sorted by name, without bytes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Uint8Array) return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const entries: [string, unknown][] = inner instanceof Map ? [...inner] : Object.entries(inner);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
