import type { Cause } from './causes.ts';
import type { Mark, Piece } from './compare-words.ts';
import type { DiffLine, DiffPassage, DiffTable, DiffText, LineMark } from './diff-tree.ts';
import { plain } from './tokens.ts';

/** Something that a line shows changed, before it is known why. */
export interface Found {
  /** Which of the lines. */
  readonly line: number;
  /** The section's id; absent on the cover. */
  readonly section?: string;
  readonly clause?: string;
  /** The clause's id in the old document, where a school's own rule has another number now. */
  readonly clauseBefore?: string;
  readonly mark: Exclude<LineMark, 'kept'>;
  /** What kind of thing changed, named where there is no clause. */
  readonly what: 'heading' | 'paragraph' | 'item' | 'fact' | 'signature' | 'table' | 'picture' | 'state';
  /** Whether the clause's title is printed with it. */
  readonly labelled: boolean;
  readonly pieces: readonly Piece[];
  /** The cause, where the kind of thing alone tells it. */
  readonly why?: Cause;
}

type Place = Pick<Found, 'line' | 'section'>;

/** What a line shows changed, clause by clause. */
export function findChanges(line: DiffLine, index: number): readonly Found[] {
  const { mark } = line;
  if (mark === 'kept') return [];
  const place = { line: index, ...(line.section === undefined ? {} : { section: line.section }) };
  switch (line.kind) {
    case 'text':
      return inText(line, mark, place);
    case 'table':
      return line.header.some(({ clause }) => clause !== undefined)
        ? inColumns(line, place)
        : [inTable(line, mark, place)];
    case 'picture': {
      const { clause, alternative } = line.picture;
      const pieces = [pictureWords(alternative, line.mark)];
      return [
        { ...place, ...(clause === undefined ? {} : { clause }), mark, what: 'picture', labelled: false, pieces },
      ];
    }
    default:
      return line satisfies never;
  }
}

/** A picture in words, for where no picture can stand. */
export const pictureWords = (alternative: string, mark: Mark): Piece => words(`[Picture: ${alternative}]`, mark);

const words = (text: string, mark: Mark): Piece => ({ ...plain, text, mark });

function inText({ role, roleBefore, passages }: DiffText, mark: Found['mark'], place: Place): readonly Found[] {
  const [first, second] = passages;
  if (role.as === 'paragraph' && role.style === 'state' && first) {
    return [{ ...of(first, place), mark, what: 'state', why: { kind: 'state' } }];
  }
  if (role.as === 'fact' && first && second) {
    const pieces = [...first.pieces, words(': ', second.space ?? 'kept'), ...second.pieces];
    return [{ ...of(second, place), mark, what: 'fact', labelled: true, pieces }];
  }
  const what = role.as;
  const changed = passages.flatMap((passage) =>
    passage.mark === 'kept' ? [] : [{ ...of(passage, place), mark: passage.mark, what }],
  );
  if (changed.length > 0 || !roleBefore) return changed;
  return passages.map((passage) => ({ ...of(passage, place), mark: 'changed' as const, what }));
}

function of({ clause, clauseBefore, pieces }: DiffPassage, place: Place) {
  return {
    ...place,
    ...(clause === undefined ? {} : { clause }),
    ...(clauseBefore === undefined ? {} : { clauseBefore }),
    labelled: false,
    pieces,
  };
}

/** The changes of a table whose columns are clauses: one change for each column. */
function inColumns({ caption, header, rows }: DiffTable, place: Place): readonly Found[] {
  const columns = header.flatMap((head, column): readonly Found[] => {
    const cells = [head, ...rows.flatMap((row) => row.cells[column] ?? [])];
    const mark = sum(cells);
    if (mark === 'kept') return [];
    const pieces = cells.flatMap((cell, index) => [
      ...(index === 0 ? [] : [words(': ', between(cell.mark))]),
      ...cell.pieces,
    ]);
    return [{ ...of(head, place), mark, what: 'table', labelled: true, pieces }];
  });
  // The caption is the library's own wording, behind which no clause stands.
  const why: Cause = { kind: 'wording' };
  const above =
    caption.mark === 'changed' ? [{ ...of(caption, place), mark: caption.mark, what: 'table', why } as const] : [];
  return [...above, ...columns];
}

/** The change of a table that is a single clause, or none: the rows that changed. */
function inTable({ table, caption, header, rows }: DiffTable, mark: Found['mark'], place: Place): Found {
  const parts = [{ mark: caption.mark, cells: [caption] }, { mark: sum(header), cells: header }, ...rows];
  const pieces = parts
    .filter((part) => part.mark !== 'kept')
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [{ ...words('\n', between(part.mark)), lineBreak: true }]),
      ...part.cells.flatMap((cell, column) => [
        ...(column === 0 ? [] : [words(' | ', between(part.mark))]),
        ...cell.pieces,
      ]),
    ]);
  return {
    ...place,
    ...(table.clause === undefined ? {} : { clause: table.clause }),
    mark,
    what: 'table',
    labelled: true,
    pieces,
  };
}

/** The mark of a separator between two parts, which comes and goes with the second part. */
const between = (mark: LineMark): Mark => (mark === 'changed' ? 'kept' : mark);

function sum(parts: readonly DiffPassage[]): LineMark {
  const [first, ...others] = parts.map(({ mark }) => mark);
  return first !== undefined && others.every((mark) => mark === first) ? first : 'changed';
}
