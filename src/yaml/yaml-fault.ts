import type { ProblemCode } from '../problem.ts';

/** Something wrong with a text as YAML, or a part of YAML that a file of ours can't have. */
export interface YamlFault {
  readonly code: Extract<ProblemCode, `YAML_${string}`>;
  readonly message: string;
  readonly hint: string;
  /** From and to where, in characters from 0. */
  readonly start: number;
  readonly end: number;
}

/** A text that is no YAML. */
export const syntaxFault = (start: number, length: number, message: string, hint: string): YamlFault => ({
  code: 'YAML_SYNTAX',
  message,
  hint,
  start,
  end: start + Math.max(1, length),
});

/** A sign that YAML has a meaning of its own for, at the start of a value. */
export const cantStartWith = (sign: string, start: number, length = 1): YamlFault =>
  syntaxFault(start, length, `a value can't start with ${sign}`, `put the whole value in quotes: "${sign}…"`);

/** A line that YAML takes for a part of the line above. */
export const tooFarRight = (start: number, hint: string): YamlFault =>
  syntaxFault(start, 1, 'this line starts too far to the right', hint);

/** A space that only looks like one. */
export const strangeSpace = (start: number): YamlFault =>
  syntaxFault(start, 1, 'this space is of another kind, from Word or a web page', 'delete it and type a space');
