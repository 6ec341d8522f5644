import { rightToLeftWords } from '../../document/lettering.ts';
import { fontFamilies } from '../font-families.ts';
import type { Font } from '../format.ts';

/** What the layout has to know of the fonts. */
export interface Lettering {
  /**
   * Each family, and the characters that it is for, as a class of Rust's regular expressions. Without it, the typesetter
   * would put "ễ" together from parts that the first family has, and a PDF's text would have the letter twice.
   */
  readonly families: readonly { readonly name: string; readonly covers: string }[];
  /** A regular expression. */
  readonly rightToLeft: string;
}

const known = new WeakMap<readonly Font[], Lettering>();

export function letteringOf(fonts: readonly Font[]): Lettering {
  let lettering = known.get(fonts);
  if (!lettering) {
    const families = fontFamilies(fonts).map(({ name, characters }) => ({ name, covers: characterClass(characters) }));
    lettering = { families, rightToLeft: rightToLeftWords };
    known.set(fonts, lettering);
  }
  return lettering;
}

/** Such as `[\u{20}-\u{7e}\u{a0}-\u{107}]`. */
function characterClass(characters: ReadonlySet<number>): string {
  const ranges: [first: number, last: number][] = [];
  for (const code of [...characters].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const written = (code: number) => `\\u{${code.toString(16)}}`;
  return `[${ranges.map(([first, last]) => `${written(first)}-${written(last)}`).join('')}]`;
}
