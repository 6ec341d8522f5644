import { openSourceLines } from '../io/files/source-line.ts';
import { shownHelp } from '../io/installation/own-docs.ts';
import { mayColour, type Surroundings } from '../io/person/surroundings.ts';
import type { Problem } from '../problem.ts';
import { colours, noColours, showProblem } from '../show-problem.ts';

/**
 * Prints problems for a person, each once, in the order of files, lines and columns.
 *
 * @param helped whether to say where in the docs a field is described
 */
export function showProblems(problems: readonly Problem[], surroundings: Surroundings, helped = false): void {
  if (problems.length === 0) return;
  const paint = mayColour(surroundings, surroundings.err) ? colours : noColours;
  const lineAt = openSourceLines(surroundings.folder);
  for (const problem of inOrder(problems)) {
    const help =
      problem.help === undefined || !helped
        ? ''
        : `  ${paint('dim', `see ${shownHelp(problem.help, surroundings.folder)}`)}\n`;
    surroundings.err.write(`${showProblem(problem, lineAt, paint)}${help}\n`);
  }
}

/** A problem as `--json` prints it: the fields of the contract, always all of them. */
export const problemAsJson = ({ code, message, file, line, column, hint }: Problem) => ({
  code,
  message,
  file: file ?? null,
  line: line ?? null,
  column: column ?? null,
  hint: hint ?? null,
});

/** Without repetitions: many profiles may meet the same fault of a template. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].sort(
    (a, b) =>
      (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
