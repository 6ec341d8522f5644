import type { Block, Cell, Document, Inline } from '../document/model.ts';
import { type Day, isoDate, printDate } from '../profile/calendar-date.ts';
import { withDistinctNames } from '../profile/same-names.ts';
import { isApproved, type RegisterEntry, type RegisteredDocument } from './register.ts';
import type { ReviewRow } from './review-row.ts';
import { stateLabel, stateWords } from './review-state.ts';

/**
 * The register as a document, so that it looks and reads like a policy's page. It is for HTML alone: its links may be
 * addresses relative to the page, and its table wants the width of `registerStyle`.
 */
export function registerAsDocument(given: readonly RegisterEntry[], on: Day): Document {
  const names = withDistinctNames(given.map(({ row }) => row)).map(({ schoolName }) => schoolName);
  const entries = given.map(({ row, documents }, index) => ({
    row: { ...row, schoolName: names[index] ?? row.schoolName },
    documents,
  }));
  const schools = [...new Set(entries.map(({ row }) => row.schoolName))];
  const [only = ''] = schools;
  const school = schools.length === 1 ? only : count(schools.length, 'school');
  const title = 'Policy register';
  const states = [...new Set(entries.map(({ row }) => stateLabel(row.state)))].sort().map((label) => {
    const number = entries.filter(({ row }) => stateLabel(row.state) === label).length;
    return `${number} ${label.toLowerCase()}`;
  });
  const summary = `${printDate(on)}: ${count(entries.length, 'policy', 'policies')}${
    states.length === 0 ? '' : `, of which ${states.join(', ')}`
  }.`;
  const cover: readonly Block[] = [
    { kind: 'paragraph', style: 'school', passages: [{ inlines: [text(school)] }] },
    { kind: 'heading', level: 1, inlines: [text(title)] },
    { kind: 'paragraph', style: 'body', passages: [{ inlines: [text(summary)] }] },
  ];
  const header = ['School', 'Policy', 'Version', 'Approved', 'Next review', 'State', 'Owner', 'Documents'].map(cell);
  const table: Block = { kind: 'table', caption: 'Policies', header, rows: entries.map(cellsOf) };
  return {
    properties: { title, school, language: 'en-GB', date: isoDate(on) },
    cover,
    sections: entries.length === 0 ? [] : [{ id: 'policies', blocks: [table] }],
  };
}

function cellsOf({ row, documents }: RegisterEntry): readonly Cell[] {
  return [
    cell(row.schoolName),
    cell(row.title),
    cell(row.version ?? 'None'),
    cell(approvalOf(row)),
    cell(row.next ? printDate(row.next) : 'None planned'),
    { inlines: stateOf(row) },
    cell(row.owner ?? 'Not stated'),
    documents.length === 0 ? cell('None yet') : { inlines: documents.flatMap(link) },
  ];
}

function approvalOf(row: ReviewRow): string {
  if (!row.from) return 'Not yet';
  if (!isApproved(row)) return `Issued ${printDate(row.from)}`;
  const minute = row.minute === undefined ? '' : ` (minute ${row.minute})`;
  return `${row.approvedBy}, ${printDate(row.from)}${minute}`;
}

function stateOf({ state }: ReviewRow): readonly Inline[] {
  if (state.kind !== 'superseded') return [text(stateWords(state))];
  const { title, url } = state.by;
  return [text('Superseded by '), url === undefined ? text(title) : { kind: 'link', url, inlines: [text(title)] }];
}

const formatNames: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word', html: 'Web page' };

const link = ({ format, address }: RegisteredDocument, index: number): readonly Inline[] => [
  ...(index === 0 ? [] : [text(', ')]),
  { kind: 'link', url: address, inlines: [text(formatNames[format] ?? format)] },
];

const text = (words: string): Inline => ({ kind: 'text', text: words });

const cell = (words: string): Cell => ({ inlines: [text(words)] });

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/**
 * Styles after look.css: a page as wide as its table, landscape on paper; on a narrow screen a row's cells are stacked.
 */
export const registerStyle = `
.tight {
  overflow-wrap: break-word;
  table-layout: auto;
}

@page {
  size: A4 landscape;
}

@media screen {
  body {
    max-width: 84rem;
  }
}

@media screen and (width < 64rem) {
  table,
  caption,
  tbody,
  tr,
  td {
    display: block;
  }

  thead {
    display: none;
  }

  tr {
    border-block-start: 2px solid var(--rule);
    margin-block-end: 1em;
    padding-block-start: 0.25em;
  }

  td {
    border: 0;
    padding: 0.25em 0;
  }

  td::before {
    color: var(--quiet);
    content: attr(data-label);
    display: block;
    font-size: 0.9em;
    font-weight: 700;
    line-height: 1.4;
  }
}
`;
