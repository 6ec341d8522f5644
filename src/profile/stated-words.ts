import type { Path } from '../yaml/read-yaml.ts';
import type { Shape } from '../yaml/shape.ts';
import type { PolicyValue, ProfileValue } from './profile-shape.ts';
import { printedFields } from './template-fields.ts';

/** Free words of a profile, printed as they are. */
export interface StatedWords {
  /** The path in the profile. */
  readonly path: Path;
  /** The path in a template; for an item of a list, the list's: "school.values". */
  readonly field: string;
  readonly words: string;
}

/** All free words that a profile states of the school and of one of its policies, in the profile's order. */
export function statedWords(profile: ProfileValue, type: string, policy: PolicyValue): readonly StatedWords[] {
  const found: StatedWords[] = [];
  const { school, platforms } = printedFields;
  collect(school, profile.school, ['school'], 'school', found);
  collect(platforms, profile.platforms, ['platforms'], 'platforms', found);
  collect(printedFields.policy, policy, ['policies', type], 'policy', found);
  return found;
}

function collect(shape: Shape, value: unknown, path: Path, field: string, found: StatedWords[]): void {
  if (value === undefined) return;
  switch (shape.kind) {
    case 'scalar':
      if (shape.type.isWords && typeof value === 'string') found.push({ path, field, words: value });
      return;
    case 'list':
      for (const [index, item] of (value as readonly unknown[]).entries()) {
        collect(shape.of, item, [...path, index], field, found);
      }
      return;
    case 'map':
      return;
    case 'group':
      for (const [name, { shape: child }] of Object.entries(shape.fields)) {
        collect(child, (value as Record<string, unknown>)[name], [...path, name], `${field}.${name}`, found);
      }
  }
}
