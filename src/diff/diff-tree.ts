import type { Picture, Table } from '../document/model.ts';
import type { Mark, Piece } from './compare-words.ts';
import type { Role } from './lines.ts';

/**
 * A line of two documents merged: the lines of both, in an order that keeps the order of each, each with what became of
 * it. All lines without the inserted parts say exactly what the old document says, without the deleted parts what the
 * new one says.
 */
export type DiffLine = DiffText | DiffTable | DiffPicture;

/** `changed`: there before and now, with other words or in another form. */
export type LineMark = Mark | 'changed';

export interface DiffText {
  readonly kind: 'text';
  /** The section's id; absent on the cover. */
  readonly section?: string;
  readonly mark: LineMark;
  /** The line's role now; of a deleted line, its old one. */
  readonly role: Role;
  /** The line's old role, where that changed: a paragraph became an item, say. */
  readonly roleBefore?: Role;
  readonly passages: readonly DiffPassage[];
}

export interface DiffPassage {
  /** The clause's id now; of a deleted passage, its old one. */
  readonly clause?: string;
  /** The clause's old id, where a school's own rule has another number now. */
  readonly clauseBefore?: string;
  readonly mark: LineMark;
  /** What became of the space before the passage; absent where it opens its line in both documents. */
  readonly space?: Mark;
  readonly pieces: readonly Piece[];
}

export interface DiffTable {
  readonly kind: 'table';
  readonly section?: string;
  readonly mark: LineMark;
  /** The table now; of a deleted one, the old one. */
  readonly table: Table;
  readonly caption: DiffPassage;
  readonly header: readonly DiffPassage[];
  readonly rows: readonly DiffRow[];
}

/** A row; `changed` where one of its cells did. */
export interface DiffRow {
  readonly mark: LineMark;
  readonly cells: readonly DiffPassage[];
}

export interface DiffPicture {
  readonly kind: 'picture';
  readonly section?: string;
  readonly mark: Mark;
  readonly picture: Picture;
}
