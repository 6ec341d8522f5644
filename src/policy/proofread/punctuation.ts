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
    pattern: /(?<=[\p{L}\p{N}])\s+[,;](?=\p{L})/u,
    mended: (found) => `${found.trim()} `,
  },
  {
    what: 'a mark without a space after it',
    pattern: /(?<=\p{L}{2})[,;](?=\p{L}{2})/u,
    mended: (found) => `${found} `,
  },
  {
    what: 'a full stop without a space after it',
    pattern: /(?<!\S)["“‘(]?\p{L}[\p{L}'’-]{0,40}\p{Ll}\.\p{Lu}\p{Ll}{1,40}(?=[\s,;:!?)]|$|\.(?:\s|$))/u,
    stands: ({ 0: found }) => shortForm.test(found.slice(0, found.indexOf('.') + 1)),
    mended: (found) => found.replace('.', '. '),
  },
  {
    what: 'a word in two pieces',
    pattern: /(?<!\p{L})\p{Ll}{2,30}- (?!(?:and|or|to|nor)(?!\p{L}))\p{Ll}{3,30}/u,
    hint: 'write it in one piece',
  },
  {
    what: 'two hyphens for a dash',
    pattern: /(?<=[\p{L}\p{N}])(?: -- |--)(?=[\p{L}\p{N}])/u,
    mended: () => ' – ',
  },
  {
    what: 'a colon with a hyphen',
    pattern: /:-(?=\s)/u,
    in: ['passage', 'item', 'last item', 'lead-in', 'value'],
    mended: () => ':',
  },
  { what: 'four full stops', pattern: /(?<!\.)\.{4}(?!\.)/u, mended: () => '...' },
  {
    what: 'a sentence that starts with a small letter',
    pattern: /(?<=\p{Ll}{3}(?:[.!?]|\.["”’)])\s)\p{Ll}{2,40}(?![\p{L}\p{N}.@/-]\S)/u,
    in: ['passage', 'item', 'last item'],
    stands: ({ index }, words) => shortForm.test(endOf(words, index).trimEnd()),
    mended: (found) => found.charAt(0).toUpperCase() + found.slice(1),
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
