import type { DocumentSource } from '../document/document-source.ts';
import type { Document } from '../document/model.ts';

/**
 * How one policy of one school came to be: the document, and as much of its inputs as is needed to tell why two
 * documents differ. Causes are worked out from two records, never guessed from words.
 */
export interface PolicyRecord {
  /** The profile's name: its file's, without the ending. */
  readonly school: string;
  /** The policy type. */
  readonly policy: string;
  readonly edition: string;
  readonly document: Document;
  /** The fingerprints of the document's inputs; absent while it is being made. */
  readonly source?: DocumentSource;
  /** The clauses that the policy has, the school's own rules as `extra-1` and so on. */
  readonly clauses: ReadonlyMap<string, ClauseRecord>;
  /** The words of headings, by their sections. */
  readonly headings: ReadonlyMap<string, WordsRecord>;
  /** What the profile states, printed, by the paths that clauses and headings name. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Why the policy lacks each of the library's other clauses. A published document doesn't carry this. */
  readonly left?: ReadonlyMap<string, WhyLeft>;
  /** Set where somebody altered the file: what policygen had made, while `document` is what a person sees now. */
  readonly asMade?: Document;
  /** Set where a file carries no record, so that the causes of a change can't be known. */
  readonly isUnrecorded?: true;
  /** Who made the newest version. A published document doesn't carry this. */
  readonly author?: string;
}

/** Words with fields in them. */
export interface WordsRecord {
  /** The fingerprint of the words before the merge, without typography (folded.ts). */
  readonly wording: string;
  /** The words before the merge. A published document doesn't carry them. */
  readonly text?: string;
  /** The paths of the profile that they name. */
  readonly names: readonly string[];
}

export interface ClauseRecord extends WordsRecord {
  readonly title: string;
  /** What brought the clause: the edition, the profile's `include`, or its `extra`. */
  readonly by: 'edition' | 'include' | 'extra';
  /** Whether the words are the school's own (`reword`). */
  readonly reworded: boolean;
  readonly sources: readonly SourceRecord[];
}

export interface SourceRecord {
  readonly title: string;
  readonly edition: string;
}

/** A fact in words; a list, one text for each row; or `true`, where only is known that the profile states it. */
export type Fact = string | readonly string[] | true;

export type WhyLeft =
  | { readonly because: 'omitted' | 'not-in-edition' | 'nothing-to-open' }
  | { readonly because: 'missing-fact'; readonly fact: string }
  | { readonly because: 'left-with'; readonly clause: string };
