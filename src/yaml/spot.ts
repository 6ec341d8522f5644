import type { Node } from 'yaml';
import type { ProblemCode } from '../problem.ts';
import type { Edit } from './find-cut-words.ts';
import type { Path } from './path.ts';
import type { Field } from './shape.ts';

/** The node that is being read, and what is around it. */
export interface Spot {
  readonly node: Node | null;
  /** The node to point at where the value has none: the name of its field, or of the parent. */
  readonly key: Node | null;
  readonly path: Path;
  /** The description of the value's field; absent for an item of a list. */
  readonly field?: Field;
  /** The whole text. */
  readonly text: string;
  /** Whether the node stands between brackets, where a comma ends a value. */
  readonly inFlow: boolean;
}

/** A stretch of the text, in characters from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Reports a problem at a node or a stretch of text; `repair` does what the hint says. */
export type Say = (
  code: ProblemCode,
  at: Node | Span | null,
  message: string,
  hint: string,
  path: Path,
  repair?: Edit,
) => void;
