import type { Problem } from '../problem.ts';
import { addPeriod, type CalendarDate, type Day, isBefore, printDate } from '../profile/calendar-date.ts';
import { longestPeriod } from '../profile/likely-period.ts';
import type { Profile } from '../profile/parse-profile.ts';
import { startOf } from '../profile/policy-dates.ts';
import type { Path } from '../yaml/read-yaml.ts';
import { isAhead } from './review-state.ts';

/**
 * Problems for dates in a profile that can't have come yet on a day: an approval, an issue, a version, a review under
 * way. A month or a year has come when its first day has. Also for a next review more than ten years ahead, which is a
 * slip, in a policy that has no start from which check-dates.ts could tell.
 */
export function findAhead({ value, place }: Pick<Profile, 'value' | 'place'>, on: Day): readonly Problem[] {
  const problems: Problem[] = [];
  const day = printDate(on);
  for (const [type, policy] of value.policies) {
    const { approval, issued, review, history = [] } = policy;
    const at = (path: Path) => place(['policies', type, ...path]);
    const say = (date: CalendarDate | undefined, path: Path, what: string, hint: string) => {
      if (!date || !isAhead(date, on)) return;
      const message = `${what}, ${printDate(date)}, lies after ${day}`;
      problems.push({ code: 'APPROVAL_DATE', message, ...at(path), hint: `mend the date, or ${hint}` });
    };
    say(approval?.on, ['approval', 'on'], 'the approval', 'delete "on" until it is approved');
    say(issued, ['issued'], 'the issue', 'delete "issued" until then');
    say(review?.underway, ['review', 'underway'], 'the start of the review', 'delete "underway" until then');
    for (const [index, { version, date }] of history.entries())
      say(date, ['history', index, 'date'], `the date of version ${version}`, 'delete the version until then');
    const latest = addPeriod(on, { months: longestPeriod, words: '' });
    if (!startOf(policy) && review?.next && latest && isBefore(latest, review.next)) {
      const message = `the next review, ${printDate(review.next)}, lies more than 10 years after ${day}`;
      problems.push({ code: 'DATES_DISAGREE', message, ...at(['review', 'next']), hint: 'mend the date' });
    }
  }
  return problems;
}
