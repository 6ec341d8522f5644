import type { Path } from '../yaml/read-yaml.ts';
import { addPeriod, agree, type CalendarDate, isBefore, printDate, printDated } from './calendar-date.ts';
import { longestPeriod } from './likely-period.ts';
import { startOf } from './policy-dates.ts';
import type { PolicyValue } from './profile-shape.ts';
import { isHigher, nextVersion } from './version.ts';

/** Reports a problem at a field of the policy. */
type Say = (code: 'DATES_DISAGREE' | 'VERSION_ORDER', path: Path, message: string, hint: string) => void;

/** Reports dates and versions of a policy that contradict each other. Today's date plays no part. */
export function checkDates(policy: PolicyValue, say: Say): void {
  checkReview(policy, say);
  checkHistory(policy, say);
  if (policy.approval?.on && policy.issued) {
    const message = 'the policy has two dates, of its approval and of its issue';
    say('DATES_DISAGREE', ['issued'], message, 'delete "issued": the approval says it');
  }
}

function checkReview(policy: PolicyValue, say: Say): void {
  const { approval, review } = policy;
  const start = startOf(policy);
  const event = approval?.on ? 'approval' : 'issue';
  const [next, every, underway] = [review?.next, review?.every, review?.underway];
  if (start && next) {
    const worked = every && addPeriod(start, every);
    const latest = addPeriod(start, { months: longestPeriod, words: '' });
    const wrong = (message: string, hint: string) => say('DATES_DISAGREE', ['review', 'next'], message, hint);
    if (worked && !agree(worked, next)) {
      wrong(
        `the next review, ${printDate(next)}, is not ${every.words} after the ${event}`,
        `${every.words} after ${printDate(start)} is ${printDate(worked)}: delete "next", or mend the date that is wrong`,
      );
    } else if (isBefore(next, start)) {
      const hint = `that was ${printDated(start)}: mend the date that is wrong`;
      wrong(`the next review lies before the ${event}`, hint);
    } else if (latest && isBefore(latest, next)) {
      const hint = `that was ${printDated(start)}: mend the date that is wrong`;
      wrong(`the next review, ${printDate(next)}, lies more than 10 years after the ${event}`, hint);
    }
  }
  if (underway) checkUnderway(underway, policy, start, say);
}

function checkUnderway(underway: CalendarDate, policy: PolicyValue, start: CalendarDate | undefined, say: Say): void {
  const wrong = (message: string, hint: string) => say('DATES_DISAGREE', ['review', 'underway'], message, hint);
  if (!start) {
    wrong('a draft is not under review', 'delete "underway", or say when the policy was approved or issued');
  } else if (isBefore(underway, start)) {
    const event = policy.approval?.on ? 'approved' : 'issued';
    const hint = `it was ${event} ${printDated(start)}: delete "underway" once a review is done`;
    wrong('the review was under way before the policy was', hint);
  }
}

function checkHistory({ approval, history = [] }: PolicyValue, say: Say): void {
  for (const [index, row] of history.entries()) {
    const before = history[index - 1];
    if (!before) continue;
    const at = (field: string) => ['history', index, field];
    if (isBefore(row.date, before.date)) {
      const message = `version ${row.version} is older than version ${before.version} above it`;
      say('DATES_DISAGREE', at('date'), message, 'put the oldest version first');
    } else if (!isHigher(row.version, before.version)) {
      const twice = !isHigher(before.version, row.version);
      const message = twice
        ? `version ${row.version} stands twice`
        : `version ${row.version} is not higher than version ${before.version} above it`;
      const order = twice ? '' : 'put the oldest version first, or ';
      say('VERSION_ORDER', at('version'), message, `${order}count on: "${nextVersion('minor', before.version)}"`);
    }
  }
  // A version that only mends a slip (`editorial`) comes after the approval and needs no new one, so it is skipped.
  const last = history.findLast((row) => !row.editorial);
  if (last && approval?.on && isBefore(approval.on, last.date)) {
    const hint = `version ${last.version} is of ${printDate(last.date)}: record its approval, or delete "on" until it is approved`;
    say('DATES_DISAGREE', ['approval', 'on'], 'the approval is older than the last version', hint);
  }
}
