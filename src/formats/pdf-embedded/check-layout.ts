import type { Problem, Source } from '../../problem.ts';

/** What brings code from elsewhere into a layout, or makes code of data. Keywords and functions can't be spelt otherwise. */
const outside = /\b(import|include|eval|plugin)\b/g;

/**
 * Whether a layout stands alone. Typst fetches packages from the network when a layout imports one, so a layout that
 * imports, includes, evaluates or loads a plug-in is refused before Typst sees it, wherever those words stand but in a
 * comment.
 */
export function checkLayout({ file, text }: Source): readonly Problem[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...code.matchAll(outside)].map(({ 0: word, index }): Problem => {
    const before = code.slice(0, index).split('\n');
    return {
      code: 'TYPESETTER',
      message: `a layout can't use "${word}": it stands alone and brings in nothing from elsewhere`,
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      length: word.length,
      hint: 'write what it needs into look.typ itself',
    };
  });
}
