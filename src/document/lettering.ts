import { type FontFamily, familyOf } from './characters.ts';

/** A part of a text that is shown in one family of fonts and read in one direction. */
export interface LetteredPart {
  readonly text: string;
  /** The family's name. */
  readonly family: string;
  readonly rightToLeft: boolean;
}

/**
 * The letters of Arabic, Persian, Urdu and their like. All are letters to Unicode, so that none is in `between` as well:
 * a character that could be either would let the time that the search takes grow without bound.
 */
const letter =
  '[\\u{620}-\\u{64a}\\u{66e}\\u{66f}\\u{671}-\\u{6d3}\\u{6d5}\\u{6e5}\\u{6e6}\\u{6ee}\\u{6ef}\\u{6fa}-\\u{6fc}\\u{6ff}\\u{750}-\\u{77f}]';
const between = '[^\\p{L}()]';

/**
 * Words that are read from right to left, with what stands between them, and with brackets that open and close there:
 * a regular expression for both JavaScript (flag u) and Rust. Such words are kept apart from what follows them, or a
 * comma and a number after an Arabic name would be shown before it (Unicode Standard Annex 9, 2.7).
 */
export const rightToLeftWords = `${letter}(?:${between}*(?:${letter}|\\(${between}*${letter}(?:${between}*${letter})*${between}*\\)))*`;

const directions = new RegExp(`(${rightToLeftWords})`, 'u');

/** A text cut where its direction changes: every second part, from the second one on, is read from right to left. */
export function byDirection(text: string): readonly string[] {
  return text.split(directions);
}

/** A text cut where its direction or its family of fonts changes. */
export function letteredParts(text: string, families: readonly FontFamily[]): readonly LetteredPart[] {
  const main = families[0]?.name ?? '';
  return byDirection(text).flatMap((part, index) => {
    if (index % 2 === 0) return byFamily(part, families);
    const family = families.find(({ characters }) =>
      [...part].every((each) => characters.has(each.codePointAt(0) ?? 0)),
    );
    return [{ text: part, family: family?.name ?? familyOf([...part][0] ?? '', families) ?? main, rightToLeft: true }];
  });
}

function byFamily(text: string, families: readonly FontFamily[]): readonly LetteredPart[] {
  const parts: { text: string; family: string; rightToLeft: false }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const current = families.find(({ name }) => name === last?.family);
    // A space or a digit stays with the word before it, where that word's family has it.
    const stays = last && /\P{L}/u.test(character) && current?.characters.has(character.codePointAt(0) ?? 0);
    const family = stays ? last.family : (familyOf(character, families) ?? last?.family ?? families[0]?.name ?? '');
    if (last?.family === family) last.text += character;
    else parts.push({ text: character, family, rightToLeft: false });
  }
  return parts;
}
