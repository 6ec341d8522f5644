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
  /** A fingerprint of what the document says. */
  readonly words: string;
}

/** One line for a file's metadata, which `findSource` reads back. */
export const printSource = ({ policygen, school, policy, profile, library, words }: DocumentSource): string =>
  `policygen ${policygen} ${school}/${policy} profile ${profile} library ${library} words ${words}`;

const printed =
  /policygen (?<policygen>[\w.+-]+) (?<school>[a-z0-9-]+)\/(?<policy>[a-z0-9-]+) profile (?<profile>[0-9a-f]{16}) library (?<library>[0-9a-f]{16}) words (?<words>[0-9a-f]{16})/;

/** The first such line in a file's metadata, undefined where there is none. */
export function findSource(metadata: string): DocumentSource | undefined {
  const found = printed.exec(metadata)?.groups;
  return found && (found as unknown as DocumentSource);
}
