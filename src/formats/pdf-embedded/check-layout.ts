import type { Problem, Source } from '../../problem.ts';

/** What brings code from elsewhere into a layout, or makes code of data. */
const outside = /\b(import|include|eval|plugin|std)\b/g;

/**
 * Whether a layout stands alone. Typst fetches packages from the network when a layout imports one, so one that imports,
 * includes, evaluates, loads a plug-in, or names the module in which all functions can be looked up by a spelt-out name
 * is refused before Typst sees it: wherever those words stand, in a remark and a text too, since what looks like either
 * to a pattern may be code to Typst. `shut` keeps the functions from a layout that gets at them all the same.
 */
export function checkLayout({ file, text }: Source): readonly Problem[] {
  return [...text.matchAll(outside)].map(({ 0: word, index }): Problem => {
    const before = text.slice(0, index).split('\n');
    return {
      code: 'TYPESETTER',
      message: `a layout can't use "${word}": it stands alone and brings in nothing from elsewhere`,
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      length: word.length,
      hint: `write what it needs into look.typ itself; in a remark, use another word than "${word}"`,
    };
  });
}

/**
 * What stands before every layout, on its first line: the names of what makes code of data mean nothing in it. A name of
 * Typst's can't be got back once it is taken, and `import` and `include` are no names but words of the language.
 */
export const closedWorldPrelude = '#let (std, eval, plugin) = (none, none, none);';
