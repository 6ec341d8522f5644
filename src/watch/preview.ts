import type { Problem } from '../problem.ts';

/** What the page of `policygen watch` shows. */
export interface Preview {
  /** A hash that changes whenever the policies or the problems change. */
  readonly revision: string;
  /** The profile's path, as the person would write it. */
  readonly file: string;
  /** The policies as of the last time that nothing was wrong; empty before that. */
  readonly policies: readonly PreviewPolicy[];
  /** What is wrong now. */
  readonly problems: readonly Problem[];
  /** The text of a line of a file, for showing a problem. */
  readonly lineAt: (file: string, line: number) => string | undefined;
}

export interface PreviewPolicy {
  /** The policy type. */
  readonly id: string;
  readonly title: string;
  readonly school: string;
  /** The whole HTML file. */
  readonly html: string;
  /** A hash of `html`. */
  readonly revision: string;
}
