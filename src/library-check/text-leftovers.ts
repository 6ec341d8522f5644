import { doubled } from '../policy/proofread/doubled.ts';
import { findSlips } from '../policy/proofread/find-slips.ts';
import { punctuation } from '../policy/proofread/punctuation.ts';
import type { Place, Slip } from '../policy/proofread/slip.ts';

/** A mark that a missing word or fact leaves in a text, with its place. */
export interface TextLeftover {
  /** Fits after "there is …". */
  readonly what: string;
  readonly index: number;
}

/**
 * Marks that the library's texts never have, though a school's own words may, so that proofreading doesn't report them.
 */
const marks: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a value that is none', pattern: /\b(undefined|null|NaN|Infinity)\b|\[object/ },
  { what: 'a double space', pattern: /\s{2,}/ },
  { what: 'a word that joins nothing', pattern: /\b(and|or|the|a|an|our)\s*([.,;:!?)]|$)/ },
  { what: 'a comma that joins nothing', pattern: /^\s*[,;:.]|,\s*$/ },
];

/** Patterns of the marks for a clause's words before a school has filled them in. */
export const scarPatterns: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  ...marks,
  { what: 'a brace of a field', pattern: /\{\{|\}\}/ },
  ...doubled,
  ...punctuation,
];

/** Whether a slip is the library's: a full stop inside a sentence comes from the made-up school's values. */
const isOfLibrary = ({ kind }: Slip): boolean => kind.what !== 'a full stop inside a sentence';

/** Finds by place and words: combinations share most of their words, so each text is searched once. */
const known = new Map<string, readonly TextLeftover[]>();
const mostKnown = 10_000;

/** The marks and slips in a text at a place. */
export function textLeftovers(text: string, place: Place): readonly TextLeftover[] {
  const key = `${place} ${text}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const found = [
    ...findSlips(text, place)
      .filter(isOfLibrary)
      .map(({ kind, index }) => ({ what: kind.what, index })),
    ...marks.flatMap(({ what, pattern }) => {
      const index = text.search(pattern);
      return index < 0 ? [] : [{ what, index }];
    }),
  ];
  known.set(key, found);
  return found;
}
