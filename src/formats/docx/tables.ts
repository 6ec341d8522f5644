import { Paragraph, TableCell, TableLayoutType, TableRow, TextRun, WidthType, Table as WordTable } from 'docx';
import type { Cell, Table } from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';
import { passageRuns } from './inlines.ts';
import { textWidth } from './page.ts';
import type { Writing } from './writing.ts';

/** A table under its caption, as wide as the text; its header row comes again on every page, and no row is split. */
export function captionedTable(table: Table, writing: Writing): [Paragraph, WordTable] {
  const widths = columnWidths([table.header, ...table.rows]);
  const row = (cells: readonly Cell[], style: string, options: { tableHeader?: true } = {}) =>
    new TableRow({
      ...options,
      cantSplit: true,
      children: cells.map(
        (cell, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            children: [new Paragraph({ style, children: passageRuns(cell, writing) })],
          }),
      ),
    });
  return [
    new Paragraph({ style: 'Caption', children: writing.ofClause(table.clause, [new TextRun(table.caption)]) }),
    new WordTable({
      ...tableForm(widths),
      rows: [
        row(table.header, 'TableHeading', { tableHeader: true }),
        ...table.rows.map((cells) => row(cells, 'TableText')),
      ],
    }),
  ];
}

/** What makes a table one of ours, with columns of these widths. */
export const tableForm = (columnWidths: readonly number[]) => ({
  style: 'PolicyTable',
  tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  layout: TableLayoutType.FIXED,
  width: { size: textWidth, type: WidthType.DXA },
  columnWidths,
});

/** About how many letters go into the text's width, and how many letters' room a cell's margins take. */
const lettersAcross = 62;
const margins = 2;

/**
 * Twips for each column, the same in every program, since no program may choose for itself: as wide as the longest cell
 * where all find room, the last one taking what is left; else at least as wide as the longest word, or as a fair share
 * where not even the words find room.
 */
export function columnWidths(rows: readonly (readonly Cell[])[]): number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => plainText(row[column]?.inlines ?? [])));
  const most = columns.map((cells) => longest(cells) + margins);
  const wordy = columns.map((cells) => longest(cells.flatMap((cell) => cell.split(/\s+/))) + margins);
  const crowded = sum(wordy) > lettersAcross;
  const least = wordy.map((letters) => (crowded ? Math.min(letters, lettersAcross / columns.length) : letters));
  const share = sum(most) <= lettersAcross ? 1 : (lettersAcross - sum(least)) / (sum(most) - sum(least));
  const letters = least.map((fewest, column) => fewest + ((most[column] ?? fewest) - fewest) * share);
  const widths = letters.map((count) => Math.floor((count / lettersAcross) * textWidth));
  return [...widths.slice(0, -1), textWidth - sum(widths.slice(0, -1))];
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
