import { ownVersion } from '../io/own-version.ts';
import type { Surroundings } from '../io/surroundings.ts';
import { exitCodeOf, type Problem } from '../problem.ts';
import { annotate } from './annotate.ts';
import type { ExitCode, Options } from './command.ts';
import { findProblems } from './find-problems.ts';
import { problemsAsSarif } from './problems-as-sarif.ts';
import { inOrder, problemAsJson, showProblems } from './show-problems.ts';
import { UsageError } from './usage-error.ts';

/** Checks the profiles, or everything where none is named, and prints what is wrong. Throws UsageError. */
export async function checkProfiles(
  args: readonly string[],
  options: Options,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (options.json && options.sarif) throw new UsageError('choose --json or --sarif');
  const { profiles, libraries, problems } = await findProblems(args, surroundings);
  const found = inOrder(problems);
  const { out, err, environment } = surroundings;
  // GitHub's runner sets this (docs: "Default environment variables") and reads commands from either stream.
  if (environment.GITHUB_ACTIONS === 'true')
    for (const problem of found) err.write(`${annotate(problem)}\n`, 'command');
  if (options.json) {
    const tried = libraries.map(({ type, clauses, combinations, refused }) => ({
      type,
      clauses,
      combinations,
      refused,
    }));
    const result = { documents: [], libraries: tried, problems: found.map(problemAsJson) };
    out.write(`${JSON.stringify(result, null, 2)}\n`);
  } else if (options.sarif) {
    out.write(`${JSON.stringify(problemsAsSarif(found, ownVersion()), null, 2)}\n`);
  } else {
    showProblems(found, surroundings, true);
    for (const { type, clauses, combinations, problems: wrong } of libraries) {
      const counted = `${inThousands(clauses)} clauses, ${inThousands(combinations)} combinations`;
      err.write(`${type}: ${counted}, ${countOf(inOrder(wrong))}\n`);
    }
    err.write(`${profiles} ${profiles === 1 ? 'profile' : 'profiles'} checked: ${countOf(found)}\n`);
  }
  return exitCodeOf(found);
}

const inThousands = (count: number): string => count.toLocaleString('en-GB');

function countOf(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'nothing wrong';
  return `${inThousands(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`;
}
