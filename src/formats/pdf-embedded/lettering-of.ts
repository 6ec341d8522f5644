import { type FontFamily, familiesIn } from '../../document/characters.ts';
import { byDirection, rightToLeftWords } from '../../document/lettering.ts';
import { textsIn } from '../../document/texts.ts';
import { fontFamilies } from '../font-families.ts';
import type { Font } from '../format.ts';

/** What the layout has to know of the fonts, and of the words that it takes some care to set. */
export interface Lettering {
  /**
   * Each family, and the characters that it is for, as a class of Rust's regular expressions. Without it, the
   * typesetter would put "ễ" together from parts that the first family has, and a PDF's text would have the letter
   * twice.
   */
  readonly families: readonly { readonly name: string; readonly covers: string }[];
  /** A regular expression for words that are read from right to left. */
  readonly rightToLeft: string;
  /** Whether the document has such words, so that the layout can skip the search. */
  readonly hasRightToLeft: boolean;
  /** Words that may need to break because they don't fit their line, each once. */
  readonly longWords: readonly string[];
}

/** What the layout has to know to set these words: the first family, and those others that the words need. */
export function letteringOf(words: unknown, fonts: readonly Font[]): Lettering {
  const families = fontFamilies(fonts);
  const texts = textsIn(words);
  const used = familiesIn(texts, families);
  return {
    families: families
      .filter((family) => family === families[0] || used.has(family.name))
      .map((family) => ({ name: family.name, covers: characterClass(family) })),
    rightToLeft: rightToLeftWords,
    hasRightToLeft: texts.some((text) => byDirection(text).length > 1),
    longWords: longWords(texts),
  };
}

/** The longest word, in bytes of UTF-8, that fits any line of running text; a table's cells may have less room. */
const fitsAnyLine = 40;

/** A word is what the layout takes for one, such as the whole of a web address. */
function longWords(texts: readonly string[]): readonly string[] {
  const encoder = new TextEncoder();
  const isLong = (word: string) => word.length * 3 > fitsAnyLine && encoder.encode(word).length > fitsAnyLine;
  return [...new Set(texts.flatMap((text) => text.split(/\p{White_Space}+/u).filter(isLong)))];
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
