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

/** A span of whole months: "2 years" is 24. */
export interface Period {
  readonly months: number;
  /** As the person wrote it, such as "2 years". */
  readonly words: string;
}

const monthNames = [
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

/** "5 March 2024", "March 2024" or "2024": day, month, year with no comma, as GOV.UK's style guide writes dates. */
export function printDate({ year, month, day }: CalendarDate): string {
  if (month === undefined) return `${year}`;
  return day === undefined ? `${nameOfMonth(month)} ${year}` : `${day} ${nameOfMonth(month)} ${year}`;
}

/** The date with the word that English puts before it: "on 5 March 2024", "in March 2024". */
export const printDated = (date: CalendarDate): string => `${date.day === undefined ? 'in' : 'on'} ${printDate(date)}`;

/** ISO 8601 with as many parts as are known: "2024-03-05", "2024-03", "2024". */
export function isoDate({ year, month, day }: CalendarDate): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-');
}

/**
 * The date a period later, as exact as the first. A day that the month lacks becomes that month's last:
 * 29 February 2024 and a year give 28 February 2025. A year alone can't tell months: 6 months after 2024 is undefined.
 */
export function addPeriod(date: CalendarDate, { months }: Period): CalendarDate | undefined {
  if (date.month === undefined) return months % 12 === 0 ? { year: date.year + months / 12 } : undefined;
  const total = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return date.day === undefined ? { year, month } : { year, month, day: Math.min(date.day, daysIn(year, month)) };
}

/** The last day of a date: of March 2026 the 31st, of 2026 31 December, of a day itself. */
export function lastDay({ year, month = 12, day }: CalendarDate): Day {
  return { year, month, day: day ?? daysIn(year, month) };
}

/** How many days a day lies after `from`; negative where it lies before. Of the calendar, so that no clock shifts it. */
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
export function agree(a: CalendarDate, b: CalendarDate): boolean {
  if (a.year !== b.year) return false;
  if (a.month === undefined || b.month === undefined) return true;
  if (a.month !== b.month) return false;
  return a.day === undefined || b.day === undefined || a.day === b.day;
}

/** Whether all of `a` lies before all of `b`; false where they overlap. */
export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  if (a.year !== b.year) return a.year < b.year;
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== undefined && b.day !== undefined && a.day < b.day;
}

/**
 * What a person most likely meant by a date written in another way, as ISO 8601: "01/09/2026" (day first, as in the
 * UK), "Tuesday 1st September 2026", "September 1, 2026", "Sept 2026", "9/2026". Undefined where nothing is likely.
 */
export function likelyDate(text: string): string | undefined {
  const slashed = /^(?:(\d{1,2})[/. -])?(\d{1,2})[/. -](\d{4})$/.exec(text);
  if (slashed) return isoIfReal(slashed[3], slashed[2], slashed[1]);
  const worded =
    /^(?:[a-z]+day,? )?(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>[a-z]{3,9})\.?(?: (?<late>\d{1,2}))?,? (?<year>\d{4})$/i;
  const { day, month = '', late, year } = worded.exec(text.replace(/\s+/g, ' '))?.groups ?? {};
  const number = monthNames.findIndex((name) => month !== '' && name.toLowerCase().startsWith(month.toLowerCase())) + 1;
  if (number > 0 && !(day && late)) return isoIfReal(year, String(number), day ?? late);
  const loose = /^(\d{4})[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?(?:T[\d:.]+Z?)?$/.exec(text);
  return loose ? isoIfReal(loose[1], loose[2], loose[3]) : undefined;
}

function isoIfReal(year = '', month = '', day?: string): string | undefined {
  const date = { year: Number(year), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
  return isInCalendar(date) ? isoDate(date) : undefined;
}
