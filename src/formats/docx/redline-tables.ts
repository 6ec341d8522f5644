import type { DiffPassage, DiffTable, LineMark } from '../../diff/diff-tree.ts';
import type { Cell } from '../../document/model.ts';
import { paragraph } from './paragraphs.ts';
import { passageRuns } from './redline-runs.ts';
import type { Revising } from './revising.ts';
import { columnWidths, nameOf, tableRow, wordTable } from './tables.ts';
import type { Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/**
 * A table whose rows come and go; the paragraphs in a row that came or went came or went with it.
 *
 * @param commented puts the comment on the table around the words of its first column's name
 */
export function redlineTable(
  { table, mark, header, rows }: DiffTable,
  writing: Writing,
  revising: Revising,
  commented = (content: readonly Xml[]) => content,
): Xml {
  const widths = columnWidths([header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(asCell)));
  // A table that stayed keeps its header row.
  const ofHeader = mark === 'changed' ? 'kept' : mark;
  const row = (cells: readonly DiffPassage[], rowMark: LineMark, style: 'TableHeading' | 'TableText') => {
    const marks = revising.marks(rowMark);
    const paragraphs = cells.map((cell) => {
      const runs = passageRuns(cell, writing, revising);
      const words = cell === header[0] ? commented(runs) : runs;
      return paragraph({ style }, words, { marks: revising.marks(rowMark) });
    });
    return tableRow(paragraphs, widths, style === 'TableHeading', marks);
  };
  return wordTable(nameOf(table), widths, [
    row(header, ofHeader, 'TableHeading'),
    ...rows.map(({ cells, mark: rowMark }) => row(cells, rowMark, 'TableText')),
  ]);
}

/** With the words of both sides, so that each finds room. */
const asCell = ({ pieces }: DiffPassage): Cell => ({
  inlines: pieces.map(({ text }) => ({ kind: 'text', text })),
});
