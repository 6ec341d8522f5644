import { nearestName } from '../yaml/did-you-mean.ts';
import { type CalendarDate, isInCalendar, monthNames } from './calendar-date.ts';

/** The date that a person may have meant, though it isn't written in the form of a profile. */
export type Meant =
  | { readonly kind: 'sure'; readonly date: CalendarDate }
  /** One of several dates is meant. */
  | { readonly kind: 'either'; readonly dates: readonly CalendarDate[] }
  /** The year is missing; or, in `or`, the number after the month is the year. */
  | { readonly kind: 'no year'; readonly month: number; readonly day?: number; readonly or?: CalendarDate }
  /** Well written, but there is no such day. */
  | { readonly kind: 'impossible'; readonly date: Required<CalendarDate> };

/**
 * The meaning of "01/09/2026" (day first, as in the UK), "12.03.25", "Tuesday 1st September 2026", "September 1, 2026",
 * "Sept 2026", "Mar-25", "end of March 2026", "12 March 2025 at 7 pm" or "March 25", which is ambiguous. Undefined
 * where nothing is likely.
 */
export function meantDate(written: string): Meant | undefined {
  if (written.length > longest) return undefined;
  const meant = (words: string) => numericDate(words) ?? wordedDate(words) ?? yearAlone(words);
  return meant(withoutAsides(written)) ?? meant(withoutAsides(written.replace(/[,;].*$/s, '')));
}

/** The most characters that are read: no date is longer. */
const longest = 60;

const yearAlone = (words: string): Meant | undefined =>
  /^\d{4}$/.test(words) ? oneOf([{ year: Number(words) }]) : undefined;

/** The words without what people write around a date: "by", "end of", a weekday, a time, a remark in brackets. */
export function withoutAsides(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[–—−]/g, '-')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+/, '')
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/, '')
    .replace(/T\d\d:\d\d[\d:.]*(Z|[+-]\d\d:?\d\d)?$/, '')
    .replace(/,? (at )?\d{1,2}([:.]\d\d){1,2} ?([ap]\.?m\.?)?$|,? (at )?\d{1,2} ?[ap]\.?m\.?$/i, '')
    .replace(
      /^((approved|adopted|agreed|ratified|reviewed|issued|published|next|review|date|due|by|in|on|the|before|from|since|of|at|(the )?(end|start|beginning|middle) of|early|mid|late|(the )?(\d(st|nd|rd|th)|first|second|third|last) week( of| in)?|approx(imately)?|about|around|circa|c|ca)\b[.:]?[ -]?)+(?=.*\d|[a-z]{3,})/i,
      '',
    )
    .replace(/^(mon|tues?|weds?|wednes|thur?s?|fri|satur?|sun)(day)?\b[.,]? ?/i, '')
    .replace(/[\s.,;?]+$/, '')
    .trim();
}

/** The full year for two digits: below 70 in this century ("25"), others in the last ("98"). */
const fullYear = (year: string): number =>
  year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);

function oneOf(dates: readonly CalendarDate[]): Meant | undefined {
  const [first, ...others] = dates.filter(isInCalendar);
  if (!first) return undefined;
  return others.length === 0 ? { kind: 'sure', date: first } : { kind: 'either', dates: [first, ...others] };
}

/** The day as a sure date, or as impossible where its month has no such day. */
function dayOf(year: number, month: number, day: number): Meant | undefined {
  const date = { year, month, day };
  if (isInCalendar(date)) return { kind: 'sure', date };
  return isInCalendar({ year, month }) && day >= 1 && day <= 31 ? { kind: 'impossible', date } : undefined;
}

function numericDate(words: string): Meant | undefined {
  if (/^\d{6}(\d\d)?$/.test(words)) return undelimitedDate(words);
  const two = /^(\d{1,4}) ?[/.\- ] ?(\d{1,4})$/.exec(words);
  if (two) return monthOf(two[1] ?? '', two[2] ?? '');
  const [, a = '', sign, b = '', c = ''] = /^(\d{1,4}) ?([/.\- ]) ?(\d{1,2}) ?\2 ?(\d{1,4})$/.exec(words) ?? [];
  if (a.length === 4) return dayOf(Number(a), Number(b), Number(c));
  if (a.length === 3 || !/^(\d\d){1,2}$/.test(c)) return undefined;
  const [day, month] = Number(b) > 12 && Number(a) <= 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
  const last = { year: fullYear(c), month, day };
  // In "25-03-12" the first pair of digits may be the year as well.
  if (sign !== '-' || c.length === 4 || a === c) return dayOf(last.year, month, day);
  return oneOf([last, { year: fullYear(a), month: Number(b), day: Number(c) }]) ?? dayOf(last.year, month, day);
}

/** The meaning of digits without signs between: "20260312" and "12032026"; "202603" and "120326". */
function undelimitedDate(digits: string): Meant | undefined {
  const part = (from: number, to?: number) => Number(digits.slice(from, to));
  const yearFirst = { year: part(0, 4), month: part(4, 6), ...(digits.length === 8 ? { day: part(6) } : {}) };
  return oneOf([yearFirst, { year: fullYear(digits.slice(4)), month: part(2, 4), day: part(0, 2) }]);
}

/**
 * The meaning of two numbers: "9/2026", "2026/9" and "9/26" are months, "25/12" lacks its year, "3/4" may be either.
 */
function monthOf(a: string, b: string): Meant | undefined {
  if (a.length === 4 && b.length <= 2) return oneOf([{ year: Number(a), month: Number(b) }]);
  if (a.length > 2 || b.length === 3) return undefined;
  const [first, second] = [Number(a), Number(b)];
  const asMonth = { year: fullYear(b), month: first };
  if (b.length === 4 || second > 12) return oneOf([asMonth]);
  if (first < 1 || first > 31 || second < 1) return undefined;
  const or = b.length === 2 && isInCalendar(asMonth) ? { or: asMonth } : {};
  return { kind: 'no year', month: second, day: first, ...or };
}

const [dayPart, yearPart] = ['(?<day>\\d{1,2})(?:st|nd|rd|th)?', "'?(?<year>\\d{4}|(?<=')\\d{2}|(?<=-)\\d{2})"];
const gap = '[ \\-./,]{1,2}(?:of )?';
const month = '(?<month>[a-z]{3,10})\\.?';

const wordedForms: readonly RegExp[] = [
  `${dayPart}${gap}${month}${gap}'?(?<year>\\d{4}|\\d{2})`,
  `${month} ?(?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`,
  `${month}${gap}${dayPart}${gap}(?<year>\\d{4})`,
  `${month}(?:${gap})?${yearPart}`,
  `(?<year>\\d{4})${gap}${month}(?:${gap}${dayPart})?`,
].map((form) => new RegExp(`^${form}$`, 'i'));

function wordedDate(words: string): Meant | undefined {
  const loose = words
    .replace(/\bof\b ?/i, '')
    .replace(/(?<=\d)(?=[a-z]{3})|(?<=[a-z]{3})(?=\d)/gi, ' ')
    .replace(/ +/g, ' ');
  for (const form of wordedForms) {
    const groups = form.exec(loose)?.groups;
    const number = groups && monthNumber(groups.month);
    if (!number) continue;
    const year = fullYear(groups.year ?? '');
    return groups.day === undefined ? oneOf([{ year, month: number }]) : dayOf(year, number, Number(groups.day));
  }
  const two = /^([a-z]{3,10})\.?(?: ?(?:\/|-|or|and|to) ?)([a-z]{3,10})\.?,? (\d{4})$/i.exec(loose);
  const months = two && [monthNumber(two[1]), monthNumber(two[2])];
  if (months?.every((number) => number !== undefined))
    return oneOf(months.map((number) => ({ year: Number(two?.[3]), month: number ?? 0 })));
  return withoutYear(loose);
}

/** "March 25" is a month of 2025 or a day without a year; "March" and "25 March" lack the year. */
function withoutYear(words: string): Meant | undefined {
  const dayFirst = new RegExp(`^${dayPart}${gap}${month}$`, 'i').exec(words)?.groups;
  const monthFirst = new RegExp(`^${month}(?:[ .]{1,2}(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?)?$`, 'i').exec(
    words,
  )?.groups;
  const number = monthNumber((dayFirst ?? monthFirst)?.month);
  if (number === undefined) return undefined;
  const day = (dayFirst ?? monthFirst)?.day;
  if (day === undefined) return { kind: 'no year', month: number };
  if (dayFirst || monthFirst?.ordinal) return { kind: 'no year', month: number, day: Number(day) };
  const or = { year: fullYear(day), month: number };
  return Number(day) > 31 ? oneOf([or]) : { kind: 'no year', month: number, day: Number(day), or };
}

/**
 * The number of a month from its name, its beginning or a misspelling: "Sept", "Febuary". Undefined for other words.
 */
export function monthNumber(word = ''): number | undefined {
  const name = word.toLowerCase();
  if (name.length < 3) return undefined;
  const at = monthNames.findIndex((month) => month.toLowerCase().startsWith(name));
  if (at >= 0) return at + 1;
  const near = name.length < 5 ? undefined : nearestName(name, monthNames, 1);
  return near === undefined ? undefined : monthNames.findIndex((month) => near.startsWith(month)) + 1;
}
