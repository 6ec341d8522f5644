import { date, period, reviewDate } from '../profile/dates.ts';
import { policyShape, profileShape } from '../profile/profile-shape.ts';
import { policyChoices } from '../profile/template-fields.ts';
import { version } from '../profile/version.ts';
import type { Field, Fields, Shape } from '../yaml/shape.ts';

/** One fact of a profile and the ways in which a school can state it. */
export interface FactFactor {
  /** Such as "school.values" or "policy.approval.on". */
  readonly path: string;
  /** What stands after the field's name in YAML; empty where the fact is left out. A group's own lines follow it. */
  readonly levels: readonly string[];
  /** The words on a level, for a message. */
  readonly names: readonly string[];
}

/** Fields that choose clauses or say nothing in the document's words. */
const leftOut = new Set<string>([...policyChoices, 'colour', 'underway']);

/**
 * Every fact that a profile can state, with the ways to state it: there or not, lists with one, two and three items,
 * each word of a choice, dates as a day, a month and a year, the next review also as a term, words that end in a full
 * stop. All from the description of a profile, so that a new field is tried without a line here.
 */
export const factFactors: readonly FactFactor[] = [
  ...factorsOf(profileShape.fields.school.shape.fields, 'school'),
  ...factorsOf(profileShape.fields.platforms.shape.fields, 'platforms'),
  ...factorsOf(policyShape.fields, 'policy'),
];

/** The factor of the group, which a school can leave out, that each factor's field stands in. */
export const groupOfFact: readonly (number | undefined)[] = factFactors.map(({ path }) => {
  const at = factFactors.findIndex((group) => path.startsWith(`${group.path}.`));
  return at < 0 ? undefined : at;
});

function factorsOf(fields: Fields, parent: string): readonly FactFactor[] {
  return Object.entries(fields)
    .filter(([name]) => !leftOut.has(name))
    .flatMap(([name, field]): readonly FactFactor[] => {
      const path = `${parent}.${name}`;
      const { shape, required } = field;
      if (shape.kind === 'map') return [];
      if (shape.kind === 'group') {
        const inner = factorsOf(shape.fields, path);
        const asksForMore = Object.values(shape.fields).some((child) => child.required);
        // A group that needs none of its fields is there when one of them is.
        return required || !asksForMore ? inner : [factor(path, ['', ' ']), ...inner];
      }
      const ways = shape.kind === 'scalar' ? scalarLevels(shape, field) : listLevels(shape.of, field);
      return [factor(path, required ? ways : ['', ...ways])];
    });
}

function factor(path: string, levels: readonly string[]): FactFactor {
  const name = (level: string) => {
    if (level === '') return `no ${path}`;
    return level === ' ' ? path : `${path}: ${level}`;
  };
  return { path, levels, names: levels.map(name) };
}

function exampleOf(shape: Shape, example?: string): string {
  return example ?? (shape.kind === 'scalar' ? shape.type.example : '…');
}

/** An example as YAML: in quotes unless it is written with marks of its own. */
function asYaml(example: string): string {
  return /^["[{]/.test(example) ? example : JSON.stringify(example);
}

function scalarLevels(shape: Shape & { kind: 'scalar' }, { example, required }: Field): readonly string[] {
  const words = exampleOf(shape, example);
  const { enum: choices } = shape.type.jsonSchema as { readonly enum?: readonly string[] };
  if (choices) return choices;
  const [year, month, day] = [words.slice(0, 4), `${words}-03`.slice(0, 7), `${words.slice(0, 7)}-12`];
  if (shape.type === date) return [year, month, day];
  if (shape.type === reviewDate) return [year, day, 'Summer Term 2026'];
  if (shape.type === period) return ['1 year', '2 years', '18 months'];
  if (!shape.type.isWords || required) return [asYaml(words)];
  return words.endsWith('.') ? [asYaml(words)] : [asYaml(words), asYaml(`${words}.`)];
}

function listLevels(of: Shape, field: Field): readonly string[] {
  if (of.kind === 'group') {
    // Versions rise from one item to the next.
    const exampleAt = ({ shape, example }: Field, at: number) =>
      shape.kind === 'scalar' && shape.type === version ? `1.${at}` : exampleOf(shape, example);
    const item = (all: boolean, at = 0) => {
      const fields = Object.entries(of.fields).filter(([, { required }]) => all || required);
      return `{ ${fields.map(([name, child]) => `${name}: ${asYaml(exampleAt(child, at))}`).join(', ')} }`;
    };
    return [`[${item(false)}]`, `[${item(true)}]`, `[${item(true)}, ${item(false, 1)}, ${item(true, 2)}]`];
  }
  const words = (field.example ?? '').replace(/^\[|\]$/g, '').split(', ');
  const [first = 'One', second = 'Two'] = words;
  return [`[${first}]`, `[${first}, ${second}]`, `[${first}, ${second}, Third]`];
}
