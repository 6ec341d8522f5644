import type { PolicyValue } from '../profile/profile-shape.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import { valueAt } from '../profile/value-at.ts';
import type { Clause } from './parse-clause.ts';
import type { PolicyType } from './policy-type.ts';

/** A clause that a policy has, and why. */
export interface Chosen {
  readonly has: true;
  /** Whether its edition or the profile's `include` brought it. */
  readonly by: 'edition' | 'include';
  /** The facts without which it could not be said (`when`), all of which the school has. */
  readonly facts: readonly string[];
  /** Whether the profile says it in words of its own. */
  readonly reworded: boolean;
  /** The facts that those words leave out on purpose, where there are any. */
  readonly leavesOut?: readonly string[];
}

/** A clause that a policy has not, and why. */
export type NotChosen = { readonly has: false } & (
  | { readonly because: 'omitted' }
  | { readonly because: 'not-in-edition' }
  /** Of the edition, but it says something that this school has not stated. */
  | { readonly because: 'missing-fact'; readonly fact: string }
  /** Of the edition, but it can't stand without a clause that is left out for a missing fact. */
  | { readonly because: 'left-with'; readonly clause: string }
  /** Of the edition, but it opens a list of which nothing is in this policy. */
  | { readonly because: 'nothing-to-open' }
);

export type Choice = Chosen | NotChosen;

/** What there is of every clause of the library, by id. */
export type Choices = ReadonlyMap<string, Choice>;

/**
 * What one school's policy has of the library, and why: its edition's clauses and its own `include`, without its
 * `omit`, and without those of the edition that can't be said here. Judges nothing: select-clauses.ts does.
 */
export function chooseClauses(type: PolicyType, policy: PolicyValue, values: TemplateValues): Choices {
  const edition = new Set(editionOf(type, policy));
  const include = new Set(policy.include);
  const omit = new Set(policy.omit);
  const choices = new Map<string, Choice>();
  for (const [id, clause] of type.clauses) {
    const missing = missingFact(clause, values);
    const own = policy.reword?.get(id);
    const had = {
      has: true,
      facts: clause.front.value.when ?? [],
      reworded: own !== undefined,
      ...(own?.leavesOut ? { leavesOut: own.leavesOut } : {}),
    } as const;
    if (include.has(id)) choices.set(id, { ...had, by: 'include' });
    else if (!edition.has(id)) choices.set(id, { has: false, because: 'not-in-edition' });
    else if (omit.has(id) && id !== type.title) choices.set(id, { has: false, because: 'omitted' });
    else if (missing !== undefined) choices.set(id, { has: false, because: 'missing-fact', fact: missing });
    else choices.set(id, { ...had, by: 'edition' });
  }
  const opened = openedLists(type, policy);
  let changed = true;
  while (changed) changed = leaveWithOthers(choices, type, opened);
  return choices;
}

/** The ids of the policy's edition; none where there is no such edition. */
export const editionOf = (type: PolicyType, policy: PolicyValue): readonly string[] =>
  type.editions.get(policy.edition ?? type.manifest.value.defaultEdition) ?? [];

/** Whether a choice is a clause left out for want of a fact, itself or with another. */
const lacksFact = (choice: Choice | undefined): boolean =>
  choice?.has === false && (choice.because === 'missing-fact' || choice.because === 'left-with');

/** The edition's clauses that go with others: what requires a clause without its fact, and the opening of no list. */
function leaveWithOthers(choices: Map<string, Choice>, type: PolicyType, opened: ReadonlyMap<string, Opened>): boolean {
  let changed = false;
  for (const [id, choice] of choices) {
    if (!choice.has || choice.by !== 'edition') continue;
    const gone = type.clauses.get(id)?.front.value.requires?.find((other) => lacksFact(choices.get(other)));
    const list = opened.get(id);
    if (gone !== undefined) choices.set(id, { has: false, because: 'left-with', clause: gone });
    else if (list && opensNothing(list, choices)) choices.set(id, { has: false, because: 'nothing-to-open' });
    else continue;
    changed = true;
  }
  return changed;
}

/** The items of a list, and whether the school adds rules of its own to it. */
interface Opened {
  readonly items: readonly string[];
  readonly hasExtras: boolean;
}

/** The list that each lead-in stands before. */
export function openedLists(type: PolicyType, policy: PolicyValue): ReadonlyMap<string, Opened> {
  const lists = new Map<string, Opened>();
  for (const { id, parts } of type.sections) {
    const own = policy.extra?.some(({ section }) => section === id) ?? false;
    for (const part of parts) {
      if (part.kind !== 'list') continue;
      for (const leadIn of part.leadIns) lists.set(leadIn, { items: part.clauses, hasExtras: part.takesExtras && own });
    }
  }
  return lists;
}

/** Whether nothing of a list is in the policy. */
export const opensNothing = ({ items, hasExtras }: Opened, choices: Choices): boolean =>
  !hasExtras && !items.some((item) => choices.get(item)?.has);

/** The first fact that the clause can't be said without and this school has not. */
export function missingFact({ front }: Clause, values: TemplateValues): string | undefined {
  return front.value.when?.find((path) => valueAt(path, values) === undefined);
}
