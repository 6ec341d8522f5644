import type { FontFamily } from '../document/characters.ts';
import type { Font } from './format.ts';

const known = new WeakMap<readonly Font[], readonly FontFamily[]>();

/** The families of some fonts in their order, each with the characters that all of its faces have. */
export function fontFamilies(fonts: readonly Font[]): readonly FontFamily[] {
  let families = known.get(fonts);
  if (!families) {
    families = [...new Set(fonts.map(({ family }) => family))].map((name) => {
      const [first, ...others] = fonts.filter(({ family }) => family === name).map(({ characters }) => characters);
      const shared = [...(first ?? [])].filter((code) => others.every((characters) => characters.has(code)));
      return { name, characters: new Set(shared) };
    });
    known.set(fonts, families);
  }
  return families;
}
