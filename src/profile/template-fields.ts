import type { Fields, Shape } from '../yaml/shape.ts';
import { derivedFields } from './derived-fields.ts';
import { policyShape, profileShape } from './profile-shape.ts';

/** The kind of field at a template's path. */
export type TemplateField =
  | { readonly kind: 'word'; readonly optional: boolean }
  /** A field that can be asked for but not printed: a file's path, a colour. */
  | { readonly kind: 'hidden'; readonly optional: boolean }
  | { readonly kind: 'list'; readonly optional: boolean; readonly item: TemplateField }
  | { readonly kind: 'group'; readonly optional: boolean; readonly fields: ReadonlyMap<string, TemplateField> };

/** Fields of a policy that choose its clauses and words, so its words can't name them. */
export const policyChoices: ReadonlySet<string> = new Set([
  'edition',
  'include',
  'omit',
  'reword',
  'extra',
  'pageStyle',
]);
const { school, platforms } = profileShape.fields;
const policyFields: Fields = Object.fromEntries(
  Object.entries(policyShape.fields).filter(([name]) => !policyChoices.has(name)),
);

/** The shapes that a template sees, by the first word of their paths. */
export const printedFields = {
  school: school.shape,
  platforms: platforms.shape,
  policy: { kind: 'group', fields: policyFields },
} as const satisfies Record<string, Shape>;

/** The fields that the title's own template may name: all but the title. */
export const titleTemplateFields: TemplateField = derivedFields.reduce<TemplateField>(
  (tree, { path, optional }) => grafted(tree, path, optional),
  {
    kind: 'group',
    optional: false,
    fields: new Map(Object.entries(printedFields).map(([name, shape]) => [name, fieldOf(shape, false)])),
  },
);

/** All fields that a template may name, as one group. `policy.title` is the merged words of the title's clause. */
export const templateFields: TemplateField = grafted(titleTemplateFields, ['policy', 'title'], false);

function fieldOf(shape: Shape, optional: boolean): TemplateField {
  switch (shape.kind) {
    case 'scalar':
      return { kind: shape.type.print ? 'word' : 'hidden', optional };
    case 'list':
      return { kind: 'list', optional, item: fieldOf(shape.of, false) };
    case 'map':
      return { kind: 'hidden', optional };
    case 'group': {
      const fields = Object.entries(shape.fields).map(
        ([name, field]) => [name, fieldOf(field.shape, !field.required)] as const,
      );
      return { kind: 'group', optional, fields: new Map(fields) };
    }
  }
}

/** A copy of the tree with a word added at a path. */
function grafted(tree: TemplateField | undefined, path: readonly string[], optional: boolean): TemplateField {
  const [step, ...rest] = path;
  if (step === undefined) return { kind: 'word', optional };
  const fields = tree?.kind === 'group' ? tree.fields : new Map<string, TemplateField>();
  return {
    kind: 'group',
    optional: tree?.optional ?? false,
    fields: new Map([...fields, [step, grafted(fields.get(step), rest, optional)]]),
  };
}
