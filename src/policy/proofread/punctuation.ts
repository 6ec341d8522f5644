import type { SlipKind } from './slip.ts';

/** Short forms that end in a full stop wherever they stand. */
const shortForm =
  /(?:^|[\s(])(?:\p{L}\.)*(?:\p{L}|etc|Ltd|Co|St|Sts|Inc|Assoc|approx|Mr|Mrs|Ms|Dr|Rev|Revd|Prof|No|Nos|vs|Jr|Sr|Dept|Bros|Rd|Ave|Messrs|esp|incl|max|min|tel|ext|Tel|Ext|Yr|Yrs|hrs|Hon|Ven|Fr|Cllr|Esq|Plc|Corp|Gov|govs|cf|ca|pp?|vol|ed|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.$/u;

/** Ends and marks that stand twice, or apart from their word. */
export const punctuation: readonly SlipKind[] = [
  {
    what: 'a space before a punctuation mark',
    pattern: /(?:(?<![\p{L}\p{N}])[\p{L}\p{N}]+|[)\]”’%])\s+[.,;:!?](?=\s|$)/u,
    stands: ({ 0: found, index }, words) =>
      /\s\.$/.test(found) && /^\.\.\.?/.test(words.slice(index + found.length - 1)),
    mended: (found) => found.replace(/\s+(?=.$)/, ''),
  },
  {
    what: 'a space before a punctuation mark',
    pattern: /\S\s+[)\]](?![)\]])/,
    mended: (found) => found.replace(/\s+/, ''),
  },
  { what: 'a space after an opening bracket', pattern: /[([]\s+\S/, mended: (found) => found.replace(/\s+/, '') },
  {
    what: 'an empty pair of brackets or quotes',
    pattern: /\(\)|\[\]|"\s*"|“\s*”|‘\s*’|(?<=^|\s)''(?=[\s.,]|$)/,
    mended: () => '',
  },
  {
    what: 'a doubled punctuation mark',
    pattern: /[,;:]\s*(?:[,;!?]|\.(?!\.|\d))|[,;]\s*:|::|[!?]\s*\.(?!\.)|(?<!\.)\.\s*\.(?!\.|\d)|\.\s*,\s*,/,
    mended: lastOf,
  },
  {
    what: 'a full stop inside a sentence',
    pattern: /(?<!\S)\S*?\p{Ll}{3}\.[,;:]/u,
    stands: ({ 0: found, index }, words) => shortForm.test(endOf(words, index + found.length - 1)),
    mended: (found) => found.replace(/\.(?=.$)/, ''),
  },
];

/** The last letters of words before a place, as many as a short form can have: else each place would be far to look back. */
const endOf = (words: string, index: number): string => words.slice(Math.max(0, index - 40), index);

/** The mark that ends more: a full stop, a question mark. */
function lastOf(found: string): string {
  const marks = [...found.replace(/\s/g, '')];
  return marks.find((mark) => /[!?]/.test(mark)) ?? marks.find((mark) => mark === '.') ?? marks[0] ?? '';
}
