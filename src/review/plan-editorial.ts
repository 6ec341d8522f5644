import { PolicyError, type Problem, type ProblemCode } from '../problem.ts';
import { type CalendarDate, type Day, daysUntil, isBefore, isoDate, printDate } from '../profile/calendar-date.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { isHigher } from '../profile/version.ts';
import type { Path } from '../yaml/read-yaml.ts';
import type { RenewalPlan } from './plan-renewal.ts';

/** A slip that was mended after the approval. */
export interface Correction {
  readonly on: CalendarDate;
  readonly version: string;
  readonly author: string;
  /** What was mended, and why. */
  readonly change: string;
  /** The fingerprint of the words as they are now. */
  readonly words: string;
}

/**
 * The changes to a profile that record a correction: the words that count as approved, and a row of the history. The
 * approval keeps its date, and so does the next review.
 *
 * @throws PolicyError where the policy is superseded, the date is ahead or too early, or the version isn't higher
 */
export function planCorrection(profile: Profile, type: string, correction: Correction, today: Day): RenewalPlan {
  const old = policyOf(profile, type);
  const problems = findProblems(profile, type, old, correction, today);
  if (problems.length > 0) throw new PolicyError(problems);
  const { on, version, author, change, words } = correction;
  const row = { version, date: on, author, change, editorial: true };
  const item = { version, date: isoDate(on), author, change, editorial: true } as const;
  const { changes, policy } = planWords(profile, type, words);
  return {
    changes: [...changes, { kind: 'append', path: ['policies', type, 'history'], item }],
    policy: { ...policy, history: [...(old.history ?? []), row] },
  };
}

/** The changes to a profile by which its approval names the words that were approved. */
export function planWords(profile: Profile, type: string, words: string): RenewalPlan {
  const old = policyOf(profile, type);
  if (!old.approval) throw new RangeError(`${profile.file}: ${type} has no approval`);
  return {
    changes: [{ kind: 'set', path: ['policies', type, 'approval', 'words'], value: words }],
    policy: { ...old, approval: { ...old.approval, words } },
  };
}

function policyOf(profile: Profile, type: string): PolicyValue {
  const policy = profile.value.policies.get(type);
  if (!policy) throw new RangeError(`${profile.file} has no policy ${type}`);
  return policy;
}

function findProblems(
  profile: Profile,
  type: string,
  { approval, history = [], supersededBy }: PolicyValue,
  { on, version }: Correction,
  today: Day,
): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (code: ProblemCode, path: Path, message: string, hint: string) =>
    problems.push({ code, message, ...profile.place(['policies', type, ...path]), hint });
  if (supersededBy) {
    const hint = 'delete "supersededBy" if it is in force after all';
    say('POLICY_SUPERSEDED', ['supersededBy'], `the policy is superseded by ${supersededBy.title}`, hint);
  }
  const earliest = [approval?.on, history.at(-1)?.date].find((date) => date && isBefore(on, date));
  if (daysUntil({ ...on, month: on.month ?? 1, day: on.day ?? 1 }, today) > 0) {
    const message = `the correction, ${printDate(on)}, lies in the future`;
    problems.push({ code: 'APPROVAL_DATE', message, hint: `today is ${printDate(today)}` });
  } else if (earliest) {
    const message = `the correction, ${printDate(on)}, lies before what it corrects`;
    problems.push({ code: 'APPROVAL_DATE', message, hint: `that is of ${printDate(earliest)}` });
  }
  const index = history.findIndex((row) => !isHigher(version, row.version));
  if (index >= 0) {
    const message = `version ${version} is not higher than version ${history[index]?.version}`;
    say('VERSION_ORDER', ['history', index, 'version'], message, 'leave out --version, or give a higher number');
  }
  return problems;
}
