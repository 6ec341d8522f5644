import type { DocumentSource } from '../document/document-source.ts';
import type { Document } from '../document/model.ts';

/**
 * How one policy of one school came to be: the document, and of everything that it was made from as much as tells two
 * documents' causes apart. Causes are worked out from two records, never guessed from words.
 */
export interface PolicyRecord {
  /** The profile's name: its file's, without the ending. */
  readonly school: string;
  /** The policy type. */
  readonly policy: string;
  readonly edition: string;
  readonly document: Document;
  /** What the document was made from; absent while it is being made. */
  readonly source?: DocumentSource;
  /** The clauses that the policy has, the school's own rules as `extra-1` and so on. */
  readonly clauses: ReadonlyMap<string, ClauseRecord>;
  /** The words of headings, by their sections. */
  readonly headings: ReadonlyMap<string, WordsRecord>;
  /** What the profile states, printed, by the paths that clauses and headings name. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Why it has not the library's other clauses. A document that was published doesn't carry this. */
  readonly left?: ReadonlyMap<string, WhyLeft>;
  /** What policygen made, where somebody altered the file since, and `document` is what a person sees in it. */
  readonly asMade?: Document;
  /** Set where a file doesn't say how it came to be, so that nothing tells why it says what it says. */
  readonly isUnrecorded?: true;
  /** Who made the newest version. A document that was published doesn't carry this. */
  readonly author?: string;
}

/** Words with fields in them. */
export interface WordsRecord {
  /** The fingerprint of the words before the merge, without typography (folded.ts). */
  readonly wording: string;
  /** The words before the merge themselves. A document that was published doesn't carry them. */
  readonly text?: string;
  /** The paths of the profile that they name. */
  readonly names: readonly string[];
}

export interface ClauseRecord extends WordsRecord {
  readonly title: string;
  /** What brought it: the edition, the profile's `include`, or the profile's `extra`. */
  readonly by: 'edition' | 'include' | 'extra';
  /** Whether the words are the school's own (`reword`). */
  readonly reworded: boolean;
  readonly sources: readonly SourceRecord[];
}

export interface SourceRecord {
  readonly title: string;
  readonly edition: string;
}

/** Words; a list of them, one for each row; or only that the profile states it. */
export type Fact = string | readonly string[] | true;

export type WhyLeft =
  | { readonly because: 'omitted' | 'not-in-edition' | 'nothing-to-open' }
  | { readonly because: 'missing-fact'; readonly fact: string }
  | { readonly because: 'left-with'; readonly clause: string };
