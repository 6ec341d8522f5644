/** Where a document came from: enough to tell later whether today's sources still give it. */
export interface DocumentSource {
  /** The version of policygen that made it. */
  readonly policygen: string;
  /** The profile's id, such as "orchard". */
  readonly school: string;
  /** The policy type's id. */
  readonly policy: string;
  /** A fingerprint of what the profile says of the school and of this policy, with the logo. */
  readonly profile: string;
  /** A fingerprint of the look, the policy type's manifest and those of its clauses that the document has. */
  readonly library: string;
  /** The fingerprint of the policy's words (diff/policy-words.ts). */
  readonly words: string;
  /**
   * A fingerprint of all that the document says, facts and cover too. A file without it is of a policygen that had this
   * for the words.
   */
  readonly said?: string;
}

/**
 * What a file shows that is no version of a policy but the way from one to the next: a page of changes, or a Word file with
 * tracked changes. Proposed where the newer words have no approval.
 */
export type Redline = 'changes' | 'proposed changes';

/** One line for the metadata of such a file, which `findRedline` reads back. */
export const printRedline = (redline: Redline): string => `policygen shows ${redline}`;

/** Undefined where a file's metadata have no such line. */
export const findRedline = (metadata: string): Redline | undefined =>
  /policygen shows (?<redline>changes|proposed changes)/.exec(metadata)?.groups?.redline as Redline | undefined;

/** One line for a file's metadata, which `findSource` reads back. */
export const printSource = ({ policygen, school, policy, profile, library, words, said }: DocumentSource): string =>
  `policygen ${policygen} ${school}/${policy} profile ${profile} library ${library} words ${words}${
    said === undefined ? '' : ` said ${said}`
  }`;

const printed =
  /policygen (?<policygen>[\w.+-]+) (?<school>[a-z0-9-]+)\/(?<policy>[a-z0-9-]+) profile (?<profile>[0-9a-f]{16}) library (?<library>[0-9a-f]{16}) words (?<words>[0-9a-f]{16})(?: said (?<said>[0-9a-f]{16}))?/;

/** The first such line in a file's metadata, undefined where there is none. */
export function findSource(metadata: string): DocumentSource | undefined {
  const { said, ...found } = printed.exec(metadata)?.groups ?? {};
  if (found.words === undefined) return undefined;
  return { ...(found as unknown as DocumentSource), ...(said === undefined ? {} : { said }) };
}
