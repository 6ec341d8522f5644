import { didYouMean, nearestName } from './did-you-mean.ts';
import type { Path } from './path.ts';
import type { Field, Fields, Shape } from './shape.ts';

/** An example of a right value: the field's own, else its type's. */
export const exampleOf = (shape: Shape & { kind: 'scalar' }, field?: Field): string =>
  field?.example ?? shape.type.example;

export const forExample = (shape: Shape & { kind: 'scalar' }, field?: Field): string =>
  `for example: ${exampleOf(shape, field)}`;

/** A noun without its article. */
export const bare = (noun: string): string => noun.replace(/^an? /, '');

export function hintForFields(fields: Fields, path: Path): string {
  const names = Object.keys(fields).join(', ');
  return path.length === 0 ? `it should have: ${names}` : `write its fields on the lines below it, indented: ${names}`;
}

/** A hint for a field whose value is empty. */
export function hintForEmpty(shape: Shape, field: Field | undefined, path: Path): string {
  const deletable = field?.required || path.length === 0 ? '' : 'delete it, or ';
  switch (shape.kind) {
    case 'scalar':
      return deletable === '' ? forExample(shape, field) : `${deletable}write ${forExample(shape, field)}`;
    case 'list':
      return `${deletable}put each item on a line of its own, after "- "`;
    case 'map':
      return `${deletable}write a line below it for each ${bare(shape.key)}`;
    case 'group':
      return `${deletable}${hintForFields(shape.fields, path)}`;
  }
}

/** A hint for an unknown field. Most often it is in the wrong group, because its line starts too far left. */
export function hintForUnknown(called: string, fields: Fields): string {
  const near = nearestName(called, Object.keys(fields));
  const home = Object.entries(fields).find(
    ([, { shape }]) => shape.kind === 'group' && Object.hasOwn(shape.fields, called),
  );
  if (near === undefined && home) return `it belongs in ${home[0]}: indent it there`;
  return didYouMean(called, Object.keys(fields));
}
