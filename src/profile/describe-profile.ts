import type { Field, Fields, GroupShape, Shape } from '../yaml/shape.ts';
import { derivedFields } from './derived-fields.ts';
import { anchorOf, nounOf } from './field-help.ts';
import { profileShape } from './profile-shape.ts';

/** The text of docs/profile.md: every field of a profile with its purpose, and the derived fields for clauses. */
export function describeProfile(): string {
  const lines = [
    '# The profile: what a school states about itself',
    '',
    '<!-- Made from src/profile/profile-shape.ts by `npm run golden`; change it there. -->',
    '',
    'One YAML file a school, in `schools/`. Its file name, such as `orchard.yaml`, is the name of the school’s folder in',
    '`dist/`. Values are text as you write them: a name keeps its apostrophes, a version `1.10` its nought. Dates are a day',
    '(`2026-03-31`), a month (`2026-03`) or a year (`2026`); the next review can be a term (`Autumn Term 2026`, to 31',
    'December; Spring to 30 April; Summer to 31 August) or an academic year (`2025/26`, to 31 August 2026). Put a value in',
    'quotes if it starts with a sign such as `#`, `*`, `@` or `"`, or has a colon with a space after it. What you have no',
    'value for, leave out.',
    '',
    'Names and titles stand inside sentences: “please contact the …”, “in our …”. Write them as you say them: an article or',
    '“our” before them, a full stop behind them and quotes around them make no difference, and several services are named',
    'with commas. Give the title of an office, not the person’s name.',
    '',
    ...fieldsTable(profileShape, ''),
    '## Worked out for you',
    '',
    'A clause, and your own words in `reword` and `extra`, can name every field above in double braces, such as',
    '`{{school.name}}`, and these:',
    '',
    '| field | is |',
    '| --- | --- |',
    ...derivedFields.map(
      ({ path, about, optional }) => `| \`${path.join('.')}\` | ${about}${optional ? ' May be absent.' : ''} |`,
    ),
    '| `policy.title` | The title of the policy. |',
    '',
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function fieldsTable({ fields, alone }: GroupShape<Fields>, path: string): readonly string[] {
  const rows = Object.entries(fields).map(([name, field]) => row(path === '' ? name : `${path}.${name}`, field));
  const heading = path === '' ? [] : [`## ${path}`, ''];
  const inner = Object.entries(fields).flatMap(([name, { shape }]) => {
    const found = groupIn(shape, path === '' ? name : `${path}.${name}`);
    return found ? fieldsTable(found.group, found.path) : [];
  });
  const short = alone === undefined ? [] : [`A value instead of these fields is the \`${alone}\`.`, ''];
  return [...heading, ...short, '| field | | for | example |', '| --- | --- | --- | --- |', ...rows, '', ...inner];
}

function row(path: string, { shape, required, about, example, needs }: Field): string {
  const shown = example ?? (shape.kind === 'scalar' ? shape.type.example : undefined);
  const name = path.split('.').at(-1);
  const value = shown === undefined ? '' : `\`${shown}\``;
  return `| <a id="${anchorOf(path)}"></a>\`${name}\` | ${needs === undefined ? (required ? 'needed' : '') : `with \`${needs}\``} | ${about} | ${value} |`;
}

/** The group inside a field or its items, and the path to it as the docs write it. */
function groupIn(
  shape: Shape,
  path: string,
): { readonly group: GroupShape<Fields>; readonly path: string } | undefined {
  switch (shape.kind) {
    case 'scalar':
      return undefined;
    case 'group':
      return { group: shape, path };
    case 'list':
      return groupIn(shape.of, path);
    case 'map':
      return groupIn(shape.of, `${path}.${nounOf(shape.key)}`);
  }
}
