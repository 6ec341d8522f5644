import { type CalendarDate, type Day, daysUntil, isBefore, isoDate, printDate } from '../profile/calendar-date.ts';
import { startOf } from '../profile/policy-dates.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { isHigher } from '../profile/version.ts';
import type { Path } from '../yaml/read-yaml.ts';

interface Fault {
  readonly message: string;
  readonly hint: string;
}

/**
 * Why an approval can't be of this date: it lies in the future, or not after what the policy's profile says already.
 *
 * @returns with the path, within the policy, of what it says
 */
export function faultOfDate(
  on: CalendarDate,
  old: PolicyValue,
  today: Day,
): (Fault & { readonly path?: Path }) | undefined {
  const start = startOf(old);
  const rows = old.history ?? [];
  const last = rows.at(-1);
  if (daysUntil({ ...on, month: on.month ?? 1, day: on.day ?? 1 }, today) > 0) {
    const message = `the approval, ${printDate(on)}, lies in the future`;
    return { message, hint: `today is ${printDate(today)}: record it after the meeting` };
  }
  if (start && (isBefore(on, start) || isoDate(on) === isoDate(start))) {
    const path = old.approval?.on ? ['approval', 'on'] : ['issued'];
    const message = `the approval, ${printDate(on)}, is not after the last one`;
    return { path, message, hint: `the policy dates from ${printDate(start)}` };
  }
  if (!last || !isBefore(on, last.date)) return undefined;
  const message = `the approval, ${printDate(on)}, lies before version ${last.version}`;
  return { path: ['history', rows.length - 1, 'date'], message, hint: `that is of ${printDate(last.date)}` };
}

/** Why a version can't come next: one that the profile has already is as high. With its path, within the policy. */
export function faultOfVersion(
  version: string,
  { history = [] }: PolicyValue,
): (Fault & { readonly path: Path }) | undefined {
  const higher = history.find((row) => !isHigher(version, row.version));
  if (!higher) return undefined;
  const message = `version ${version} is not higher than version ${higher.version}`;
  return {
    path: ['history', history.indexOf(higher), 'version'],
    message,
    hint: 'choose major, minor or a higher number',
  };
}
