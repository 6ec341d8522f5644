import { hintForBlank } from './lists.ts';
import type { SlipKind } from './slip.ts';

/** HTML that people type to set words: other words in angle brackets may be words. */
const tags =
  'a|abbr|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|figure|font|form|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|link|mark|meta|object|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|tt|u|ul|video';

const entities =
  'amp|apos|bull|cent|copy|eacute|egrave|emsp|ensp|euro|gt|hellip|laquo|ldquo|lsquo|lt|mdash|middot|nbsp|ndash|pound|quot|raquo|rdquo|reg|rsquo|shy|thinsp|times|trade|zwnj';

/** The letters that a character code stands for, for the codes that people type. */
const meant: Readonly<Record<string, string>> = {
  amp: '&', apos: "'", bull: '•', copy: '©', eacute: 'é', egrave: 'è', emsp: ' ', ensp: ' ', euro: '€', gt: '>', hellip: '…', laquo: '«',
  ldquo: '“', lsquo: '‘', lt: '<', mdash: '—', middot: '·', nbsp: ' ', ndash: '–', pound: '£', quot: '"', raquo: '»', rdquo: '”', reg: '®',
  rsquo: '’', shy: '', thinsp: ' ', times: '×', trade: '™',
}; // biome-ignore format: a list to scan

/** How a table is written. */
export const hintForTable =
  'a table has a line of its own for each row, under | A | B | and | --- | --- |, after an empty line; else write words';

/** What stands between the first and the last of these signs. */
const between = (sign: string) => (found: string) => {
  const inner = found.replace(new RegExp(`^[${sign}\\s]+|[${sign}\\s]+$`, 'g'), '');
  return inner === '' ? '' : inner;
};
const nothing = () => '';

/**
 * Signs by which Markdown, HTML and their like set words, printed as they stand since they came to nothing: in a value,
 * which is never markup, or in own words, where they were not what the sign needs to be.
 */
export const signs: readonly SlipKind[] = [
  {
    what: 'a blank to fill in',
    pattern: /_{3,}|[.…]{5,}|…{2,}|(?:\. ){4,}\.?|(?<=[\p{L}:]|[\p{L}:] )-{4,}(?=\s|$)/u,
    hint: hintForBlank,
  },
  {
    what: 'a blank to fill in',
    pattern: /(?<=^|[\s(£]|\d)_{1,2}(?=[\s).,;:/]|$)|(?<![\p{L}\p{N}])20(?:\.{2,3}|…)(?!\d)/u,
    hint: hintForBlank,
  },
  { what: 'a ruled line', pattern: /(?<=^|\s)(?:-{3,}|\*{3,}|={3,}|~{3,}|\+{3,}|#{3,})(?=\s|$)/, mended: nothing },
  { what: 'struck-out text', pattern: /~{2,}(?:[^~]*~{2,})?/, mended: between('~') },
  { what: 'struck-out text', pattern: /(?<=^|[\s("'“‘])~(?=\S)[^~]*[^\s~]~(?![\p{L}\p{N}~])/u, mended: between('~') },
  { what: 'a sign for strong words', pattern: /\*{2,}(?:[^*]+\*{2,})?/, mended: between('*') },
  {
    what: 'a sign for strong words',
    pattern: /(?<![\p{L}\p{N}_])__(?=[^\s_]|[^_]*__)[^_]*(?:_[^_]+)*(?:__(?!\w)|$)/u,
    mended: between('_'),
  },
  {
    what: 'a sign for emphasis',
    pattern: /(?<=^|[\s("'“‘[])(?<!\d )\*(?:(?!\s)[^*]+|[^*]+(?<!\s))\*(?![\p{L}\p{N}])/u,
    mended: between('*'),
  },
  {
    what: 'a sign for emphasis',
    pattern: /(?<=^|[\s("'“‘[])_(?:(?!\s)[^_]+|[^_]+(?<!\s))_(?![\p{L}\p{N}_])/u,
    mended: between('_'),
  },
  {
    what: 'a sign for emphasis',
    pattern: /(?<=^|[\s("'“‘[])_(?=\p{L})|(?<=\p{L}|\p{L}[.,;:!?])_(?![\p{L}\p{N}_])/u,
    mended: nothing,
  },
  {
    what: 'a sign for strong words',
    pattern: /(?<=\p{L}[.,;:!?]? )\*(?= \p{L})/u,
    in: ['passage', 'item', 'last item', 'lead-in'],
    mended: nothing,
  },
  {
    what: 'a backquote',
    pattern: /`+(?:[^`]*`+)?|(?<=\p{L})`(?=\p{L})/u,
    mended: (found) => (found === '`' ? "'" : between('`')(found)),
  },
  {
    what: 'a link that came to nothing',
    pattern:
      /!?\[[^[\]]*\]\([^)]*\)?|\[[^[\]]+\]\s+\((?=https?:|www\.|mailto:|[\w.]{1,80}@)[^)]*\)?|\([^()]*\)\[(?=https?:|www\.)[^[\]]*\]?/i,
    mended: (found) => {
      const [, words = '', address = ''] = /\[([^\]]*)\]\s*\(([^)]*)/.exec(found) ?? [];
      if (found.startsWith('!')) return '';
      return /^(?:https?:\/\/|mailto:)\S/i.test(address) && words !== '' && / /.test(address.trim())
        ? `[${words}](${address.trim().replace(/ /g, '%20')})`
        : words;
    },
  },
  {
    what: 'a footnote that came to nothing',
    pattern: /\[\^[^[\]]*\]:?|(?<=\p{L}{2}[.,;]?)\[\d{1,2}\]/u,
    mended: nothing,
  },
  {
    what: 'a link that came to nothing',
    pattern: /\[\[[^[\]]*\]\]|\[[^[\]]+\]\[[^[\]]*\]|^\[[^[\]]+\]:\s|\*\[[^[\]]*\]|\[toc\]/i,
    mended: (found) => /\[+([^\][|]*)/.exec(found)?.[1] ?? '',
  },
  { what: 'a link that came to nothing', pattern: /<(?:https?:|mailto:|www\.)[^>\s]*>?/i, mended: between('<>') },
  { what: 'a link that came to nothing', pattern: /\]\(/, mended: () => '] (' },
  { what: 'a tick box', pattern: /\[(?: {0,2}|[xX✓✔])\]\s*|\(\s{1,3}\)/, mended: nothing },
  { what: 'a sign for marked words', pattern: /={2,}(?:[^=]+={2,})?/, mended: between('=') },
  { what: 'a sign for raised letters', pattern: /\^[^\s^][^^]*\^/, mended: between('^') },
  {
    what: 'a picture by its name',
    pattern: /(?<![\p{N}:]):[a-z+][a-z0-9_+-]*[a-z0-9]:(?!:)/u,
    mended: nothing,
  },
  {
    what: 'a sign for a heading',
    pattern:
      /(?<=^|[.:!?]\s)#{2,6}\s*(?=[\p{L}\d])|(?<=\s)#{2,6}\s+(?=\p{L})|^#\s+(?=\p{L})|(?<=[.:!?]\s)#\s+(?=\p{Lu})/u,
    mended: nothing,
  },
  { what: 'a sign for a heading', pattern: /^#(?=\p{Lu}\p{Ll}+ \p{L}[^.!?:]*$)/u, mended: nothing },
  { what: 'a sign for a heading', pattern: /(?<=^|[.:] )h[1-6]\.\s+/, mended: nothing },
  { what: 'a sign for a quotation', pattern: /^>+\s*(?=\S)|(?<=[.:!?]\s)>+\s*(?=[\p{L}"'“‘])/u, mended: nothing },
  {
    what: 'a table that came to nothing',
    pattern: /\|\s*:?-{2,}|(?<!-)-{2,}:?\s*\||^\|[^|]+\||\|\s*\||\|\s*$|(?<=[.:] )\|[^|]+\|/,
    hint: hintForTable,
  },
  {
    what: 'HTML',
    pattern: new RegExp(`<!--(?:.{0,2000}?-->)?|<!doctype[^<>]*>|</?(?:${tags})(?:\\s[^<>]*)?/?>`, 'i'),
    mended: nothing,
  },
  {
    what: 'a character code',
    pattern: new RegExp(`&(?:#\\d{1,7}|#x[\\da-f]{1,6}|${entities});|&(?:${entities})(?![\\p{L}\\p{N};=])`, 'iu'),
    mended: characterOf,
  },
  {
    what: 'a brace of a field',
    pattern: /\{\{[^}]*\}{0,2}|\}\}|\$\{[^{}]*\}|\{[#.%=][^{}]*\}|\{[a-z][\w.]*\}/i,
    mended: nothing,
  },
  {
    what: 'a sign for bold or the like',
    pattern: /\[\/?(?:b|i|u|s|url|img|quote|code|list|size|colou?r)(?:=[^\]]*)?\]/i,
    mended: nothing,
  },
  { what: 'a sign for bold or the like', pattern: /(?<![\d'])'{2,}[^']+'{2,}|:{3,}|\$\$/, mended: between("':$") },
  { what: 'a line end typed as letters', pattern: /\s?(?<!\\)\\+[nrt](?![a-z])\s?/, mended: () => ' ' },
  { what: 'a backslash', pattern: /\\+/, mended: nothing, hint: 'delete it, or write / for it' },
];

function characterOf(found: string): string | undefined {
  const name = found.replace(/^&|;$/g, '');
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#')) return code > 31 && code < 0x10ffff ? String.fromCodePoint(code) : '';
  return meant[name.toLowerCase()] ?? '';
}
