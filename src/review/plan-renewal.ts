import { PolicyError, type Problem, type ProblemCode } from '../problem.ts';
import {
  addPeriod,
  agree,
  asExactAs,
  type CalendarDate,
  type Day,
  isBefore,
  isoDate,
  type Period,
  printDate,
  type ReviewDate,
  writeDate,
} from '../profile/calendar-date.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import type { YamlChange } from '../yaml/edit-yaml.ts';
import type { Path } from '../yaml/read-yaml.ts';
import { faultOfDate, faultOfVersion } from './faults-of-approval.ts';
import { isUntrue } from './untrue-remark.ts';

/** An approval to be recorded, with what it changes. */
export interface Renewal {
  /** A day or a month. */
  readonly on: CalendarDate;
  readonly by: string;
  readonly minute?: string;
  readonly version: string;
  readonly author: string;
  /** The fingerprint of the words that were approved. */
  readonly words?: string;
  /** What changed, and why. */
  readonly change: string;
  /** A new span between reviews; left out where the profile's stays. */
  readonly every?: Period;
  /** A date for the next review, in place of the one that the span gives. */
  readonly next?: ReviewDate;
}

export interface RenewalPlan {
  readonly changes: readonly YamlChange[];
  /** The policy's fields once the changes are made. */
  readonly policy: PolicyValue;
}

/** Whether a renewal has to name the next review: the profile has a date and no span, and that date is the old one. */
export const needsNextReview = ({ review }: PolicyValue): boolean => review?.next !== undefined && !review.every;

/**
 * The changes to a profile that record an approval: its date, its body and minute, a row of the history, the next
 * review. The old minute is removed unless a new one is given, since it names the meeting before.
 *
 * @throws PolicyError where this can't be: an approval before the last one or in time to come, a version that isn't new
 */
export function planRenewal(profile: Profile, type: string, renewal: Renewal, today: Day): RenewalPlan {
  const old = profile.value.policies.get(type);
  if (!old) throw new RangeError(`${profile.file} has no policy ${type}`);
  const next = nextOf(old, renewal);
  const problems = findProblems(profile, type, old, renewal, next, today);
  if (problems.length > 0) throw new PolicyError(problems);

  const { on, by, minute, version, author, change, words } = renewal;
  const at = (...path: readonly string[]) => ['policies', type, ...path];
  const approval = {
    by,
    on: isoDate(on),
    ...(minute === undefined ? {} : { minute }),
    ...(words === undefined ? {} : { words }),
  };
  const every = renewal.every ?? old.review?.every;
  const review = {
    ...(renewal.every ? { every: renewal.every.words } : {}),
    ...(next ? { next: writeDate(next) } : {}),
  };
  const changes: readonly YamlChange[] = [
    ...(old.approval
      ? [
          ...(by === old.approval.by ? [] : [set(at('approval', 'by'), by)]),
          set(at('approval', 'on'), approval.on),
          ...(minute === undefined
            ? [remove(at('approval', 'minute'))]
            : minute === old.approval.minute
              ? []
              : [set(at('approval', 'minute'), minute)]),
          ...(words === undefined ? [] : [set(at('approval', 'words'), words)]),
          remove(at('issued')),
        ]
      : old.issued
        ? [{ kind: 'replace', path: at('issued'), name: 'approval', value: approval } as const]
        : [{ kind: 'set', path: at('approval'), value: approval } as const]),
    ...reviewChanges(old, review, at),
    { kind: 'append', path: at('history'), item: { version, date: approval.on, author, change } },
  ];
  const { issued: _, review: { underway: __, ...oldReview } = {}, ...kept } = old;
  const newReview = { ...oldReview, ...(every ? { every } : {}), ...(next ? { next } : {}) };
  const policy: PolicyValue = {
    ...kept,
    approval: { by, on, ...(minute === undefined ? {} : { minute }), ...(words === undefined ? {} : { words }) },
    ...(Object.keys(newReview).length > 0 ? { review: newReview } : {}),
    history: [...(old.history ?? []), { version, date: on, author, change }],
  };
  return { changes, policy };
}

/** Removes `underway`, since that review is done; with it the whole `review` group where it holds nothing else. */
function reviewChanges(
  { review: old }: PolicyValue,
  review: Readonly<Record<string, string>>,
  at: (...path: readonly string[]) => readonly string[],
): readonly YamlChange[] {
  const names = Object.keys(review);
  if (!old) return names.length === 0 ? [] : [{ kind: 'set', path: at('review'), value: review }];
  if (names.length === 0 && old.underway && !old.every && !old.next) return [remove(at('review'))];
  return [
    ...Object.entries(review).map(([name, value]) => set(at('review', name), value)),
    ...(old.underway ? [remove(at('review', 'underway'))] : []),
  ];
}

const set = (path: readonly string[], value: string): YamlChange => ({ kind: 'set', path, value, isUntrue });
const remove = (path: readonly string[]): YamlChange => ({ kind: 'remove', path });

/**
 * The next review to write: the given one; else one worked out from the span, if the profile has one, as exact as that.
 */
function nextOf(old: PolicyValue, { on, every = old.review?.every, next }: Renewal): ReviewDate | undefined {
  const stated = old.review?.next;
  if (next || !stated || !every) return next;
  const worked = addPeriod(on, every);
  return worked && asExactAs(worked, stated);
}

function findProblems(
  profile: Profile,
  type: string,
  old: PolicyValue,
  renewal: Renewal,
  next: ReviewDate | undefined,
  today: Day,
): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (code: ProblemCode, path: Path, message: string, hint: string) =>
    problems.push({ code, message, ...profile.place(['policies', type, ...path]), hint });
  const { on, version, every = old.review?.every } = renewal;
  if (old.supersededBy) {
    const hint = 'delete "supersededBy" if it is in force after all';
    say('POLICY_SUPERSEDED', ['supersededBy'], `the policy is superseded by ${old.supersededBy.title}`, hint);
  }
  const date = faultOfDate(on, old, today);
  if (date?.path) say('APPROVAL_DATE', date.path, date.message, date.hint);
  else if (date) problems.push({ code: 'APPROVAL_DATE', message: date.message, hint: date.hint });
  const order = faultOfVersion(version, old);
  if (order) say('VERSION_ORDER', order.path, order.message, order.hint);
  const worked = every && addPeriod(on, every);
  if (next && isBefore(next, on)) {
    say(
      'DATES_DISAGREE',
      ['review'],
      'the next review lies before the approval',
      `the approval is of ${printDate(on)}`,
    );
  } else if (next && every && worked && !agree(next, worked)) {
    const message = `the next review, ${printDate(next)}, is not ${every.words} after the approval`;
    const hint = `${every.words} after ${printDate(on)} is ${printDate(worked)}: leave one of the two out`;
    say('DATES_DISAGREE', ['review', 'every'], message, hint);
  }
  return problems;
}
