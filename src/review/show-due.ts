import { type Day, printDate, printDated } from '../profile/calendar-date.ts';
import type { DuePolicy } from './find-due.ts';
import type { ReviewRow } from './review-row.ts';
import { overdueSince, type ReviewState } from './review-state.ts';

/** A heading with a table under it, whose first row is its header. */
interface Group {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

const header = ['School', 'Policy', 'Next review', 'When'];

/** What is due, for a terminal: a table for each urgency, then one line about what isn't due. */
export function showDue(policies: readonly DuePolicy[], on: Day, spans: readonly number[]): string {
  const groups = groupsOf(policies, spans);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...groups.flatMap(({ rows }) => rows)].map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd();
  const tables = groups.map(({ heading, rows }) => [heading, line(header), ...rows.map(line)].join('\n'));
  return `${[`Reviews of policies on ${printDate(on)}`, ...tables, ...rest(policies, spans, (words) => words)].join('\n\n')}\n`;
}

/** The same in Markdown, for an issue or an email. */
export function dueInMarkdown(policies: readonly DuePolicy[], on: Day, spans: readonly number[]): string {
  const line = (row: readonly string[]) => `| ${row.map(escaped).join(' | ')} |`;
  const tables = groupsOf(policies, spans).map(({ heading, rows }) =>
    [`## ${heading}\n`, line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n'),
  );
  return `${[`# Reviews of policies on ${printDate(on)}`, ...tables, ...rest(policies, spans, escaped)].join('\n\n')}\n`;
}

function groupsOf(policies: readonly DuePolicy[], spans: readonly number[]): readonly Group[] {
  const group = (heading: string, belongs: (policy: DuePolicy) => boolean): readonly Group[] => {
    const rows = policies.filter(belongs).map(rowOf);
    return rows.length === 0 ? [] : [{ heading, rows }];
  };
  return [
    ...group('Overdue', ({ urgency }) => urgency.kind === 'overdue'),
    ...group('Changed since approval', ({ urgency }) => urgency.kind === 'changed since approval'),
    ...spans.flatMap((span) =>
      group(`Due within ${span} days`, ({ urgency }) => urgency.kind === 'due' && urgency.within === span),
    ),
    ...group('Never approved', ({ urgency }) => urgency.kind === 'never approved'),
    ...group('No review planned', ({ urgency }) => urgency.kind === 'no review planned'),
  ];
}

const rowOf = ({ row, urgency }: DuePolicy): readonly string[] => [
  row.schoolName,
  row.name,
  row.next ? printDate(row.next) : 'no date',
  whenOf({ row, urgency }),
];

function whenOf({ row, urgency }: DuePolicy): string {
  switch (urgency.kind) {
    case 'overdue': {
      const unapproved = row.state.kind === 'changed since approval' ? '; changed since approval' : '';
      const draft = row.state.kind === 'draft' ? '; never approved' : unapproved;
      const since = row.next ? ` since ${printDate(overdueSince(row.next))}` : '';
      return `overdue${since}, ${count(-urgency.days, 'day')}${draft}${underway(row)}`;
    }
    case 'due':
    case 'later':
      return `${urgency.days === 0 ? 'today is the last day' : `${count(urgency.days, 'day')} left`}${underway(row)}`;
    case 'changed since approval':
      return row.state.kind === urgency.kind ? changedWhen(row.state) : '';
    case 'never approved':
      return 'a draft';
    case 'no review planned':
      return row.from ? `in force since ${printDate(row.from)}` : 'in force';
    case 'superseded':
      return 'superseded';
    default:
      return urgency satisfies never;
  }
}

const underway = ({ state }: ReviewRow): string =>
  state.kind === 'under review' ? `; under review since ${printDate(state.since)}` : '';

/** Such as "approved on 12 March 2026; since then No politics, Be kind". */
function changedWhen({ on, clauses }: Extract<ReviewState, { kind: 'changed since approval' }>): string {
  const named = clauses.length > 3 ? [...clauses.slice(0, 2), `${clauses.length - 2} more`] : clauses;
  const since = named.length === 0 ? 'other words since' : `changed since: ${named.join(', ')}`;
  return `approved ${printDated(on)}; ${since}`;
}

/** One line about the policies that need nothing done, so that nobody wonders whether one was forgotten. */
function rest(
  policies: readonly DuePolicy[],
  spans: readonly number[],
  shown: (words: string) => string,
): readonly string[] {
  const kinds = (kind: string) => policies.filter(({ urgency }) => urgency.kind === kind).length;
  const later = kinds('later');
  const superseded = kinds('superseded');
  // The most pressing come first.
  const first = policies.find(({ urgency }) => urgency.kind === 'later')?.row;
  const next = first?.next
    ? `; the next: ${shown(first.schoolName)}, ${shown(first.name)}, ${printDate(first.next)}`
    : '';
  const parts = [
    ...(later > 0 ? [`${count(later, 'review')} not due within ${spans.at(-1)} days${next}`] : []),
    ...(superseded > 0 ? [`${count(superseded, 'policy', 'policies')} superseded`] : []),
  ];
  if (parts.length > 0) return [`${parts.join('; ')}.`];
  return policies.length === 0 ? ['There is no policy here.'] : [];
}

/** "1 day", "2 days". */
function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text's width in graphemes: a letter with a combining accent counts as one. */
const widthOf = (text: string): number => [...graphemes.segment(text)].length;

/** Escapes every ASCII punctuation mark that Markdown could take for markup (CommonMark 0.31, 2.4). */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+\-!|~&@:]/g, '\\$&');
