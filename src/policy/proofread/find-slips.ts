import { cutShort } from './cut-short.ts';
import { doubled } from './doubled.ts';
import { forms, lists } from './lists.ts';
import { maskAddresses } from './mask-addresses.ts';
import { punctuation } from './punctuation.ts';
import { signs } from './signs.ts';
import type { Place, Slip, SlipKind } from './slip.ts';

/** Every kind of slip, those first that others would be met inside of. */
const slipKinds: readonly SlipKind[] = [...signs, ...lists, ...forms, ...doubled, ...punctuation, ...cutShort];

/** Without any of these, words can have no slip of a sign or a list. */
const suspicious =
  /[*_~`[\]()<>#|\\^=&{}$"“•‣⁃◦▪▫●○■□◆►▸▶➢➤✓✔✗✘∙·…+]|\.{2}|[.,:;!?]\s*[.,;:!?]|--|''|[:;] [-–—o]|^[-–—]|:[a-z+]|h[1-6]\.|\b[1aAiI2]\.\s|:.*:/u;

/** Without any of these at the end, words are not cut short. */
const openEnd = /[,;:(["“‘/&+=–—-]$|(?:^|\s)(?:\p{Ll}+|e\.g|i\.e)[.!?,;:…]*$/u;

/** The slips in words at a place, each stretch of them once, in order. */
export function findSlips(words: string, place: Place): readonly Slip[] {
  const isSuspicious = suspicious.test(words);
  const mayBeCut = openEnd.test(words);
  const masked = isSuspicious ? maskAddresses(words) : words;
  const slips: Slip[] = [];
  const kinds = isSuspicious ? slipKinds : mayBeCut ? plainAndCut : plain;
  for (const kind of kinds) {
    if (kind.in && !kind.in.includes(place)) continue;
    const pattern = globalOf(kind);
    pattern.lastIndex = 0;
    for (let found = pattern.exec(masked); found; found = pattern.exec(masked)) {
      const { index } = found;
      if (found[0] === '') pattern.lastIndex += 1;
      const end = index + found[0].length;
      if (found[0] === '' || kind.stands?.(found, masked)) continue;
      if (slips.some((other) => index < other.index + other.found.length && end > other.index)) continue;
      slips.push({ kind, index, found: words.slice(index, end) });
    }
  }
  return slips.sort((a, b) => a.index - b.index);
}

/** What words without any suspicious sign can have. */
const plain: readonly SlipKind[] = [...doubled, ...punctuation.slice(0, 1), ...punctuation.slice(-1)];
const plainAndCut: readonly SlipKind[] = [...plain, ...cutShort.slice(0, 4)];

const globals = new Map<SlipKind, RegExp>();

function globalOf(kind: SlipKind): RegExp {
  let global = globals.get(kind);
  if (!global) {
    global = new RegExp(kind.pattern, `${kind.pattern.flags}g`);
    globals.set(kind, global);
  }
  return global;
}
