import { PictureFault } from '../picture-fault.ts';
import type { Declaration } from './style-sheet.ts';

/** What a style sheet's own properties, such as `--green`, are set to. */
export type Variables = ReadonlyMap<string, string>;

/** The variables of an element: those of its parent, and those that it sets itself. */
export function variablesOf(around: Variables, declarations: readonly Declaration[]): Variables {
  const own = declarations.filter(({ property }) => property.startsWith('--'));
  return own.length === 0
    ? around
    : new Map([...around, ...own.map(({ property, value }) => [property, value] as const)]);
}

/** What all that is put into a value comes to at most: more is made by variables that say others again and again. */
const longest = 10_000;

/** How deep variables may refer to others: no program goes deeper, and a circle would never end. */
const deepest = 10;

/**
 * A value with each `var(--name, otherwise)` in it replaced by what the name is set to (CSS Custom Properties 1, 3).
 *
 * @throws PictureFault where a name is set to nothing and has no "otherwise", or the value would never end
 */
export function withoutVariables(value: string, variables: Variables, depth = 0): string {
  if (!value.includes('var(')) return value;
  let length = 0;
  return value.replace(
    /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\)[^()]*)*))?\)/g,
    (_, name: string, otherwise: string | undefined) => {
      const set = variables.get(name) ?? otherwise?.trim();
      if (set === undefined || depth === deepest) {
        throw new PictureFault(
          `has a style that is set nowhere ("${name}")`,
          'save it with plain colours in place of variables, or as PNG',
        );
      }
      const said = withoutVariables(set, variables, depth + 1);
      length += said.length;
      if (length <= longest) return said;
      throw new PictureFault('has styles that never end', 'save it with plain colours, or as PNG');
    },
  );
}
