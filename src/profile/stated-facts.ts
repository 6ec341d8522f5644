import type { Path } from '../yaml/read-yaml.ts';
import type { Field, Shape } from '../yaml/shape.ts';
import type { PolicyValue, ProfileValue } from './profile-shape.ts';
import { language } from './scalars.ts';
import { printedFields } from './template-fields.ts';

/** One thing that a profile states by choice and a reader could see: a word, a date, or a list as a whole. */
export interface StatedFact {
  /** The path in the profile. */
  readonly path: Path;
  /** The path in a template, such as "school.motto". */
  readonly field: string;
  /** Whether it is a fact of the school, which any of its policies may print, or of one policy. */
  readonly of: 'school' | 'policy';
  /** The printed words of each of its parts. */
  readonly printed: readonly string[];
}

/**
 * The facts that a profile states by choice of the school and of one of its policies, in the profile's order. Required
 * fields, such as the school's email address, are left out: stating them shows no wish to have them printed.
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

/** The printed words of a value; empty for a value that is never printed, such as a colour or a file's name. */
function printedWords(shape: Shape, value: unknown): readonly string[] {
  switch (shape.kind) {
    case 'scalar': {
      // A language is never printed, but changes how a screen reader speaks.
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

/** A profile and one of its policies with changed facts. */
export interface OtherFacts {
  readonly profile: ProfileValue;
  readonly policy: PolicyValue;
}

/**
 * A profile and one of its policies with every part of one fact changed: words get the mark at their end, dates move a
 * year on.
 */
export function withOtherFact(
  profile: ProfileValue,
  policy: PolicyValue,
  { field }: Pick<StatedFact, 'field'>,
  mark = 'Q',
): OtherFacts {
  const [top = '', ...steps] = field.split('.');
  // Each part is replaced by one of the same type, so the cast holds.
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
