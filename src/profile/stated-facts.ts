import type { Path } from '../yaml/read-yaml.ts';
import type { Field, Shape } from '../yaml/shape.ts';
import type { PolicyValue, ProfileValue } from './profile-shape.ts';
import { language } from './scalars.ts';
import { printedFields } from './template-fields.ts';

/** One thing that a profile states by choice and a reader could see: a word, a date, or a list as a whole. */
export interface StatedFact {
  /** In the profile. */
  readonly path: Path;
  /** As a template names it, such as "school.motto". */
  readonly field: string;
  /** The school's, whichever of its policies prints it; else the policy's own. */
  readonly of: 'school' | 'policy';
  /** As templates print it: the words of each of its parts. */
  readonly printed: readonly string[];
}

/**
 * What a profile states of the school, and of one of its policies, in its order. What every profile has to state, such
 * as the school's address for email, is none: whoever filled it in meant nothing by it.
 */
export function statedFacts(profile: ProfileValue, type: string, policy: PolicyValue): readonly StatedFact[] {
  const factsIn = (shape: Shape, value: unknown, path: Path, field: string, of: StatedFact['of']) => {
    const found: StatedFact[] = [];
    collect({ shape, required: true }, value, path, field, (fact) => found.push({ ...fact, of }));
    return found;
  };
  return [
    ...factsIn(printedFields.school, profile.school, ['school'], 'school', 'school'),
    ...factsIn(printedFields.platforms, profile.platforms, ['platforms'], 'platforms', 'school'),
    ...factsIn(printedFields.policy, policy, ['policies', type], 'policy', 'policy'),
  ];
}

/** @param required whether every profile states it */
function collect(
  { shape, required }: Pick<Field, 'shape' | 'required'>,
  value: unknown,
  path: Path,
  field: string,
  add: (fact: Omit<StatedFact, 'of'>) => void,
): void {
  if (value === undefined) return;
  if (shape.kind === 'group') {
    for (const [name, child] of Object.entries(shape.fields)) {
      const inEvery = { shape: child.shape, required: required && child.required };
      collect(inEvery, (value as Record<string, unknown>)[name], [...path, name], `${field}.${name}`, add);
    }
    return;
  }
  if (required) return;
  const printed = printedWords(shape, value);
  if (printed.length > 0) add({ path, field, printed });
}

/** None of what is never printed, such as a colour or a file's name. */
function printedWords(shape: Shape, value: unknown): readonly string[] {
  switch (shape.kind) {
    case 'scalar': {
      // A language is never printed, and yet heard.
      if (shape.type === language) return [String(value)];
      const words = shape.type.print?.(value);
      return words === undefined ? [] : [words];
    }
    case 'list':
      return (value as readonly unknown[]).flatMap((item) => printedWords(shape.of, item));
    case 'group':
      return Object.entries(shape.fields).flatMap(([name, { shape: child }]) => {
        const part = (value as Record<string, unknown>)[name];
        return part === undefined ? [] : printedWords(child, part);
      });
    case 'map':
      return [];
  }
}

/** What a profile and one of its policies would state. */
export interface OtherFacts {
  readonly profile: ProfileValue;
  readonly policy: PolicyValue;
}

/**
 * A profile and one of its policies with another value of a fact, of which each part is other than it was: words have
 * the mark at their end, dates are a year later.
 */
export function withOtherFact(
  profile: ProfileValue,
  policy: PolicyValue,
  { field }: Pick<StatedFact, 'field'>,
  mark = 'Q',
): OtherFacts {
  const [top = '', ...steps] = field.split('.');
  // The types are those of the values that are replaced, part for part.
  if (top === 'policy') return { profile, policy: changedAt(policy, steps, mark) as PolicyValue };
  return { profile: changedAt(profile, [top, ...steps], mark) as ProfileValue, policy };
}

function changedAt(value: unknown, [step, ...rest]: readonly string[], mark: string): unknown {
  if (step === undefined) return changed(value, mark);
  const group = value as Record<string, unknown>;
  return { ...group, [step]: changedAt(group[step], rest, mark) };
}

function changed(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return `${value}${mark}`;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return value.map((item) => changed(item, mark));
  if (typeof value !== 'object' || value === null) return value;
  const { year } = value as { readonly year?: number };
  if (year !== undefined) return { ...value, year: year + 1 };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changed(part, mark)]));
}
