import { type FontFamily, familiesIn } from '../../document/characters.ts';
import { rightToLeftWords } from '../../document/lettering.ts';
import { textsIn } from '../../document/texts.ts';
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

/** What the layout has to know to set these words: the first family, and those others that the words need. */
export function letteringOf(words: unknown, fonts: readonly Font[]): Lettering {
  const families = fontFamilies(fonts);
  const used = familiesIn(textsIn(words), families);
  return {
    families: families
      .filter((family) => family === families[0] || used.has(family.name))
      .map((family) => ({ name: family.name, covers: characterClass(family) })),
    rightToLeft: rightToLeftWords,
  };
}

const classes = new WeakMap<FontFamily, string>();

/** Such as `[\u{20}-\u{7e}\u{a0}-\u{107}]`. */
function characterClass(family: FontFamily): string {
  const known = classes.get(family);
  if (known !== undefined) return known;
  const ranges: [first: number, last: number][] = [];
  for (const code of [...family.characters].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const written = (code: number) => `\\u{${code.toString(16)}}`;
  const pattern = `[${ranges.map(([first, last]) => `${written(first)}-${written(last)}`).join('')}]`;
  classes.set(family, pattern);
  return pattern;
}
