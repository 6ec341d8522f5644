import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { today as todayHere } from '../../../src/io/person/clock.ts';
import { findDue } from '../../../src/review/find-due.ts';
import { reviewRow } from '../../../src/review/review-row.ts';
import { runHere } from '../../read/run-here.ts';
import { home, schoolPolicy } from '../../read/schools.ts';
import { day } from '../../samples/day.ts';
import { smallProfile } from '../../samples/small-profile.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-due-'));
  mkdirSync(join(folder, 'schools'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `policygen due` on a school of ours whose policy has these lines. */
const dueWith = (lines: readonly string[], today: string, ...args: readonly string[]) => {
  const profile = join(folder, 'schools', 'elm.yaml');
  writeFileSync(profile, smallProfile + lines.map((line) => `    ${line}\n`).join(''));
  return runHere({ folder, today }, ['due', profile, ...args]);
};

const jsonOf = async (run: Promise<{ readonly out: string }>) => JSON.parse((await run).out);

test("Orchard as it stands: overdue, in so many words, in the project's other schools' company", async () => {
  const { code, out, err } = await runHere({ folder: home, today: '2026-11-20' }, ['due']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`Reviews of policies on 20 November 2026

Overdue
  School                            Policy                Next review  When
  Orchard Community Primary School  Parents' group chats  March 2026   overdue since 1 April 2026, 234 days

Never approved
  School                            Policy                Next review  When
  Great Chesterford Primary School  Parents' group chats  no date      a draft
  Jennett's Park CE Primary         Parents' group chats  no date      a draft

No review planned
  School                            Policy                Next review  When
  The Blue School                   Parents' group chats  no date      in force since September 2025

1 review not due within 90 days; the next: Ash, Cartwright & Kelsey Church of England Primary School (Aided), Parents' group chats, May 2028.
`);
});

describe('the clock set to every day of two years', () => {
  const days = Array.from({ length: 731 }, (_, index) =>
    new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

  const policy = schoolPolicy('orchard');

  test('Orchard, whose review is due in March 2026', () => {
    for (const iso of days) {
      const [found] = findDue([reviewRow(policy, day(iso))], day(iso), [28, 60, 90]);
      const left = daysBetween(iso, '2026-03-31');
      expect(found?.row.state.kind, iso).toBe(left < 0 ? 'review overdue' : 'approved');
      expect(found?.urgency, iso).toEqual(
        left < 0
          ? { kind: 'overdue', days: left }
          : left > 90
            ? { kind: 'later', days: left }
            : { kind: 'due', days: left, within: left <= 28 ? 28 : left <= 60 ? 60 : 90 },
      );
    }
  });
});

describe('dates as people mean them', () => {
  test.each([
    ['2026-03', '2026-03-31', 'due', 0],
    ['2026-03', '2026-04-01', 'overdue', -1],
    ['2026', '2026-12-31', 'due', 0],
    ['2026', '2027-01-01', 'overdue', -1],
    ['2028-02', '2028-02-28', 'due', 1],
    ['2028-02', '2028-02-29', 'due', 0],
    ['2028-02', '2028-03-01', 'overdue', -1],
    ['2027-02', '2027-03-01', 'overdue', -1],
    ['2028-02-29', '2028-02-29', 'due', 0],
    ['2026-03-29', '2026-03-28', 'due', 1], // clocks go forward in the UK
    ['2026-10-25', '2026-10-24', 'due', 1], // and back
  ])('a review due %s, on %s: %s, %i days', async (next, on, urgency, days) => {
    const lines = ['approval: { by: Governors, on: 2020 }', `review: { next: ${next} }`];
    const { policies } = await jsonOf(dueWith(lines, on, '--json'));
    expect(policies).toMatchObject([{ urgency, days, nextReview: next }]);
  });

  test.each([
    ['Pacific/Kiritimati', '2026-04-01'],
    ['Europe/London', '2026-04-01'],
    ['America/New_York', '2026-03-31'],
    ['Pacific/Niue', '2026-03-31'],
  ])('today is the day that the clock shows in %s', (zone, expected) => {
    const before = process.env.TZ;
    try {
      process.env.TZ = zone;
      // Half past midnight of 1 April in London, where summer time has begun.
      const { year, month, day } = todayHere(new Date('2026-03-31T23:30:00Z'));
      expect(`${year}-0${month}-${String(day).padStart(2, '0')}`).toBe(expected);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('what is told', () => {
  test.each([
    [
      ['approval: { by: Governors, on: 2026-01 }', 'review: { next: 2026-11-20 }'],
      'Due within 28 days',
      'today is the last day',
    ],
    [['approval: { by: Governors, on: 2026-01 }', 'review: { next: 2026-11-21 }'], 'Due within 28 days', '1 day left'],
    [
      ['approval: { by: Governors, on: 2026-01 }', 'review: { next: 2026-12-31 }'],
      'Due within 60 days',
      '41 days left',
    ],
    [['approval: { by: Governors, on: 2026-01 }', 'review: { next: 2027-01 }'], 'Due within 90 days', '72 days left'],
    [['issued: 2024-05', 'review: { every: 2 years }'], 'Overdue', 'overdue since 1 June 2026, 173 days'],
    [['review: { next: 2026-11-19 }'], 'Overdue', 'overdue since 20 November 2026, 1 day; never approved'],
    [['approval: { by: Governors }', 'review: { next: 2026-12 }'], 'Never approved', 'a draft'],
    [['approval: { by: Governors, on: 2026-01-02 }'], 'No review planned', 'in force since 2 January 2026'],
  ])('%j: %s, %s', async (lines, heading, when) => {
    const { out } = await dueWith(lines, '2026-11-20');
    const [, first = '', , row = ''] = out.split('\n').slice(1);
    expect(first).toBe(heading);
    expect(row.endsWith(`  ${when}`), row).toBe(true);
  });

  test.each([
    [
      ['approval: { by: Governors, on: 2026-01 }', 'review: { every: 2 years }'],
      "1 review not due within 90 days; the next: Elm Primary School, Parents' group chats, January 2028.",
    ],
    [['issued: 2020', 'review: { next: 2021 }', 'supersededBy: { title: New }'], '1 policy superseded.'],
  ])('%j: nothing to do', async (lines, sentence) => {
    expect((await dueWith(lines, '2026-11-20')).out).toBe(`Reviews of policies on 20 November 2026\n\n${sentence}\n`);
  });

  test('only what falls within the spans asked about', async () => {
    const lines = ['approval: { by: Governors, on: 2026-01 }', 'review: { next: 2026-12-31 }'];
    expect((await dueWith(lines, '2026-11-20', '--within', '28')).out).toContain(
      '1 review not due within 28 days; the next: ',
    );
    expect((await dueWith(lines, '2026-11-20', '--within', '365, 7,28')).out).toContain('Due within 365 days\n');
  });

  test('a name is never taken for Markdown', async () => {
    const name = 'Ysgol Tŷ-Gwyn | St! 2 < 3 Σχολείο';
    const profile = join(folder, 'schools', 'ash.yaml');
    writeFileSync(profile, smallProfile.replace('Elm Primary School', `"${name}"`));
    const here = { folder, today: '2026-11-20' };
    expect((await runHere(here, ['due', profile])).out).toContain(`  ${name}  Parents' group chats  no date`);
    const { out } = await runHere(here, ['due', profile, '--markdown']);
    rmSync(profile);
    expect(out).toBe(`# Reviews of policies on 20 November 2026

## Never approved

| School | Policy | Next review | When |
| --- | --- | --- | --- |
| Ysgol Tŷ\\-Gwyn \\| St\\! 2 \\< 3 Σχολείο | Parents' group chats | no date | a draft |
`);
  });
});

describe('how it ends', () => {
  const overdue = ['approval: { by: Governors, on: 2020 }', 'review: { next: 2021 }'];

  test('--fail: 1 when a review is overdue, and only then', async () => {
    expect((await dueWith(overdue, '2026-11-20')).code).toBe(0);
    expect((await dueWith(overdue, '2026-11-20', '--fail')).code).toBe(1);
    expect((await dueWith(overdue, '2021-12-31', '--fail')).code).toBe(0);
    expect((await dueWith([], '2026-11-20', '--fail')).code).toBe(0);
  });

  test('--on asks about another day', async () => {
    expect((await dueWith(overdue, '2026-11-20', '--fail', '--on', '2021-12-31')).code).toBe(0);
  });

  test('a bad profile is told, the others are listed, and the code is 1', async () => {
    const bad = join(folder, 'schools', 'bad.yaml');
    writeFileSync(bad, smallProfile.replace('email', 'emial'));
    const { code, out, err } = await dueWith(overdue, '2026-11-20', bad);
    const { problems, policies } = await jsonOf(dueWith(overdue, '2026-11-20', bad, '--json'));
    rmSync(bad);
    expect(code).toBe(1);
    expect(out).toContain('Elm Primary School');
    expect(err).toContain('unknown field "emial" in school');
    expect([policies.length, problems[0].code]).toEqual([1, 'FIELD_UNKNOWN']);
  });

  test.each([
    [['--within', '0'], '--within should be days with commas between, such as 28,60,90; not "0"'],
    [['--within', '28;60'], '--within should be days with commas between, such as 28,60,90; not "28;60"'],
    [['--json', '--markdown'], 'choose --json or --markdown'],
    [
      ['--on', 'Friday'],
      '--on: should be a date: a day, a month or a year, not "Friday" (for example: 2026-03-31, 2026-03 or 2026)',
    ],
    [['--ics', ''], '--ics is empty'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await dueWith(overdue, '2026-11-20', ...args);
    expect([code, out, err]).toEqual([2, '', `error: ${message}\n(see policygen due --help)\n`]);
  });

  test('a calendar that can not be written ends with 3', async () => {
    const { code, err } = await dueWith(overdue, '2026-11-20', '--ics', 'schools');
    expect(code).toBe(3);
    expect(err).toContain('[WRITE_FAILED]');
  });

  test('--ics writes the calendar beside the table', async () => {
    const { code, out, err } = await dueWith(overdue, '2026-11-20', '--ics', 'calendars/reviews.ics');
    expect([code, err]).toEqual([0, 'calendars/reviews.ics\n']);
    expect(out).toContain('Overdue');
    expect(readFileSync(join(folder, 'calendars/reviews.ics'), 'utf8')).toContain('DTSTART;VALUE=DATE:20211231\r\n');
  });
});
