import type { DocumentSource } from '../document/document-source.ts';
import type { Document } from '../document/model.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';

/** What documents are made by; given in, since versions and fingerprints are the machine's to tell. */
export interface Maker {
  /** The version of policygen. */
  readonly version: string;
  /** Sixteen hexadecimal digits that are different for any other parts. */
  fingerprint(parts: readonly (string | Uint8Array)[]): string;
}

/**
 * Where a document comes from. Its profile's part is what the profile says, not how: a comment, the order of fields, and
 * what is said of other policies make no difference.
 *
 * @param library the fingerprint of what the document has of the library (document-source.ts)
 * @param words the fingerprint of its words
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

/** A value as JSON with its fields in the order of their names; bytes are left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Uint8Array) return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const entries: [string, unknown][] = inner instanceof Map ? [...inner] : Object.entries(inner);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
