import type { Problem } from '../problem.ts';

/** What the page of `policygen watch` shows. */
export interface Preview {
  /** Another word whenever anything here is another. */
  readonly revision: string;
  /** The profile's path, as the person would write it. */
  readonly file: string;
  /** The policies as they were when nothing was wrong the last time; none before that. */
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
  /** Another word whenever `html` is another. */
  readonly revision: string;
}
