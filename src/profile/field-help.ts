import type { Shape } from '../yaml/shape.ts';
import { profileShape } from './profile-shape.ts';

/** The anchor of a field's row in docs/profile.md, from its name with dots. */
export const anchorOf = (name: string): string => name.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

/**
 * Where docs/profile.md describes the field at a path of a profile: "docs/profile.md#school-email". For a path that
 * goes on beyond the known fields, the last known field; undefined where there is none.
 */
export function fieldHelp(path: readonly (string | number)[]): string | undefined {
  let shape: Shape = profileShape;
  let name = '';
  let described = '';
  for (const step of path) {
    switch (shape.kind) {
      case 'group': {
        const field: { readonly shape: Shape } | undefined = Object.hasOwn(shape.fields, step)
          ? shape.fields[step]
          : undefined;
        if (!field) return linkTo(described);
        name = name === '' ? String(step) : `${name}.${step}`;
        described = name;
        shape = field.shape;
        break;
      }
      case 'map':
        name = `${name}.${nounOf(shape.key)}`;
        shape = shape.of;
        break;
      case 'list':
        shape = shape.of;
        break;
      case 'scalar':
        return linkTo(described);
      default:
        return shape satisfies never;
    }
  }
  return linkTo(described);
}

/** The docs' placeholder for a name that each profile chooses itself: "‹policy type›". */
export const nounOf = (key: string): string => `‹${key.replace(/^an? /, '')}›`;

const linkTo = (name: string): string | undefined => (name === '' ? undefined : `docs/profile.md#${anchorOf(name)}`);
