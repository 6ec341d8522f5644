import type { ProblemCode } from '../problem.ts';

/** A fault in a text's YAML, or a part of YAML that policygen's files can't have. */
export interface YamlFault {
  readonly code: Extract<ProblemCode, `YAML_${string}`>;
  readonly message: string;
  readonly hint: string;
  /** From and to where, in characters from 0. */
  readonly start: number;
  readonly end: number;
}

/** A fault that makes the text invalid YAML. */
export const syntaxFault = (start: number, length: number, message: string, hint: string): YamlFault => ({
  code: 'YAML_SYNTAX',
  message,
  hint,
  start,
  end: start + Math.max(1, length),
});

/** The fault of a value that starts with a sign which has a meaning in YAML. */
export const cantStartWith = (sign: string, start: number, length = 1): YamlFault =>
  syntaxFault(start, length, `a value can't start with ${sign}`, `put the whole value in quotes: "${sign}…"`);

/** The fault of a line so far right that YAML takes it for a part of the line above. */
export const tooFarRight = (start: number, hint: string): YamlFault =>
  syntaxFault(start, 1, 'this line starts too far to the right', hint);

/** The fault of a character that looks like a space but is another. */
export const strangeSpace = (start: number): YamlFault =>
  syntaxFault(start, 1, 'this space is of another kind, from Word or a web page', 'delete it and type a space');
