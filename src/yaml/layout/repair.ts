import type { ProblemCode } from '../../problem.ts';
import type { Line } from './read-lines.ts';

/** One way to mend one line, and what a person is told about it. */
export interface Repair {
  /** The line's number, from 0. */
  readonly at: number;
  /** The characters of the line that the caret points at, from 0. */
  readonly caret: readonly [start: number, end: number];
  /** The one or two lines that replace it. */
  readonly becomes: readonly string[];
  /** How many lines are replaced, where it is more than one. */
  readonly takes?: number;
  /** YAML_SYNTAX where left out. */
  readonly code?: Extract<ProblemCode, `YAML_${string}`>;
  readonly message: string;
  readonly hint: string;
  /** How far-fetched the repair is, under 10: of two that mend as much, the one that costs less is proposed. */
  readonly cost: number;
  /** Whether all that it does is to put a value in quotes, which is no help where the value itself is refused. */
  readonly quotes?: true;
}

/** A line that is to be mended, the lines around it, and what is known of the file. */
export interface Context {
  readonly lines: readonly Line[];
  readonly at: number;
  readonly line: Line;
  /** The written lines before and after it, skipping remarks and blank lines. */
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** All field names of the file's shape. */
  readonly names: ReadonlySet<string>;
}

/** A line's text with the characters from `start` to `end` replaced. */
export const spliced = ({ text }: Line, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** A line's text without its indentation and remark. */
export const shown = (line: Line): string => line.text.slice(line.indent, line.valueEnd).trim();
