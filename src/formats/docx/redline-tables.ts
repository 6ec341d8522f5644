import { Paragraph, TableCell, TableRow, WidthType, Table as WordTable } from 'docx';
import type { DiffPassage, DiffTable, LineMark } from '../../diff/diff-tree.ts';
import type { Cell } from '../../document/model.ts';
import { passageRuns } from './redline-runs.ts';
import type { Revising } from './revising.ts';
import { columnWidths, tableForm } from './tables.ts';
import type { Writing } from './writing.ts';

/** A table whose rows come and go; the paragraphs in a row that came or went came or went with it. */
export function redlineTable(table: DiffTable, writing: Writing, revising: Revising): WordTable {
  const { mark, header, rows } = table;
  const widths = columnWidths([header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(asCell)));
  // A table that stayed keeps its header row.
  const ofHeader = mark === 'changed' ? 'kept' : mark;
  const row = (cells: readonly DiffPassage[], rowMark: LineMark, style: string, options: { tableHeader?: true } = {}) =>
    new TableRow({
      ...options,
      cantSplit: true,
      ...revising.marks(rowMark),
      children: cells.map(
        (cell, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            children: [
              new Paragraph({
                style,
                run: revising.marks(rowMark),
                children: passageRuns(cell, writing, revising),
              }),
            ],
          }),
      ),
    });
  return new WordTable({
    ...tableForm(widths),
    rows: [
      row(header, ofHeader, 'TableHeading', { tableHeader: true }),
      ...rows.map(({ cells, mark: rowMark }) => row(cells, rowMark, 'TableText')),
    ],
  });
}

/** With the words of both sides, so that each finds room. */
const asCell = ({ pieces }: DiffPassage): Cell => ({
  inlines: pieces.map(({ text }) => ({ kind: 'text', text })),
});
