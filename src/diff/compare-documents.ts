import type { Document, Passage, Table } from '../document/model.ts';
import { align, type Pair } from './align.ts';
import { allMarked, compareWords, type Mark } from './compare-words.ts';
import type { DiffLine, DiffPassage, DiffRow, DiffTable, DiffText, LineMark } from './diff-tree.ts';
import { likenessOfLines, likenessOfPassages, likenessOfRows } from './likeness.ts';
import { type Line, linesOf, type Role, type TableLine, type TextLine } from './lines.ts';

/** What became of every line of a document: lines are paired by section and clause first, then compared by words. */
export function compareDocuments(before: Document, after: Document): readonly DiffLine[] {
  return align(linesOf(before), linesOf(after), likenessOfLines).map(lineOf);
}

function lineOf(pair: Pair<Line>): DiffLine {
  const { before, after } = pair;
  if (before && after) {
    if (before.kind === 'text' && after.kind === 'text') return changedText(before, after);
    if (before.kind === 'table' && after.kind === 'table') return changedTable(before, after);
  }
  return after ? whole(after, before ? 'kept' : 'inserted') : whole(before, 'deleted');
}

/** A line that stayed as it is, came or went. */
function whole(line: Line, mark: Mark): DiffLine {
  const { section } = line;
  const place = section === undefined ? {} : { section };
  switch (line.kind) {
    case 'text':
      return {
        kind: 'text',
        ...place,
        mark,
        role: line.role,
        passages: line.passages.map((passage, index) => wholePassage(passage, mark, index === 0 ? undefined : mark)),
      };
    case 'table': {
      const { table } = line;
      const cellsOf = (cells: readonly Passage[]) => cells.map((cell) => wholePassage(cell, mark));
      const rows = table.rows.map((row) => ({ mark, cells: cellsOf(row) }));
      return {
        kind: 'table',
        ...place,
        mark,
        table,
        caption: wholePassage(captionOf(table), mark),
        header: cellsOf(table.header),
        rows,
      };
    }
    case 'picture':
      return { kind: 'picture', ...place, mark, picture: line.picture };
    default:
      return line satisfies never;
  }
}

function changedText(before: TextLine, after: TextLine): DiffText {
  const passages =
    after.role.as === 'fact'
      ? after.passages.map((passage, index) => changedPassage(before.passages[index], passage, index > 0, index > 0))
      : changedPassages(before.passages, after.passages);
  const roleBefore = sameRole(before.role, after.role) ? {} : { roleBefore: before.role };
  const mark = sum(passages) === 'kept' && !('roleBefore' in roleBefore) ? 'kept' : 'changed';
  const place = after.section === undefined ? {} : { section: after.section };
  return { kind: 'text', ...place, mark, role: after.role, ...roleBefore, passages };
}

/** Ignores which list an item stands in: lists are counted from the top, so a list more would change all after it. */
const sameRole = (a: Role, b: Role): boolean => JSON.stringify({ ...a, list: 0 }) === JSON.stringify({ ...b, list: 0 });

function changedPassages(before: readonly Passage[], after: readonly Passage[]): readonly DiffPassage[] {
  // The lines are paired already, so their only passages belong together, even with no word in common.
  if (before.length === 1 && after.length === 1) return [changedPassage(before[0], after[0])];
  let [oldOnes, newOnes] = [0, 0];
  return align(before, after, likenessOfPassages).map((pair) => {
    const spaceBefore = pair.before !== undefined && oldOnes++ > 0;
    const spaceAfter = pair.after !== undefined && newOnes++ > 0;
    return changedPassage(pair.before, pair.after, spaceBefore, spaceAfter);
  });
}

/** What became of one passage, with the space before it. */
function changedPassage(
  before: Passage | undefined,
  after: Passage | undefined,
  spaceBefore = false,
  spaceAfter = false,
): DiffPassage {
  const kept: Mark = spaceBefore ? (spaceAfter ? 'kept' : 'deleted') : 'inserted';
  const space = spaceBefore || spaceAfter ? kept : undefined;
  if (!after) return wholePassage(before ?? { inlines: [] }, 'deleted', space);
  if (!before) return wholePassage(after, 'inserted', space);
  const pieces = compareWords(before.inlines, after.inlines);
  const renamed = before.clause !== undefined && before.clause !== after.clause;
  return {
    ...clauseOf(after),
    ...(renamed ? { clauseBefore: before.clause } : {}),
    mark: pieces.every(({ mark }) => mark === 'kept') ? 'kept' : 'changed',
    ...(space === undefined ? {} : { space }),
    pieces,
  };
}

const wholePassage = (passage: Passage, mark: Mark, space?: Mark): DiffPassage => ({
  ...clauseOf(passage),
  mark,
  ...(space === undefined ? {} : { space }),
  pieces: allMarked(passage.inlines, mark),
});

const clauseOf = ({ clause }: Passage) => (clause === undefined ? {} : { clause });

const captionOf = ({ clause, caption }: Table): Passage => ({
  ...(clause === undefined ? {} : { clause }),
  inlines: caption === undefined ? [] : [{ kind: 'text', text: caption }],
});

function changedTable({ table: before }: TableLine, { table, section }: TableLine): DiffTable {
  const changedRow = (old: readonly Passage[], now: readonly Passage[]): readonly DiffPassage[] =>
    now.map((cell, column) => changedPassage(old[column], cell));
  const caption = changedPassage(captionOf(before), captionOf(table));
  const header = changedRow(before.header, table.header);
  const rows = align(before.rows, table.rows, likenessOfRows).map((pair): DiffRow => {
    if (pair.before && pair.after) {
      const cells = changedRow(pair.before, pair.after);
      return { mark: sum(cells), cells };
    }
    const mark = pair.after ? 'inserted' : 'deleted';
    return { mark, cells: (pair.after ?? pair.before).map((cell) => wholePassage(cell, mark)) };
  });
  const place = section === undefined ? {} : { section };
  return { kind: 'table', ...place, mark: sum([caption, ...header, ...rows]), table, caption, header, rows };
}

const sum = (parts: readonly { readonly mark: LineMark }[]): 'kept' | 'changed' =>
  parts.every(({ mark }) => mark === 'kept') ? 'kept' : 'changed';
