import type { Field, Shape } from '../yaml/shape.ts';
import { policyShape, profileShape } from './profile-shape.ts';

/** The shape of a profile with one policy as the field `policy`, so that each field has a path of plain names. */
const root: Shape = {
  kind: 'group',
  fields: { ...profileShape.fields, policy: { shape: policyShape, required: true, about: '' } },
};

/**
 * The description of a field by its path, such as "school.email" or "policy.approval.on". Throws where there is none.
 */
export function profileField(path: string): Field {
  let field: Field | undefined;
  let shape: Shape = root;
  for (const step of path.split('.')) {
    field = shape.kind === 'group' ? shape.fields[step] : undefined;
    if (!field) throw new Error(`a profile has no field ${path}`);
    shape = field.shape;
  }
  if (!field) throw new Error('a path has at least one step');
  return field;
}
