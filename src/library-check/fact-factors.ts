import { date, period, reviewDate } from '../profile/dates.ts';
import { policyShape, profileShape } from '../profile/profile-shape.ts';
import { policyChoices } from '../profile/template-fields.ts';
import { version } from '../profile/version.ts';
import type { Field, Fields, Shape } from '../yaml/shape.ts';

/** One fact of a profile and the ways in which a school can state it. */
export interface FactFactor {
  /** The fact's path, such as "school.values" or "policy.approval.on". */
  readonly path: string;
  /** For each level, the YAML after the field's name; empty to leave the fact out. A group's lines follow it. */
  readonly levels: readonly string[];
  /** For each level, its name in messages. */
  readonly names: readonly string[];
}

/** Fields that are no factors: they choose clauses, or change nothing in the document's words. */
const leftOut = new Set<string>([...policyChoices, 'colour', 'underway']);

/**
 * Every fact that a profile can state, with its levels: stated or not, lists with one, two and three items, each word
 * of a choice, dates as a day, a month and a year, the next review also as a term, words that end in a full stop. Made
 * from the profile's shape, so that a new field is tried without a change here.
 */
export const factFactors: readonly FactFactor[] = [
  ...factorsOf(profileShape.fields.school.shape.fields, 'school'),
  ...factorsOf(profileShape.fields.platforms.shape.fields, 'platforms'),
  ...factorsOf(policyShape.fields, 'policy'),
];

/** For each factor, the factor of the optional group that its field is in; undefined where there is none. */
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
        // A group without required fields is stated whenever one of its fields is, so it needs no factor.
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

/** An example as YAML: in quotes, unless it has quotes or brackets already. */
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
    // Versions have to rise from one item to the next.
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
