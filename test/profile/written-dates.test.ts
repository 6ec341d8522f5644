import { describe, expect, it } from 'vitest';
import { printDate } from '../../src/profile/calendar-date.ts';
import { date, period, reviewDate } from '../../src/profile/dates.ts';
import { version } from '../../src/profile/version.ts';
import type { ScalarType } from '../../src/yaml/shape.ts';

/** What a profile says to a value: its hint, or "" where it takes it. */
function hint(type: Pick<ScalarType<unknown>, 'parse'>, written: string): string {
  const parsed = type.parse(written);
  return 'value' in parsed ? '' : (parsed.hint ?? 'none');
}

/** Follows a hint to the letter: each date that it gives is taken. */
function followed(type: Pick<ScalarType<unknown>, 'parse'>, said: string): void {
  for (const [form] of said.matchAll(/\b\d{4}(-\d\d){1,2}\b/g)) expect(hint(type, form)).toBe('');
}

describe('a date', () => {
  it.each([
    ...['12.03.25', '12/3/25', '12-03-2025', '12/03/2025', '2025.03.12', '2025/03/12', '2025-3-12'].map((written) => [
      written,
      '2025-03-12',
    ]),
    ...['20250312', '12032025', '12 03 2025', '12 03 25', '12–03–2025', '12 / 03 / 2025'].map((written) => [
      written,
      '2025-03-12',
    ]),
    ...['12-Mar-25', '12-Mar-2025', '12 Mar 25', '12Mar2025', '12th of March 2025', 'the 12th March 2025'].map(
      (written) => [written, '2025-03-12'],
    ),
    ...['Wed 12 March 2025', 'Weds 12 March 2025', 'Wednesday, 12th March 2025', 'March 12th, 2025'].map((written) => [
      written,
      '2025-03-12',
    ]),
    ...['12 March, 2025', '12 March 2025 at 7pm', '12/03/2025 19:00', '2025-03-12T19:00:00Z', '2025-03-12 19:00'].map(
      (written) => [written, '2025-03-12'],
    ),
    ...['12 March 2025 (FGB)', '2025-03-12, item 7', 'by 12 March 2025', '2025-03-12.', '12-march-2025'].map(
      (written) => [written, '2025-03-12'],
    ),
    ['03/25/2025', '2025-03-25'],
    ['12/3/98', '1998-03-12'],
    ...['Mar-25', "March '25", 'Mar 2025', 'Mar-2025', 'March, 2025', '3/2025', '03.2025', '202503'].map((written) => [
      written,
      '2025-03',
    ]),
    ...['end of March 2025', 'in March 2025', 'approx. March 2025', 'mid March 2025', '2nd week of March 2025'].map(
      (written) => [written, '2025-03'],
    ),
    ['Sept 2025', '2025-09'],
    ['Sept. 2025', '2025-09'],
    ['Febuary 2025', '2025-02'],
    ['9/26', '2026-09'],
  ])('%s is %s', (written, meant) => {
    for (const type of [date, reviewDate]) expect(hint(type, written)).toBe(`write it as ${meant}, the year first`);
    followed(date, hint(date, written));
  });

  it.each([
    ['12-03-25', 'write 2025-03-12 for 12 March 2025, or 2012-03-25 for 25 March 2012'],
    ['March 25', 'write 2025-03 for March 2025, or a day with its year, such as 2026-03-25'],
    ['March/April 2026', 'write 2026-03 for March 2026, or 2026-04 for April 2026'],
    ['03/04', 'write 2004-03 for March 2004, or a day with its year, such as 2026-04-03'],
    ['25 March', 'write it with its year, such as 2026-03-25'],
    ['25/12', 'write it with its year, such as 2026-12-25'],
    ['September', 'write it with its year, such as 2026-09'],
    ['end of 2026', 'write it as 2026'],
    ['TBC', 'write a date such as 2026-03, or leave the line out until there is one'],
    ['ongoing', 'write a date such as 2026-03, or leave the line out until there is one'],
    ['n/a', 'write a date such as 2026-03, or leave the line out until there is one'],
  ])('%s: %s', (written, said) => {
    for (const type of [date, reviewDate]) expect(hint(type, written)).toBe(said);
    followed(date, said);
  });

  it.each(['31/04/2026', '31 April 2026', '30 February 2026', '29/02/2025', '2026-02-30'])(
    '%s is in no calendar',
    (written) => {
      expect(date.parse(written)).toMatchObject({ impossible: true, hint: expect.stringContaining('is its last') });
    },
  );

  it.each(['1 Septober 2026', '13/13/2026', '2026-', '26', 'Friday', 'M26', 'by '.repeat(5000)])(
    '%j can mean anything',
    (written) => expect(hint(date, written)).toBe('for example: 2026-03-31, 2026-03 or 2026'),
  );
});

describe('when a review is due', () => {
  it.each([
    ['Autumn Term 2026', 'Autumn Term 2026'],
    ['autumn term 2026', 'Autumn Term 2026'],
    ['Spring 2026', 'Spring Term 2026'],
    ['summer 2026', 'Summer Term 2026'],
    ['2025/26', 'academic year 2025/26'],
    ['Academic year 2025/26', 'academic year 2025/26'],
    ['academic year 2099/00', 'academic year 2099/00'],
    ['2026', '2026'],
    ['2026-03', 'March 2026'],
  ])('%s is taken', (written, printed) => {
    const parsed = reviewDate.parse(written);
    expect('value' in parsed && printDate(parsed.value)).toBe(printed);
  });

  it.each([
    ['Summer term 26', 'Summer Term 2026'],
    ['Autumn term 2025/26', 'Autumn Term 2025'],
    ['Spring Term 2025-26', 'Spring Term 2026'],
    ['Summer 2025/2026', 'Summer Term 2026'],
    ['2026 Autumn Term', 'Autumn Term 2026'],
    ['Autumn, 2026', 'Autumn Term 2026'],
    ['Aut 26', 'Autumn Term 2026'],
    ['Michaelmas Term 2026', 'Autumn Term 2026'],
    ['Lent 2027', 'Spring Term 2027'],
    ['Autumn Term 2026 (October)', 'Autumn Term 2026'],
    ['by the Autumn Term 2026', 'Autumn Term 2026'],
    ['end of Summer Term 2026', 'Summer Term 2026'],
    ...['2025-26', '2025/2026', '2025-2026', '25/26', 'AY 2025/26', 'school year 2025/26', '2025–26'].map((written) => [
      written,
      'academic year 2025/26',
    ]),
    ...['2025 to 2026', '2025/26 academic year', 'the 2025/26 year', 'during 2025/26', 'session 2025/6'].map(
      (written) => [written, 'academic year 2025/26'],
    ),
    ...['AY 2010/11', '2010/11 school year', '2010/2011', 'academic year 2010-11', 'AY10/11'].map((written) => [
      written,
      'academic year 2010/11',
    ]),
  ])('%s: write it as %s', (written, meant) => {
    expect(hint(reviewDate, written)).toBe(`write it as ${meant}`);
    expect('value' in reviewDate.parse(meant)).toBe(true);
    expect(hint(date, written)).toMatch(/^only the next review can be a term .* such as \d{4}-\d\d$/);
  });

  it.each([
    [
      '2010/11',
      'write 2010-11 for November 2010, or for the academic year the month or the day in it, such as 2010-10',
    ],
    ['2009/10', 'write 2009-10 for October 2009, or for the academic year the month or the day in it, such as 2009-09'],
    [
      '2008–09',
      'write 2008-09 for September 2008, or for the academic year the month or the day in it, such as 2008-10',
    ],
    ['2025/6', 'write 2025-06 for June 2025, or for the academic year the month or the day in it, such as 2025-10'],
  ])('%s may be a month or an academic year, which no approval can be: %s', (written, said) => {
    expect(hint(date, written)).toBe(said);
    followed(date, said);
  });

  it('takes 2010/11 for the academic year, and asks which 2010–11 is', () => {
    expect(hint(reviewDate, '2010/11')).toBe('');
    const said = 'write 2010-11 for November 2010, or academic year 2010/11 for the academic year';
    expect(hint(reviewDate, '2010–11')).toBe(said);
  });

  it.each([
    ['Summer Term', 'write it with its year, such as Summer Term 2026'],
    ['Winter 2026', 'write one term with its year, such as Autumn Term 2026, or a month, such as 2026-10'],
    ['Autumn/Spring 2026', 'write one term with its year, such as Autumn Term 2026, or a month, such as 2026-10'],
    ['Term 3 2026', 'write one term with its year, such as Autumn Term 2026, or a month, such as 2026-10'],
    ['annually', 'how often is said by "every": write every: 1 year'],
    ['in 2 years', 'how often is said by "every": write every: 2 years'],
    ['under review', 'leave it out, and say since when it is under review: underway: 2026-09'],
    ['2025/27', 'for example: 2026-03-31, 2026-03, 2026 or Summer Term 2026'],
  ])('%s: %s', (written, said) => expect(hint(reviewDate, written)).toBe(said));
});

describe('how often', () => {
  const inAYear = [
    ...['annually', 'Annual', 'yearly', 'every year', 'once a year', 'per annum', 'one year', '1 yr', '1yr', 'a year'],
    ...['reviewed annually', 'annual review', 'at least annually', 'annually, or sooner if needed', 'every 12 months'],
    ...['each academic year', '52 weeks', '365 days', 'P1Y', '1 Year', '12m'],
  ];
  const inTwo = [
    ...['two years', '2 yrs', '2 Years', 'every two years', 'Every 2 years', '2-yearly', 'two-yearly', '2 yearly'],
    ...['biennially', 'biennial', 'every other year', 'every second year', '24m', '2 year cycle', '2-year', '2  years'],
    ...['Reviewed every 2 years', 'no less than every 2 years', '2 years (statutory)', 'twenty-four months'],
  ];
  it.each([
    ...inAYear.map((written) => [written, '1 year']),
    ...inTwo.map((written) => [written, '2 years']),
    ['3-yearly', '3 years'],
    ['three years', '3 years'],
    ['triennially', '3 years'],
    ['every third year', '3 years'],
    ['every five years', '5 years'],
    ['eighteen months', '18 months'],
    ['1.5 years', '18 months'],
    ['1 year and 6 months', '18 months'],
    ['six-monthly', '6 months'],
    ['twice a year', '6 months'],
    ['half-yearly', '6 months'],
    ['quarterly', '3 months'],
    ['monthly', '1 month'],
  ])('%s is %s', (written, meant) => {
    expect(hint(period, written)).toBe(`write it as ${meant}`);
    expect('value' in period.parse(meant)).toBe(true);
  });

  const inTheYear = '; when in the year is said by "next", such as next: 2026-10';
  const noLength = 'or leave "every" out and write next: Autumn Term 2026';
  it.each([
    ['1 year (Autumn)', `write it as 1 year${inTheYear}`],
    ['annually in March', `write it as 1 year${inTheYear}`],
    ['Every September', `write it as 1 year${inTheYear}`],
    ['termly', `a term has no fixed length: write 4 months, ${noLength}`],
    ['half-termly', `a term has no fixed length: write 2 months, ${noLength}`],
    ['every 2 terms', `a term has no fixed length: write 8 months, ${noLength}`],
    ['bi-annual', 'write 6 months for twice a year, or 2 years for every other year'],
    ['biannually', 'write 6 months for twice a year, or 2 years for every other year'],
    ['2', 'write 2 years, or 2 months'],
    ['two', 'write 2 years, or 2 months'],
    ['24', 'write 2 years for 24 months'],
    ['1-2 years', 'write one of the two: 1 year or 2 years'],
    ['one or two years', 'write one of the two: 1 year or 2 years'],
    ['as required', 'leave "every" out where no span is agreed'],
    ['TBC', 'leave "every" out where no span is agreed'],
    ['2026-09', 'a date is said by "next": write next: 2026-09'],
    ['fortnightly', 'for example: 1 year, 2 years or 18 months'],
    ['0 years', 'for example: 1 year, 2 years or 18 months'],
    ['every '.repeat(9000), 'for example: 1 year, 2 years or 18 months'],
  ])('%s: %s', (written, said) => expect(hint(period, written)).toBe(said));

  it.each(['11 years', '200 years', '121 months', '999 months'])('%s: no policy waits so long', (written) => {
    expect(period.parse(written)).toMatchObject({ fault: 'is longer than 10 years' });
  });
});

describe('a version', () => {
  it.each([
    ...['v1.2', 'V1.2', 'v 1.2', 'v. 1.2', 'Version 1.2', 'ver. 1.2', 'Rev 1.2', '1,2', '1..2', '1.2 (final)'].map(
      (written) => [written, '1.2'],
    ),
    ...['1.2 FINAL', 'Final 1.2', '1.2 approved', 'Version 1.2 - approved', '1-2', '1_2', '1.2.', '#1.2', '１.２'].map(
      (written) => [written, '1.2'],
    ),
    ['Version 3', '3'],
    ['V1', '1'],
    ['v. 2', '2'],
    ['2nd edition', '2'],
    ['Issue 4', '4'],
    ['two', '2'],
    ['II', '2'],
    ['.5', '0.5'],
  ])('%s: write it as "%s"', (written, meant) => {
    expect(hint(version, written)).toBe(`write it as "${meant}"`);
    expect('value' in version.parse(meant)).toBe(true);
  });

  const draft = 'without a date of approval the policy is a draft by itself';
  it.each([
    ['1.2a', 'letters can\'t be counted: write "1.2.1", or "1.2" if the letter says nothing'],
    ['A', 'letters can\'t be counted: write "1"'],
    ['Draft 1', `write it as "0.1": ${draft}`],
    ['Draft v0.3', `write it as "0.3": ${draft}`],
    ['1.0 draft', `write it as "1.0": ${draft}`],
    ['1.0.0.1', 'three numbers at most: write it as "1.0.0"'],
    ['new', 'for example: "1.0"'],
    ['-1', 'for example: "1.0"'],
  ])('%s: %s', (written, said) => {
    expect(hint(version, written)).toBe(said);
  });

  it.each(['99999999999999999999', '123456789', '1.123456789'])('%s counts nothing', (written) => {
    expect(version.parse(written)).toMatchObject({ fault: 'has a number of more than eight digits' });
  });

  it.each(['1', '1.10', '0.20', '2024.3', '20260312', '1.0.0'])('%s stays as it is', (written) => {
    expect(version.parse(written)).toEqual({ value: written });
  });
});
