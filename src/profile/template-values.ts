import type { Shape } from '../yaml/shape.ts';
import { derivedFields } from './derived-fields.ts';
import type { PolicyValue, ProfileValue } from './profile-shape.ts';
import { printedFields } from './template-fields.ts';

/** A value that a template gets: printed words, a list or a group of them. */
export type TemplateValue = string | readonly TemplateValue[] | TemplateValues;

export type TemplateValues = { readonly [name: string]: TemplateValue };

type Group = { [name: string]: TemplateValue };

/** The printed values for one policy's templates, at the paths of `templateFields`; facts not stated are absent. */
export function templateValues(profile: ProfileValue, policy: PolicyValue): TemplateValues {
  const root: Group = group();
  const sources = { school: profile.school, platforms: profile.platforms, policy };
  for (const name of ['school', 'platforms', 'policy'] as const) {
    root[name] = printed(printedFields[name], sources[name]) ?? group();
  }
  for (const { path, work } of derivedFields) {
    const value = work(profile, policy);
    if (value !== undefined) graft(root, path, value);
  }
  return root;
}

/** The values with the policy's title added, which is itself the merged words of a clause. */
export function withTitle(values: TemplateValues, title: string): TemplateValues {
  const root: Group = Object.assign(group(), values);
  graft(root, ['policy', 'title'], title);
  return root;
}

/** No prototype, so that no name in a template reaches one. */
const group = (): Group => Object.create(null);

/** Puts a word at a path, copying the groups on the way. */
function graft(root: Group, path: readonly string[], value: string): void {
  let at = root;
  for (const step of path.slice(0, -1)) {
    const copy: Group = Object.assign(group(), at[step]);
    at[step] = copy;
    at = copy;
  }
  at[path.at(-1) ?? ''] = value;
}

/** A value printed by its shape; undefined where nothing is to be printed. */
function printed(shape: Shape, value: unknown): TemplateValue | undefined {
  switch (shape.kind) {
    case 'scalar':
      return shape.type.print?.(value);
    case 'list':
      return (value as readonly unknown[]).flatMap((item) => printed(shape.of, item) ?? []);
    case 'map':
      return undefined;
    case 'group': {
      const words: Group = group();
      for (const [name, field] of Object.entries(shape.fields)) {
        const child = (value as Record<string, unknown>)[name];
        const word = child === undefined ? undefined : printed(field.shape, child);
        if (word !== undefined) words[name] = word;
      }
      return words;
    }
  }
}
