import type { Node } from 'yaml';
import type { ProblemCode } from '../problem.ts';
import type { Edit } from './find-cut-words.ts';
import type { Path } from './path.ts';
import type { Field } from './shape.ts';

/** Where the reading is. */
export interface Spot {
  readonly node: Node | null;
  /** What to point at when the value has no node of its own: its field's name, or its parent's. */
  readonly key: Node | null;
  readonly path: Path;
  /** What is known of the value as a field; absent for an item of a list. */
  readonly field?: Field;
  /** The whole text. */
  readonly text: string;
  /** Whether it stands between brackets, where a comma ends a value. */
  readonly inFlow: boolean;
}

/** Characters of the text, from and to where. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tells a problem of a node or of a part of one; `repair` does what the hint says. */
export type Say = (
  code: ProblemCode,
  at: Node | Span | null,
  message: string,
  hint: string,
  path: Path,
  repair?: Edit,
) => void;
