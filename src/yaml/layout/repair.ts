import type { ProblemCode } from '../../problem.ts';
import type { Line } from './read-lines.ts';

/** One way to mend one line, and what a person is told about it. */
export interface Repair {
  /** The line's number, from 0. */
  readonly at: number;
  /** The characters of the line that the caret points at, from 0. */
  readonly caret: readonly [start: number, end: number];
  /** What becomes of the line: another one, or two. */
  readonly becomes: readonly string[];
  /** How many lines that takes the place of, where it is more than the line itself. */
  readonly takes?: number;
  /** YAML_SYNTAX where left out. */
  readonly code?: Extract<ProblemCode, `YAML_${string}`>;
  readonly message: string;
  readonly hint: string;
  /** How far-fetched it is, under 10: of two that mend as much, the one that costs less is meant. */
  readonly cost: number;
  /** Whether all that it does is to put a value in quotes, which is no help where the value itself is refused. */
  readonly quotes?: true;
}

/** The lines around one that is to be mended, and what is known of the file. */
export interface Context {
  readonly lines: readonly Line[];
  readonly at: number;
  readonly line: Line;
  /** The written line before it, and the one after it; remarks and blank lines apart. */
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** Every name of a field that there is in such a file. */
  readonly names: ReadonlySet<string>;
}

/** A line's own text with other characters from `start` to `end`. */
export const spliced = ({ text }: Line, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** How a line reads without the space before it and the remark behind it. */
export const shown = (line: Line): string => line.text.slice(line.indent, line.valueEnd).trim();
