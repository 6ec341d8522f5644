import { type FontFamily, familyOf } from './characters.ts';

/** A part of a text that is shown in one family of fonts and read in one direction. */
export interface LetteredPart {
  readonly text: string;
  /** The family's name. */
  readonly family: string;
  readonly rightToLeft: boolean;
}

/** Hebrew, Arabic and the scripts between them. */
const letter = '[\\u{590}-\\u{8ff}\\u{fb1d}-\\u{fdff}\\u{fe70}-\\u{fefc}]';
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
