import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { ReviewDate } from '../../src/profile/calendar-date.ts';
import { calendarOf } from '../../src/review/calendar.ts';
import type { ReviewRow } from '../../src/review/review-row.ts';
import { day } from '../samples/day.ts';

const row = (next: ReviewDate | undefined, more: Partial<ReviewRow> = {}): ReviewRow => ({
  school: 'elm',
  schoolName: 'Elm Primary School',
  policy: 'parent-group-chats',
  name: "Parents' group chats",
  title: "Parents' class groups",
  state: { kind: 'approved' },
  ...(next ? { next } : {}),
  ...more,
});

const spans = [28, 60, 90];

/** The calendar as a program of somebody else's reads it. */
function read(rows: readonly ReviewRow[], on = '2026-11-20') {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf(rows, day(on), spans)));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate,
      zone: event.startDate.zone?.tzid,
      reminders: component.getAllSubcomponents('valarm').map((alarm) => {
        const before = alarm.getFirstPropertyValue('trigger');
        if (!(before instanceof ICAL.Duration)) throw new Error('a reminder without a span');
        const at = event.startDate.clone();
        at.addDuration(before);
        return at.toString();
      }),
    };
  });
  return { calendar, events };
}

test('one event a policy, all day, with reminders 90, 60 and 28 days before', () => {
  const approved = {
    approvedBy: 'Governors; all',
    from: { year: 2024, month: 3 },
    version: '1.2',
    owner: 'The Office',
    file: 'trust/schools/elm.yaml',
  };
  const { calendar, events } = read([row({ year: 2026, month: 3 }, approved)]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(events).toEqual([
    {
      uid: 'parent-group-chats.elm@policygen',
      summary: "Review due: Parents' group chats, Elm Primary School",
      description:
        "Parents' class groups\nNext review: March 2026, this day at the latest. Version 1.2. " +
        'Approved: Governors; all, March 2024. Looked after by: The Office.\n' +
        'Once it is approved again, record that: policygen renew trust/schools/elm.yaml',
      start: '2026-03-31',
      end: '2026-04-01',
      allDay: true,
      zone: 'floating',
      reminders: ['2025-12-31', '2026-01-30', '2026-03-03'],
    },
  ]);
});

test.each([
  [{ term: 'Summer', year: 2026 } as const, '2026-08-31', '2026-09-01', ['2026-06-02', '2026-07-02', '2026-08-03']],
  [{ academicYear: 2025 }, '2026-08-31', '2026-09-01', ['2026-06-02', '2026-07-02', '2026-08-03']],
  [{ year: 2028, month: 2 }, '2028-02-29', '2028-03-01', ['2027-12-01', '2027-12-31', '2028-02-01']],
  [{ year: 2027, month: 2 }, '2027-02-28', '2027-03-01', ['2026-11-30', '2026-12-30', '2027-01-31']],
  [{ year: 2028, month: 2, day: 29 }, '2028-02-29', '2028-03-01', ['2027-12-01', '2027-12-31', '2028-02-01']],
  [{ year: 2028, month: 3, day: 28 }, '2028-03-28', '2028-03-29', ['2027-12-29', '2028-01-28', '2028-02-29']],
  [{ year: 2026 }, '2026-12-31', '2027-01-01', ['2026-10-02', '2026-11-01', '2026-12-03']],
  [{ year: 2100, month: 2 }, '2100-02-28', '2100-03-01', ['2099-11-30', '2099-12-30', '2100-01-31']],
])('a review %j', (next, start, end, reminders) => {
  expect(read([row(next)]).events).toMatchObject([{ start, end, reminders }]);
});

describe('time zones', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test.each(['Pacific/Kiritimati', 'Europe/London', 'America/New_York', 'Pacific/Niue'])(
    'the same bytes and the same day in %s',
    (zone) => {
      const rows = [row({ year: 2026, month: 3, day: 29 }), row({ year: 2026, month: 10, day: 25 }, { school: 'ash' })];
      const here = calendarOf(rows, day('2026-11-20'), spans);
      process.env.TZ = zone;
      expect(calendarOf(rows, day('2026-11-20'), spans)).toBe(here);
      const { events } = read(rows);
      expect(events.map(({ start }) => start)).toEqual(['2026-03-29', '2026-10-25']);
      expect(events.map(({ reminders }) => reminders.at(-1))).toEqual(['2026-03-01', '2026-09-27']);
    },
  );
});

test('a renewed policy is the same event on another day, and the newer one', () => {
  const [old, renewed] = [
    read([row({ year: 2026, month: 3 })], '2026-11-20'),
    read([row({ year: 2028, month: 11, day: 20 })], '2026-11-21'),
  ];
  expect(renewed.events[0]?.uid).toBe(old.events[0]?.uid);
  expect(renewed.events[0]?.start).toBe('2028-11-20');
  const stamps = [old, renewed].map(({ calendar }) =>
    String(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstamp')),
  );
  expect(stamps).toEqual(['2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z']);
});

test('every policy has a UID of its own', () => {
  const rows = ['elm', 'ash'].flatMap((school) =>
    ['parent-group-chats', 'complaints'].map((policy) => row({ year: 2026 }, { school, policy })),
  );
  expect(new Set(read(rows).events.map(({ uid }) => uid)).size).toBe(4);
});

test.each([
  [{ kind: 'review overdue', due: { year: 2026, month: 3 } } as const, 'Review overdue since 1 April 2026.'],
  [{ kind: 'under review', since: { year: 2026, month: 2 } } as const, 'Under review since February 2026.'],
])('says so where it is late or under way, and no command where no profile is at hand: %j', (state, said) => {
  const [event] = read([row({ year: 2026, month: 3 }, { state })]).events;
  const title = "Parents' class groups";
  expect(event?.description).toBe(`${title}\nNext review: March 2026, this day at the latest. ${said}`);
});

test('policies without a date and superseded ones have no event', () => {
  const superseded: Partial<ReviewRow> = { state: { kind: 'superseded', by: { title: 'New' } } };
  expect(read([row(undefined), row({ year: 2026 }, superseded)]).events).toEqual([]);
});

test('names of every kind come through, in lines of at most 75 octets', () => {
  const schoolName = 'St. Mary\'s; "RC" & Co, \\n Ysgol Tŷ Gwyn, Szkoła Żółć, Σχολείο, Школа, مدرسة, 学校 👩‍🏫 '
    .repeat(4)
    .trim();
  const text = calendarOf([row({ year: 2026 }, { schoolName })], day('2026-11-20'), spans);
  expect(read([row({ year: 2026 }, { schoolName })]).events[0]?.summary).toBe(
    `Review due: Parents' group chats, ${schoolName}`,
  );
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
