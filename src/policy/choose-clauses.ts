import type { PolicyValue } from '../profile/profile-shape.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import { valueAt } from '../profile/value-at.ts';
import type { Clause } from './parse-clause.ts';
import type { PolicyType } from './policy-type.ts';

/** Why a policy has a clause. */
export interface Chosen {
  readonly has: true;
  /** Whether its edition or the profile's `include` brought it. */
  readonly by: 'edition' | 'include';
  /** The facts that the clause needs (`when`), all of which the school has stated. */
  readonly facts: readonly string[];
  /** Whether the profile has its own words for the clause. */
  readonly reworded: boolean;
  /** The facts that these words leave out on purpose. */
  readonly leavesOut?: readonly string[];
}

/** Why a policy lacks a clause. */
export type NotChosen = { readonly has: false } & (
  | { readonly because: 'omitted' }
  | { readonly because: 'not-in-edition' }
  /** In the edition, but it needs a fact that this school has not stated. */
  | { readonly because: 'missing-fact'; readonly fact: string }
  /** In the edition, but it requires a clause that is left out for a missing fact. */
  | { readonly because: 'left-with'; readonly clause: string }
  /** In the edition, but it opens a list that has no items in this policy. */
  | { readonly because: 'nothing-to-open' }
);

export type Choice = Chosen | NotChosen;

/** The choice on every clause of the library, by id. */
export type Choices = ReadonlyMap<string, Choice>;

/**
 * Which clauses of the library one school's policy has, and why: its edition's and its own `include`, without its
 * `omit` and without the edition's clauses that need a missing fact. Reports nothing: select-clauses.ts does.
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

/** The ids of the clauses in the policy's edition; empty where there is no such edition. */
export const editionOf = (type: PolicyType, policy: PolicyValue): readonly string[] =>
  type.editions.get(policy.edition ?? type.manifest.value.defaultEdition) ?? [];

/** Whether a clause is left out because it, or a clause that it requires, lacks a fact. */
const lacksFact = (choice: Choice | undefined): boolean =>
  choice?.has === false && (choice.because === 'missing-fact' || choice.because === 'left-with');

/** Leaves out clauses that require one without its fact, and lead-ins of empty lists; true if it changed any. */
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

/** Whether the policy has no items of the list. */
export const opensNothing = ({ items, hasExtras }: Opened, choices: Choices): boolean =>
  !hasExtras && !items.some((item) => choices.get(item)?.has);

/** The first fact that the clause needs and this school has not stated. */
export function missingFact({ front }: Clause, values: TemplateValues): string | undefined {
  return front.value.when?.find((path) => valueAt(path, values) === undefined);
}
