import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  agree,
  asExactAs,
  type CalendarDate,
  isBefore,
  isInCalendar,
  isoDate,
  lastDay,
  printDate,
  type ReviewDate,
  writeDate,
} from '../../src/profile/calendar-date.ts';
import { date as dateScalar, reviewDate } from '../../src/profile/dates.ts';
import { meantDate } from '../../src/profile/likely-date.ts';

/** What is surely meant, as ISO 8601. */
const likelyDate = (words: string): string | undefined => {
  const meant = meantDate(words);
  return meant?.kind === 'sure' ? isoDate(meant.date) : undefined;
};

const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(isInCalendar);
const month = day.map(({ year, month }): CalendarDate => ({ year, month }));
const year = day.map(({ year }): CalendarDate => ({ year }));
const date: fc.Arbitrary<CalendarDate> = fc.oneof(day, month, year);
const months = fc.integer({ min: 1, max: 240 });
const later = (from: CalendarDate, count: number) => addPeriod(from, { months: count, words: '' });

/** The days that a date covers, as the milliseconds of their midnights, the first and the last. */
function span({ year, month, day }: CalendarDate): [number, number] {
  if (month === undefined) return [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)];
  if (day === undefined) return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)];
  return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day)];
}

describe('a period later', () => {
  it('is as exact as the date was, and in the calendar', () => {
    fc.assert(
      fc.property(date, months, (from, count) => {
        const to = later(from, count);
        expect(to === undefined).toBe(from.month === undefined && count % 12 !== 0);
        if (!to) return;
        expect(Object.keys(to)).toEqual(Object.keys(from));
        expect(to.year > 2199 || isInCalendar(to)).toBe(true);
      }),
    );
  });

  it('lies so many months on, and on the same day where its month has one', () => {
    fc.assert(
      fc.property(day, months, (from, count) => {
        const to = later(from, count);
        const index = (at: CalendarDate | undefined) => (at?.year ?? 0) * 12 + (at?.month ?? 0);
        expect(index(to) - index(from)).toBe(count);
        const lastOfMonth = new Date(Date.UTC(to?.year ?? 0, to?.month ?? 0, 0)).getUTCDate();
        expect(to?.day).toBe(Math.min(from.day, lastOfMonth));
      }),
    );
  });

  it('is later', () => {
    fc.assert(
      fc.property(date, months, (from, count) => {
        const to = later(from, count);
        if (to) expect(isBefore(from, to)).toBe(true);
      }),
    );
  });

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2100-02-28', 48, '2104-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-12', 1, '2025-01'],
    ['2024', 24, '2026'],
  ])('%s and %i months is %s', (from, count, to) => {
    const parsed = dateScalar.parse(from);
    const at = 'value' in parsed ? later(parsed.value, count) : undefined;
    expect(at && isoDate(at)).toBe(to);
  });

  it('of a year alone and half a year is unknown', () => {
    expect(later({ year: 2024 }, 6)).toBeUndefined();
  });
});

describe('two dates', () => {
  it('agree where one lies in the other, whichever way', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [[a1, a2], [b1, b2]] = [span(a), span(b)];
        expect(agree(a, b)).toBe(a1 <= b2 && b1 <= a2);
        expect(agree(a, b)).toBe(agree(b, a));
        expect(agree(a, a)).toBe(true);
      }),
    );
  });

  it('are one before the other where all of it is, and never both', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(isBefore(a, b)).toBe(span(a)[1] < span(b)[0]);
        expect([isBefore(a, b), isBefore(b, a), agree(a, b)].filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('near each other too, where chance seldom leads', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 2 }), fc.boolean(), (a, more, cut) => {
        const b: CalendarDate =
          cut && a.month !== undefined ? { year: a.year, month: a.month } : (later(a, more * 12 || 12) ?? a);
        expect(agree(a, b)).toBe(span(a)[0] <= span(b)[1] && span(b)[0] <= span(a)[1]);
      }),
    );
  });
});

describe('terms and academic years', () => {
  const time: fc.Arbitrary<ReviewDate> = fc.oneof(
    date,
    fc.record({ term: fc.constantFrom('Autumn', 'Spring', 'Summer'), year: fc.integer({ min: 1900, max: 2199 }) }),
    fc.record({ academicYear: fc.integer({ min: 1900, max: 2198 }) }),
  );

  it('are read back as they are written and printed', () => {
    fc.assert(
      fc.property(time, (at) => {
        expect(reviewDate.parse(writeDate(at))).toEqual({ value: at });
      }),
    );
  });

  it('lie before, after or over another date, and never two of the three', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        expect([isBefore(a, b), isBefore(b, a), agree(a, b)].filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it.each([
    ['Autumn Term 2026', '2026-12-31'],
    ['Spring Term 2026', '2026-04-30'],
    ['Summer Term 2026', '2026-08-31'],
    ['academic year 2025/26', '2026-08-31'],
    ['1999/00', '2000-08-31'],
  ])('%s ends on %s', (written, last) => {
    const parsed = reviewDate.parse(written);
    expect('value' in parsed && isoDate(lastDay(parsed.value))).toBe(last);
    expect('value' in parsed && isoDate(parsed.value)).toBe(last);
  });

  it.each([
    ['2026-05-12', 'Spring Term 2020', 'Summer Term 2026'],
    ['2026-09', 'Summer Term 2020', 'Autumn Term 2026'],
    ['2026-08', '2020/21', 'academic year 2025/26'],
    ['2026-09', '2020/21', 'academic year 2026/27'],
    ['2026-09-05', '2020-01', 'September 2026'],
    ['2026-09-05', '2020', '2026'],
    ['2026', 'Summer Term 2020', '2026'],
  ])('%s made as inexact as %s is %s', (from, like, made) => {
    const [at, other] = [dateScalar.parse(from), reviewDate.parse(like)];
    expect('value' in at && 'value' in other && printDate(asExactAs(at.value, other.value))).toBe(made);
  });
});

describe('a date as it is written', () => {
  it('is read back from ISO 8601', () => {
    fc.assert(
      fc.property(date, (at) => {
        expect(dateScalar.parse(isoDate(at))).toEqual({ value: at });
      }),
    );
  });

  it('is understood, though refused, in the words that policygen prints', () => {
    fc.assert(
      fc.property(fc.oneof(day, month), (at) => {
        expect(likelyDate(printDate(at))).toBe(isoDate(at));
      }),
    );
  });

  it('is understood day first with slashes', () => {
    fc.assert(
      fc.property(day, ({ year, month, day }) => {
        expect(likelyDate(`${day}/${month}/${year}`)).toBe(isoDate({ year, month, day }));
      }),
    );
  });

  it('is refused where the calendar has no such day', () => {
    const parts = fc.record({
      year: fc.integer({ min: 0, max: 9999 }),
      month: fc.integer({ min: 0, max: 99 }),
      day: fc.integer({ min: 0, max: 99 }),
    });
    fc.assert(
      fc.property(parts, (at) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const parsed = dateScalar.parse(`${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}`);
        const there = new Date(Date.UTC(2000, 0, 1));
        there.setUTCFullYear(at.year, at.month - 1, at.day);
        const real =
          there.getUTCFullYear() === at.year && there.getUTCMonth() === at.month - 1 && there.getUTCDate() === at.day;
        expect('value' in parsed).toBe(real && at.year >= 1900 && at.year <= 2199);
      }),
    );
  });
});
