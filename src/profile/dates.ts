import type { Parsed, ScalarType } from '../yaml/shape.ts';
import { type CalendarDate, isInCalendar, type Period, printDate, type ReviewDate } from './calendar-date.ts';
import { faultOfDate, impossible } from './hint-for-date.ts';
import { hintForPeriod, longestPeriod } from './likely-period.ts';
import { meantTerm } from './likely-term.ts';
import { parseSchoolTime, schoolTimePattern } from './school-term.ts';

/** The scalars for time: dates, terms and periods. */

// A pattern can't know how many days each month has, so the JSON Schema allows 2026-02-31; policygen refuses it.
const datePattern = '(19|20|21)\\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';

const schemaOf = (pattern: string) => ({ type: ['string', 'integer'], minimum: 1900, maximum: 2199, pattern });

export const date: ScalarType<CalendarDate> = {
  noun: 'a date: a day, a month or a year',
  example: '2026-03',
  parse: (written) => parseDate(written.trim()) ?? faultOfDate(written, false),
  print: printDate,
  jsonSchema: schemaOf(`^${datePattern}$`),
};

/** The date of a review, for which schools also write a term or an academic year. */
export const reviewDate: ScalarType<ReviewDate> = {
  noun: 'a date or a term',
  example: '2026-03',
  parse(written) {
    const words = written.trim();
    const time = parseSchoolTime(words);
    return time ? { value: time } : (parseDate(words) ?? faultOfDate(written, true));
  },
  print: printDate,
  jsonSchema: schemaOf(`^(${datePattern}|${schoolTimePattern})$`),
};

/** A date in the form of a profile, or the fault that the calendar lacks it; undefined for other words. */
function parseDate(words: string): Parsed<CalendarDate> | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(words);
  // "2025-26" is an academic year.
  if (!match || meantTerm(words)) return undefined;
  const [, year, month, day] = match;
  const value: CalendarDate = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return isInCalendar(value) ? { value } : impossible(value);
}

/** How often something happens, in months or years. */
export const period: ScalarType<Period> = {
  noun: 'a number of months or years',
  example: '2 years',
  parse(written) {
    const match = /^(\d{1,3}) (month|months|year|years)$/.exec(written.trim());
    const count = Number(match?.[1] ?? 0);
    const unit = match?.[2]?.startsWith('year') ? 'year' : 'month';
    const months = unit === 'year' ? count * 12 : count;
    if (months === 0) return { fault: '', hint: hintForPeriod(written) };
    if (months > longestPeriod)
      return { fault: 'is longer than 10 years', hint: 'for example: 1 year, 2 years or 18 months' };
    return { value: { months, words: `${count} ${unit}${count === 1 ? '' : 's'}` } };
  },
  // To stand after "every": "2 years", "year".
  print: ({ words }) => words.replace(/^1 /, ''),
  jsonSchema: {
    type: 'string',
    pattern: '^(0{0,2}[1-9] (months?|years?)|0?([1-9]\\d|10\\d|11\\d|120) months?|0?10 years?)$',
  },
};
