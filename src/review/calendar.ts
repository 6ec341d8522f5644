import { addDays, type Day, isoDate, lastDay, printDate, type ReviewDate } from '../profile/calendar-date.ts';
import type { ReviewRow } from './review-row.ts';
import { stateWords } from './review-state.ts';

/**
 * The reviews as a calendar (iCalendar, RFC 5545): one event a policy, on the last day on which its review is in time,
 * with reminders so many days before. Events are dates without a time, so they stand on that day in every time zone.
 *
 * An event keeps its UID when its date moves, so that a calendar that subscribes to the file moves it as well. A policy
 * without a review date, or superseded, has no event.
 *
 * @param on the day of the calendar (DTSTAMP), by which programs tell the newer of two versions of an event
 * @param reminders days before
 */
export function calendarOf(rows: readonly ReviewRow[], on: Day, reminders: readonly number[]): string {
  const events = rows.flatMap((row) => (row.next && row.state.kind !== 'superseded' ? eventOf(row, row.next) : []));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//policygen//Reviews of policies//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Reviews of policies',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');

  function eventOf(row: ReviewRow, next: ReviewDate): readonly string[] {
    const last = lastDay(next);
    const summary = `Review due: ${row.name}, ${row.schoolName}`;
    return [
      'BEGIN:VEVENT',
      `UID:${row.policy}.${row.school}@policygen`,
      `DTSTAMP:${basic(on)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(last)}`,
      `DTEND;VALUE=DATE:${basic(addDays(last, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(describe(row, next))}`,
      'TRANSP:TRANSPARENT',
      ...[...reminders]
        .sort((a, b) => b - a)
        .flatMap((days) => [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `TRIGGER:-P${days}D`,
          `DESCRIPTION:${escaped(summary)}`,
          'END:VALARM',
        ]),
      'END:VEVENT',
    ];
  }
}

function describe(row: ReviewRow, next: ReviewDate): string {
  const version = row.version === undefined ? [] : [`Version ${row.version}.`];
  const since = row.from === undefined ? [] : [inForce(row, printDate(row.from))];
  const owner = row.owner === undefined ? [] : [`Looked after by: ${row.owner}.`];
  const { kind } = row.state;
  const late = kind === 'review overdue' || kind === 'under review' ? [`${stateWords(row.state)}.`] : [];
  return [
    row.title,
    [`Next review: ${printDate(next)}, this day at the latest.`, ...late, ...version, ...since, ...owner].join(' '),
    ...(row.file === undefined ? [] : [`Once it is approved again, record that: policygen renew ${row.file}`]),
  ].join('\n');
}

const inForce = ({ approvedBy }: ReviewRow, from: string): string =>
  approvedBy === undefined ? `Issued: ${from}.` : `Approved: ${approvedBy}, ${from}.`;

/** ISO 8601's basic form, such as 20260331. */
const basic = (day: Day): string => isoDate(day).replaceAll('-', '');

/** Escaped as TEXT (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/**
 * A line cut into lines of at most 75 octets, each further one begun with a space, and no character cut in two (3.1).
 */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const letter of line) {
    const length = encoder.encode(letter).length;
    if (octets + length > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += length;
  }
  return text;
}
