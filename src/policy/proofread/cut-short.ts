import type { SlipKind } from './slip.ts';

const joining =
  'and|or|but|nor|the|a|an|our|your|their|my|because|although|unless|whether|than|such as|including|as well as|e\\.g|i\\.e|that is to say|the following|as follows';

const hint = 'end it: the rest of it is missing';

/** Words that end before they are over. */
export const cutShort: readonly SlipKind[] = [
  {
    what: 'an end that is cut short',
    pattern: new RegExp(`(?<=^|\\s)(?:${joining})[.!?,;:…]*$`, 'u'),
    in: ['passage', 'lead-in', 'line', 'value', 'last item'],
    hint,
  },
  {
    what: 'an end that is cut short',
    pattern: /[\p{L}\p{N}]\S{0,60}\s{0,3}[,;(["“‘/&+=–—-]$/u,
    in: ['passage', 'line', 'value', 'last item'],
    stands: isSign,
    hint,
  },
  {
    what: 'an end that is cut short',
    pattern: /[\p{L}\p{N}]\S{0,60}\s{0,3}[,(["“‘/&+–—-]$/u,
    in: ['item'],
    stands: isList,
    hint,
  },
  {
    what: 'an end that is cut short',
    pattern: /[\p{L}\p{N}]\S{0,60}\s{0,3}:$/u,
    in: ['passage', 'value', 'last item'],
    hint,
  },
  { what: 'a bracket that is not closed', pattern: /\([^()]*$/, hint: 'close it with )' },
  { what: 'a bracket that is not closed', pattern: /\[[^[\]]*$/, hint: 'close it with ]' },
  {
    what: 'a bracket that is not opened',
    pattern: /^[^()]*[^()\s:;-]\)/,
    stands: ({ 0: found }) => /(?:^|\s)(?:\p{L}|\p{N}{1,3}|[ivx]{1,5})\)$/u.test(found.slice(-8)),
    hint: 'delete it, or open it with (',
  },
  { what: 'a bracket that is not opened', pattern: /^[^[\]]*[^[\]\s:;]\]/, hint: 'delete it, or open it with [' },
  { what: 'a quote that is not opened', pattern: /^[^“”]*”/, hint: 'delete it, or open it with “' },
  {
    what: 'a quote that is not opened',
    pattern: /(?<=\p{L}[.,!?]?)"(?=[\s.,;:!?)]|$)/u,
    stands: ({ index }, words) => words.slice(0, index).replace(/\d"/g, '').split('"').length % 2 === 0,
    hint: 'delete it, or open it with "',
  },
  { what: 'a quote that is not closed', pattern: /“[^”]{0,2000}$/, hint: 'close it with ”' },
  {
    what: 'a quote that is not closed',
    pattern: /(?<=^|[\s(])"[^"]*$/,
    stands: ({ index }, words) => words.slice(0, index).replace(/\d"/g, '').split('"').length % 2 === 0,
    hint: 'close it with "',
  },
];

/** A quotation mark at the end mostly closes; a letter with + or - is a grade. */
function isSign({ 0: found }: RegExpExecArray): boolean {
  return /(?:\S"|^[A-Z]+\+*[+-]|\d[+-])$/.test(found);
}

/** Items may end in commas, each but the last. */
function isList(found: RegExpExecArray): boolean {
  return /,$/.test(found[0]) || isSign(found);
}
