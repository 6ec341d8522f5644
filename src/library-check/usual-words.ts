import { policyShape, profileShape } from '../profile/profile-shape.ts';
import type { Fields, Shape } from '../yaml/shape.ts';

/** The usual words of fields that are worked out. */
const workedOut: Readonly<Record<string, string>> = {
  'platforms.all': 'WhatsApp and Class List',
  'platforms.any': 'WhatsApp or Class List',
  'groups.many': 'class and year groups',
  'groups.one': 'class or year group',
  'school.allValues': 'Friendship, Joy and Respect',
  'policy.approval.approver': 'the Governing Body of Orchard Primary School',
  'policy.approval.dated': 'on 12 March 2024',
  'policy.title': 'Policy on groups',
};

/** The usual words of a field: its example in the profile's shape. Inside `each`, those of the item's field. */
export function usualWords(path: string): string {
  const plain = path.replace(/^(\.\.\/)+/, '');
  const [top = '', ...rest] = plain.split('.');
  const roots: Fields = {
    ...profileShape.fields,
    policy: { shape: { kind: 'group', fields: policyShape.fields }, required: true, about: '' },
  };
  return workedOut[plain] ?? exampleAt(roots, [top, ...rest]) ?? 'Word';
}

function exampleAt(fields: Fields, [step = '', ...rest]: readonly string[]): string | undefined {
  const field = Object.hasOwn(fields, step) ? fields[step] : undefined;
  if (!field) return undefined;
  const { shape, example } = field;
  if (shape.kind === 'group') return exampleAt(shape.fields, rest);
  return (example ?? scalarExample(shape))?.replace(/^["[]|["\]]$/g, '');
}

const scalarExample = (shape: Shape): string | undefined => (shape.kind === 'scalar' ? shape.type.example : undefined);
