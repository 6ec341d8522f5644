import { changedWords } from '../../diff/changed-words.ts';
import type { PolicyRecord } from '../../diff/record.ts';
import type { DocumentSource } from '../../document/document-source.ts';
import { PolicyError } from '../../problem.ts';

/** Whether a published file and today's sources say the same; null where that can't be told. */
export interface Sameness {
  /** Whether the words are the same, apart from the facts printed in them. */
  readonly sameWords: boolean | null;
  readonly sameFacts: boolean | null;
}

export const unknownWords: Sameness = { sameWords: null, sameFacts: null };
export const allTheSame: Sameness = { sameWords: true, sameFacts: true };
export const otherWords: Sameness = { sameWords: false, sameFacts: null };

/**
 * @param made what the file says that it was made from
 * @param read the record in the file, or in a file of the same sources beside it; or why there is none
 */
export function compareSayings(
  made: DocumentSource,
  today: DocumentSource,
  record: PolicyRecord,
  read: PolicyRecord | PolicyError,
): Sameness {
  if (made.said !== undefined && made.said === today.said) return allTheSame;
  if (read instanceof PolicyError) {
    return made.said === undefined ? unknownWords : { sameWords: made.words === today.words, sameFacts: null };
  }
  const { passages, facts } = changedWords(read, record);
  return { sameWords: passages.length === 0, sameFacts: facts.length === 0 };
}

/**
 * Whether file and sources say the same, in words that follow the reason why the file is out of date.
 *
 * @param made what the file says that it was made from
 */
export function describeSameness(
  { sameWords, sameFacts }: Sameness,
  made: DocumentSource,
  today: DocumentSource,
): string {
  if (sameWords === null) return "whether it still says the same can't be told from this file";
  if (!sameWords) return 'it says other things than today';
  if (sameFacts === false) return 'it says the same with other facts';
  const isWhole = made.said === undefined || made.said === today.said;
  return isWhole && sameFacts
    ? 'it still says the same'
    : 'its words are those of today, its cover or its facts are not';
}
