import { labelOf } from '../profile/field-labels.ts';
import type { Fact } from './record.ts';

/** A value of the profile is another one, is there now, or is there no longer. */
export interface FactCause {
  readonly kind: 'profile';
  /** The path as a person finds it in the profile. */
  readonly field: string;
  /** The old value; absent where the profile didn't state it, `true` where it did but the value isn't known. */
  readonly before?: string | true;
  readonly after?: string | true;
  /** Set where `before` and `after` are only the rows that a list lost and gained. */
  readonly rows?: true;
}

/** For each field that is worked out, the profile's field behind it. */
const statedAs: ReadonlyMap<string, string> = new Map([
  ['groups.many', 'platforms.groups'],
  ['groups.one', 'platforms.groups'],
  ['platforms.all', 'platforms'],
  ['platforms.any', 'platforms'],
  ['school.allValues', 'school.values'],
  ['policy.version', 'history'],
  ['policy.approval.approver', 'approval.by'],
  ['policy.approval.dated', 'approval.on'],
  ['policy.review.next', 'review'],
]);

/** A field's path as the profile has it: a policy's fields stand under the policy's name, so "policy." goes. */
export const statedField = (path: string): string => statedAs.get(path) ?? path.replace(/^policy\./, '');

/** What a field holds, in the words of a school office: "the school's app". */
export const labelOfField = (field: string): string =>
  labelOf(field) ?? labelOf(`policy.${field}`) ?? (field === 'title' ? 'the title of the policy' : `"${field}"`);

/** The change of a fact, undefined where it is the same. For a list, only the rows that came or went. */
export function factCause(path: string, before: Fact | undefined, after: Fact | undefined): FactCause | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const [old, now] =
    isList(before) && isList(after) ? [without(before, after), without(after, before)] : [before, after];
  const [wasKnown, isKnown] = [printed(old), printed(now)];
  const rows = isList(before) && isList(after) && before.length > 0 && after.length > 0;
  return {
    kind: 'profile',
    field: statedField(path),
    ...(wasKnown === undefined ? {} : { before: wasKnown }),
    ...(isKnown === undefined ? {} : { after: isKnown }),
    ...(rows ? { rows } : {}),
  };
}

const isList = (fact: Fact | undefined): fact is readonly string[] => Array.isArray(fact);

/** The rows of a list that another one lacks; the whole list where the two differ only in order. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const own = list.filter((row) => !other.includes(row));
  return own.length === 0 && other.every((row) => list.includes(row)) ? list : own;
}

/** A fact in words. A date loses the word that clauses put before it: "on 5 March 2024". */
function printed(fact: Fact | undefined): string | true | undefined {
  if (isList(fact)) return fact.length === 0 ? undefined : fact.join('; ');
  return typeof fact === 'string' ? fact.replace(/^(?:on|in) (?=.*\d{4}$)/, '') : fact;
}
