import type { Cell, Table } from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';
import { passageRuns } from './inlines.ts';
import { textWidth } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { run, text } from './runs.ts';
import type { Writing } from './writing.ts';
import { element, valued, type Xml } from './xml.ts';

/** A table under its caption, where it has one, as wide as the text; its header row comes again on every page, and no row is split. */
export function captionedTable(table: Table, writing: Writing): readonly Xml[] {
  const widths = columnWidths([table.header, ...table.rows]);
  const row = (cells: readonly Cell[], style: 'TableHeading' | 'TableText') => {
    const paragraphs = cells.map((cell) => paragraph({ style }, passageRuns(cell, writing)));
    return tableRow(paragraphs, widths, style === 'TableHeading');
  };
  const { clause, caption } = table;
  return [
    ...(caption === undefined
      ? []
      : [paragraph({ style: 'Caption' }, writing.ofClause(clause, [run([text(caption)])]))]),
    wordTable(nameOf(table), widths, [
      row(table.header, 'TableHeading'),
      ...table.rows.map((cells) => row(cells, 'TableText')),
    ]),
  ];
}

/** What a table is called where nobody sees it. */
export const nameOf = ({ caption, label }: Table): string => caption ?? label ?? '';

/**
 * A table (ECMA-376 part 1, 17.4.37) with columns of these widths in twips; its name, the caption once more, is its
 * alternative text (17.4.59).
 */
export function wordTable(name: string, widths: readonly number[], rows: readonly Xml[]): Xml {
  const look = { firstRow: 1, lastRow: 0, firstColumn: 0, lastColumn: 0, noHBand: 1, noVBand: 1 };
  const switches = Object.fromEntries(Object.entries(look).map(([name, value]) => [`w:${name}`, value]));
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      valued('w:tblStyle', 'PolicyTable'),
      element('w:tblW', { 'w:w': textWidth, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0620', ...switches }),
      ...(name === '' ? [] : [valued('w:tblCaption', name)]),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    ...rows,
  ]);
}

/** A row (17.4.78) of cells with a paragraph each; `marks` say what tracked changes did to it (17.13.5.16). */
export function tableRow(
  paragraphs: readonly Xml[],
  widths: readonly number[],
  isHeader: boolean,
  marks: readonly Xml[] = [],
): Xml {
  const properties = [element('w:cantSplit'), ...(isHeader ? [element('w:tblHeader')] : []), ...marks];
  const cells = paragraphs.map((content, column) => {
    const width = element('w:tcW', { 'w:w': widths[column], 'w:type': 'dxa' });
    return element('w:tc', {}, [element('w:tcPr', {}, [width]), content]);
  });
  return element('w:tr', {}, [element('w:trPr', {}, properties), ...cells]);
}

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
