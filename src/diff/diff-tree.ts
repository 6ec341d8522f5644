import type { Picture, Table } from '../document/model.ts';
import type { Mark, Piece } from './compare-words.ts';
import type { Role } from './lines.ts';

/**
 * Two documents as one: every line of both, in an order that keeps the order of each, with what became of it. Without
 * what was inserted it says exactly what the old document says, without what was deleted exactly what the new one says.
 */
export type DiffLine = DiffText | DiffTable | DiffPicture;

/** `changed`: there before and now, with other words or in another form. */
export type LineMark = Mark | 'changed';

export interface DiffText {
  readonly kind: 'text';
  /** The section's id; absent on the cover. */
  readonly section?: string;
  readonly mark: LineMark;
  /** As it is now, or was where the line is deleted. */
  readonly role: Role;
  /** What the line was, where it stayed and is another thing now. */
  readonly roleBefore?: Role;
  readonly passages: readonly DiffPassage[];
}

export interface DiffPassage {
  /** As it is named now, or was where the passage is deleted. */
  readonly clause?: string;
  /** As it was named, where a school's own rule is now counted otherwise. */
  readonly clauseBefore?: string;
  readonly mark: LineMark;
  /** What became of the space before it; absent where it opens its line, before and now. */
  readonly space?: Mark;
  readonly pieces: readonly Piece[];
}

export interface DiffTable {
  readonly kind: 'table';
  readonly section?: string;
  readonly mark: LineMark;
  /** As it is now, or was where the table is deleted. */
  readonly table: Table;
  readonly caption: DiffPassage;
  readonly header: readonly DiffPassage[];
  readonly rows: readonly DiffRow[];
}

/** `changed` where a cell did. */
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
