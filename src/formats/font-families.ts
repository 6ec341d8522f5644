import type { FontFamily } from '../document/characters.ts';
import type { Font } from './format.ts';

const known = new WeakMap<readonly Font[], readonly FontFamily[]>();

/** The families of some fonts in their order, each with the characters that all of its faces have. */
export function fontFamilies(fonts: readonly Font[]): readonly FontFamily[] {
  let families = known.get(fonts);
  if (!families) {
    families = [...new Set(fonts.map(({ family }) => family))].map((name) => {
      let shared: ReadonlySet<number> | undefined;
      return {
        name,
        // Lazy: mostly only the first family's characters are needed.
        get characters() {
          shared ??= sharedCharacters(fonts.filter(({ family }) => family === name));
          return shared;
        },
      };
    });
    known.set(fonts, families);
  }
  return families;
}

function sharedCharacters(faces: readonly Font[]): ReadonlySet<number> {
  const [first, ...others] = faces.map(({ characters }) => characters);
  return new Set([...(first ?? [])].filter((code) => others.every((characters) => characters.has(code))));
}
