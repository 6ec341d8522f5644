import { entryAsData, type RegisterEntry } from './register.ts';
import { stateWords } from './review-state.ts';

/**
 * The register as a table for a spreadsheet: RFC 4180, in UTF-8 with the mark that lets Excel see that it is.
 *
 * @param formats the endings of the documents' columns, such as "pdf"
 */
export function registerAsCsv(entries: readonly RegisterEntry[], formats: readonly string[]): string {
  const rows = entries.map((entry) => {
    const { documents, ...facts } = entryAsData(entry);
    const told = { ...facts, state: stateWords(entry.row.state) };
    return [...Object.values(told), ...formats.map((format) => documents[format] ?? null)];
  });
  const header = [...columns, ...formats];
  return `\ufeff${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** In the order of `entryAsData`. */
const columns = [
  'profile',
  'school',
  'policy',
  'title',
  'version',
  'state',
  'approved by',
  'approved on',
  'minute',
  'issued on',
  'next review',
  'owner',
  'superseded by',
];

/**
 * A cell in quotes where it needs them. What a spreadsheet would take for a formula gets an apostrophe before it, which
 * it shows as text (OWASP, "CSV Injection").
 */
function cell(value: string | null): string {
  const text = value === null ? '' : /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
