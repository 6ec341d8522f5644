import { monthsOf, printSchoolTime, type SchoolTime, schoolTimeOf } from './school-term.ts';

/** A day, a month or a year of the calendar, as exact as the person wrote it. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month?: number;
  /** 1 to 31; only with a month */
  readonly day?: number;
}

/** A date that names its day. */
export type Day = Required<CalendarDate>;

/** When a review is due, as exact as it is planned: a date, a term or an academic year. */
export type ReviewDate = CalendarDate | SchoolTime;

/** A span of whole months: "2 years" is 24. */
export interface Period {
  readonly months: number;
  /** As the person wrote it, such as "2 years". */
  readonly words: string;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const nameOfMonth = (month: number): string => monthNames[month - 1] ?? '';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the calendar (Gregorian, years 1900 to 2199) has this date. */
export function isInCalendar({ year, month, day }: CalendarDate): boolean {
  if (year < 1900 || year > 2199) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysIn(year, month));
}

/**
 * "5 March 2024", "March 2024" or "2024": day, month, year with no comma, as GOV.UK's style guide writes dates; or
 * "Summer Term 2026", "academic year 2025/26".
 */
export function printDate(date: ReviewDate): string {
  if (isSchoolTime(date)) return printSchoolTime(date);
  const { year, month, day } = date;
  if (month === undefined) return `${year}`;
  return day === undefined ? `${nameOfMonth(month)} ${year}` : `${day} ${nameOfMonth(month)} ${year}`;
}

const isSchoolTime = (date: ReviewDate): date is SchoolTime => 'term' in date || 'academicYear' in date;

/** The date with the word that English puts before it: "on 5 March 2024", "in March 2024". */
export const printDated = (date: CalendarDate): string => `${date.day === undefined ? 'in' : 'on'} ${printDate(date)}`;

/**
 * ISO 8601 with as many parts as are known: "2024-03-05", "2024-03", "2024". It can't express a term or an academic
 * year, which become their last day.
 */
export function isoDate(date: ReviewDate): string {
  const { year, month, day }: CalendarDate = isSchoolTime(date) ? lastDay(date) : date;
  const two = (part: number) => String(part).padStart(2, '0');
  return [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-');
}

/**
 * The date a period later, as exact as `date`. A day that the month lacks becomes the month's last day: 29 February
 * 2024 and a year give 28 February 2025. To a year alone only whole years can be added: 6 months after 2024 is
 * undefined.
 */
export function addPeriod(date: CalendarDate, { months }: Period): CalendarDate | undefined {
  if (date.month === undefined) return months % 12 === 0 ? { year: date.year + months / 12 } : undefined;
  const total = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return date.day === undefined ? { year, month } : { year, month, day: Math.min(date.day, daysIn(year, month)) };
}

/** The last day of a date: 31 March for March 2026, 31 December for 2026, a day itself. */
export function lastDay(date: ReviewDate): Day {
  const { year, month = 12, day }: CalendarDate = isSchoolTime(date) ? monthsOf(date)[1] : date;
  return { year, month, day: day ?? daysIn(year, month) };
}

/** The first day of a date: 1 March for March 2026, 1 January for 2026, a day itself. */
export function firstDay(date: ReviewDate): Day {
  const { year, month = 1, day = 1 }: CalendarDate = isSchoolTime(date) ? monthsOf(date)[0] : date;
  return { year, month, day };
}

/** How many days a day lies after `from`, negative if before. Counted in UTC, so that no change of clocks shifts it. */
export function daysUntil(day: Day, from: Day): number {
  const count = ({ year, month, day: number }: Day) => Date.UTC(year, month - 1, number) / 86_400_000;
  return count(day) - count(from);
}

/** The day that lies so many days later, or earlier. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether two dates, each as exact as it is, can be the same day: March 2024 and 5 March 2024 agree. */
export const agree = (a: ReviewDate, b: ReviewDate): boolean => !isBefore(a, b) && !isBefore(b, a);

/** Whether all of `a` lies before all of `b`; false where they overlap. */
export const isBefore = (a: ReviewDate, b: ReviewDate): boolean => daysUntil(firstDay(b), lastDay(a)) > 0;

/** A date as a profile writes it: ISO 8601, or "Summer Term 2026". */
export const writeDate = (date: ReviewDate): string => (isSchoolTime(date) ? printSchoolTime(date) : isoDate(date));

/** A date rounded to the exactness of `like`: 5 March 2026 to March 2026, 2026, Spring Term 2026 or 2025/26. */
export function asExactAs(date: CalendarDate, like: ReviewDate): ReviewDate {
  const { year, month } = date;
  if (month === undefined) return date;
  if (isSchoolTime(like)) return schoolTimeOf({ year, month }, like);
  if (like.day !== undefined) return date;
  return like.month === undefined ? { year } : { year, month };
}
