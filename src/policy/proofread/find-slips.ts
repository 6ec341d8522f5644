import { loneAsterisks } from './asterisks.ts';
import { cutShort } from './cut-short.ts';
import { doubled } from './doubled.ts';
import { addresses, leftovers } from './leftovers.ts';
import { forms, lists } from './lists.ts';
import { maskAddresses } from './mask-addresses.ts';
import { punctuation } from './punctuation.ts';
import { signs } from './signs.ts';
import type { Place, Slip, SlipKind } from './slip.ts';
import { unfilledIn } from './unfilled.ts';

/** Every kind of slip, those first that others would be met inside of. */
const slipKinds: readonly SlipKind[] = [
  ...leftovers,
  ...addresses,
  ...signs,
  ...lists,
  ...forms,
  ...doubled,
  ...punctuation,
  ...cutShort,
];

/** Without any of these, words can have no slip of a sign or a list. */
const suspicious =
  /[*_~`[\]()<>#|\\^=&{}$"“•‣⁃◦▪▫●○■□◆►▸▶➢➤✓✔✗✘∙·…+]|\.{2}|[.,:;!?]\s*[.,;:!?]|--|''|[:;] [-–—o]|^[-–—]|:[a-z+]|h[1-6]\.|\b[1aAiI2]\.\s|:.*:/u;

/** What else makes words worth a second look: what programs leave, and small slips of typing. */
const mayBeLeft =
  /@|https?:|mailto:|omitted|deleted|comment|\bAI\b|I hope|^(?:page|certainly|sure|of course|draft|o\s|signed)|¶|20…| 1\s?[:.–-]\s|yes\s*\/\s*no|”|\s[,;]|:-/i;
const mayBeMistyped = /\p{L}[,;]\p{L}|\p{Ll}\.\p{Lu}|[.!?]["”’)]?\s\p{Ll}|\p{Ll}- /u;

/** Without any of these at the end, words are not cut short. */
const openEnd = /[,;:(["“‘/&+=–—-]$|(?:^|\s)(?:\p{Ll}+|e\.g|i\.e)[.!?,;:…]*$/u;

/**
 * The slips in words at a place, each stretch of them once, in order.
 *
 * @param isFootnoted whether an asterisk may be a footnote's, as where nobody knows what else stands in the document
 */
export function findSlips(words: string, place: Place, isFootnoted = true): readonly Slip[] {
  const isSuspicious = suspicious.test(words) || mayBeLeft.test(words) || mayBeMistyped.test(words);
  const mayBeCut = openEnd.test(words);
  const masked = isSuspicious ? maskAddresses(words) : words;
  const slips: Slip[] = [...unfilledIn(words, place)];
  const kinds = isSuspicious ? slipKinds : mayBeCut ? plainAndCut : plain;
  for (const kind of kinds) {
    if (kind.in && !kind.in.includes(place)) continue;
    const pattern = globalOf(kind);
    pattern.lastIndex = 0;
    for (let found = pattern.exec(masked); found; found = pattern.exec(masked)) {
      const { index } = found;
      if (found[0] === '') pattern.lastIndex += 1;
      const slip = { kind, index, found: words.slice(index, index + found[0].length) };
      if (found[0] !== '' && !kind.stands?.(found, masked) && !overlaps(slip, slips)) slips.push(slip);
    }
  }
  for (const slip of loneAsterisks(masked, isFootnoted)) if (!overlaps(slip, slips)) slips.push(slip);
  return slips.sort((a, b) => a.index - b.index);
}

const overlaps = ({ index, found }: Slip, slips: readonly Slip[]): boolean =>
  slips.some((other) => index < other.index + other.found.length && index + found.length > other.index);

/** What words without any suspicious sign can have. */
const plain: readonly SlipKind[] = [...doubled, ...punctuation.slice(0, 1), ...punctuation.slice(-1)];
const plainAndCut: readonly SlipKind[] = [...plain, ...forms, ...cutShort.slice(0, 4)];

const globals = new Map<SlipKind, RegExp>();

function globalOf(kind: SlipKind): RegExp {
  let global = globals.get(kind);
  if (!global) {
    global = new RegExp(kind.pattern, `${kind.pattern.flags}g`);
    globals.set(kind, global);
  }
  return global;
}
