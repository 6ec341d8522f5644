import { isoDate, lastDay, printDate, type ReviewDate } from '../profile/calendar-date.ts';
import { isApproved, type RegisterEntry } from './register.ts';
import type { ReviewRow } from './review-row.ts';
import { stateWords } from './review-state.ts';
import { asText } from './spreadsheet-cell.ts';

/** A column of the table: its name, and its cell for a policy; undefined for an empty cell. */
type Column = readonly [name: string, cellOf: (row: ReviewRow) => string | undefined];

const columns: readonly Column[] = [
  ['profile', ({ school }) => asText(school)],
  ['school', ({ schoolName }) => asText(schoolName)],
  ['policy', ({ policy }) => asText(policy)],
  ['title', ({ title }) => asText(title)],
  // With "v": a spreadsheet would turn "1.10" into the number 1.1.
  ['version', ({ version }) => version && `v${version}`],
  ['state', ({ state }) => stateWords(state)],
  ['approved by', ({ approvedBy }) => approvedBy && asText(approvedBy)],
  ['approved on', (row) => (isApproved(row) && row.from ? dateCell(row.from) : undefined)],
  ['minute', ({ minute }) => minute && asText(minute)],
  ['issued on', (row) => (!isApproved(row) && row.from ? dateCell(row.from) : undefined)],
  ['next review', ({ next }) => next && dateCell(next)],
  // Always a whole day, even for a month or a term, so that the rows can be sorted by it.
  ['review by', ({ next }) => next && isoDate(lastDay(next))],
  ['owner', ({ owner }) => owner && asText(owner)],
  ['superseded by', ({ state }) => (state.kind === 'superseded' ? asText(state.by.title) : undefined)],
];

/**
 * The register as a table for a spreadsheet: RFC 4180, in UTF-8 with a byte order mark, without which Excel reads
 * another encoding. A day becomes a date there; a month, a term or a year is written as words, or it would become a
 * day.
 *
 * @param formats the endings of the documents' columns, such as "pdf"
 */
export function registerAsCsv(entries: readonly RegisterEntry[], formats: readonly string[]): string {
  const rows = entries.map(({ row, documents }) => [
    ...columns.map(([, cellOf]) => cellOf(row)),
    ...formats.map((format) => documents.find((document) => document.format === format)?.address),
  ]);
  const header = [...columns.map(([name]) => name), ...formats];
  return `\ufeff${[header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** "2026-03-12", which every spreadsheet reads as that day; "in March 2026", "Summer Term 2026". */
function dateCell(date: ReviewDate): string {
  if (!('year' in date) || 'term' in date) return printDate(date);
  return date.day === undefined ? `in ${printDate(date)}` : isoDate(date);
}

/** A cell, in quotes where it holds a quote, a comma or a line break (RFC 4180, 2). */
const quoted = (text = ''): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
