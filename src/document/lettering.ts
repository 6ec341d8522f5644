import { type FontFamily, familyOf } from './characters.ts';

/** A part of a text that is shown in one family of fonts and read in one direction. */
export interface LetteredPart {
  readonly text: string;
  /** The family's name. */
  readonly family: string;
  readonly rightToLeft: boolean;
}

/**
 * The letters of Arabic, Persian, Urdu and their like, and of Hebrew and Yiddish, whose hyphen, geresh and gershayim are
 * as good as letters here: an abbreviation ends in one. None is in `between` as well: a character that could be either
 * would let the time that the search takes grow without bound.
 */
const hebrewMarks = '\\u{5be}\\u{5f3}\\u{5f4}';
const letter =
  `[\\u{5d0}-\\u{5ea}\\u{5ef}-\\u{5f2}${hebrewMarks}` +
  '\\u{620}-\\u{64a}\\u{66e}\\u{66f}\\u{671}-\\u{6d3}\\u{6d5}\\u{6e5}\\u{6e6}\\u{6ee}\\u{6ef}\\u{6fa}-\\u{6fc}\\u{6ff}\\u{750}-\\u{77f}]';
const other = `[^\\p{L}${hebrewMarks}]`;
const between = `[^\\p{L}${hebrewMarks}()]`;

/**
 * Words that are read from right to left, with what stands between them, and with brackets that open and close there:
 * a regular expression for both JavaScript (flag u) and Rust. Such words are kept apart from what follows them, or a
 * comma and a number after an Arabic name would be shown before it (Unicode Standard Annex 9, 2.7). A text with no letters
 * but such, as a motto is, is read so as a whole, with its full stop.
 */
export const rightToLeftWords = `^${other}*${letter}(?:${letter}|${other})*$|${letter}(?:${between}*(?:${letter}|\\(${between}*${letter}(?:${between}*${letter})*${between}*\\)))*`;

const directions = new RegExp(`(${rightToLeftWords})`, 'u');

/** A text cut where its direction changes: every second part, from the second one on, is read from right to left. */
export function byDirection(text: string): readonly string[] {
  return text.split(directions);
}

/** A text cut where its direction or its family of fonts changes. */
export function letteredParts(text: string, families: readonly FontFamily[]): readonly LetteredPart[] {
  return byDirection(text).flatMap((part, index): readonly LetteredPart[] => {
    const rightToLeft = index % 2 === 1;
    const characters = rightToLeft ? [...part].map((each) => each.codePointAt(0) ?? 0) : [];
    // Its spaces are in the fonts of its letters, so that it is one run.
    const family = rightToLeft && families.find((each) => characters.every((code) => each.characters.has(code)));
    const parts = family ? [{ text: part, family: family.name }] : byFamily(part, families);
    return parts.map((each) => ({ ...each, rightToLeft }));
  });
}

function byFamily(text: string, families: readonly FontFamily[]): readonly Omit<LetteredPart, 'rightToLeft'>[] {
  const parts: { text: string; family: string }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const current = families.find(({ name }) => name === last?.family);
    // A space or a digit stays with the word before it, where that word's family has it.
    const stays = last && /\P{L}/u.test(character) && current?.characters.has(character.codePointAt(0) ?? 0);
    const family = stays ? last.family : (familyOf(character, families) ?? last?.family ?? families[0]?.name ?? '');
    if (last?.family === family) last.text += character;
    else parts.push({ text: character, family });
  }
  return parts;
}
