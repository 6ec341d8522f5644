import { doubled } from '../policy/proofread/doubled.ts';
import { findSlips } from '../policy/proofread/find-slips.ts';
import { punctuation } from '../policy/proofread/punctuation.ts';
import type { Place, Slip } from '../policy/proofread/slip.ts';

/** One mark that a missing word or fact leaves in a text, and where. */
export interface TextScar {
  /** Fits after "there is …". */
  readonly what: string;
  readonly index: number;
}

/** What a library's texts never have, beyond what the proofreading finds in any: a school's own words may. */
const marks: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a value that is none', pattern: /\b(undefined|null|NaN|Infinity)\b|\[object/ },
  { what: 'a double space', pattern: /\s{2,}/ },
  { what: 'a word that joins nothing', pattern: /\b(and|or|the|a|an|our)\s*([.,;:!?)]|$)/ },
  { what: 'a comma that joins nothing', pattern: /^\s*[,;:.]|,\s*$/ },
];

/** Marks as patterns, for the words of one clause before a school has filled them in. */
export const scarPatterns: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  ...marks,
  { what: 'a brace of a field', pattern: /\{\{|\}\}/ },
  ...doubled,
  ...punctuation,
];

/** A full stop inside a sentence is the made-up school's, whose values may end in one. */
const isOfLibrary = ({ kind }: Slip): boolean => kind.what !== 'a full stop inside a sentence';

/** By place and words: combinations have most of their words in common. */
const known = new Map<string, readonly TextScar[]>();
const mostKnown = 10_000;

/** The marks in a text at a place. */
export function textLeftovers(text: string, place: Place): readonly TextScar[] {
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
