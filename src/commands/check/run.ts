import { helpWithin } from '../../io/installation/own-docs.ts';
import { ownVersion } from '../../io/installation/own-version.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { exitCodeOf, type Problem } from '../../problem.ts';
import type { ExitCode } from '../command.ts';
import { dayOption } from '../read-option.ts';
import { showNotices } from '../show-notices.ts';
import { inOrder, problemAsJson, showProblems } from '../show-problems.ts';
import { UsageError } from '../usage-error.ts';
import { annotate } from './annotate.ts';
import type { CheckOptions } from './command.ts';
import { findProblems } from './find-problems.ts';
import { problemsAsSarif } from './sarif.ts';

/** Checks the profiles, or everything where none is named, and prints what is wrong. Throws UsageError. */
export async function checkProfiles(
  args: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (options.json && options.sarif) throw new UsageError('choose --json or --sarif');
  const on = dayOption(options, 'on') ?? surroundings.today;
  const { profiles, alike, libraries, notices, problems } = await findProblems(args, surroundings, on);
  const found = inOrder(problems);
  const { out, err, environment } = surroundings;
  // Readers of annotations and SARIF aren't at this machine: a path outside the folder tells them nothing.
  const within = ({ help, ...problem }: Problem): Problem => {
    const shown = help === undefined ? undefined : helpWithin(help, surroundings.folder);
    return shown === undefined ? problem : { ...problem, help: shown };
  };
  // GitHub's runner sets this (docs: "Default environment variables") and reads commands from either stream.
  if (environment.GITHUB_ACTIONS === 'true')
    for (const problem of found) err.write(`${annotate(within(problem))}\n`, 'command');
  if (options.json) {
    const tried = libraries.map(({ type, clauses, combinations, refused }) => ({
      type,
      clauses,
      combinations,
      refused,
    }));
    const result = { documents: [], libraries: tried, alike, notices, problems: found.map(problemAsJson) };
    out.write(`${JSON.stringify(result, null, 2)}\n`);
  } else if (options.sarif) {
    out.write(`${JSON.stringify(problemsAsSarif(found.map(within), ownVersion()), null, 2)}\n`);
  } else {
    showProblems(found, surroundings, true);
    showNotices(notices, surroundings);
    for (const { type, clauses, combinations, problems: wrong } of libraries) {
      const counted = `${inThousands(clauses)} clauses, ${inThousands(combinations)} combinations`;
      err.write(`${type}: ${counted}, ${countOf(inOrder(wrong))}\n`);
    }
    for (const { schoolName, schools } of alike) err.write(`${tellAlike(schoolName, schools)}\n`);
    err.write(`${profiles} ${profiles === 1 ? 'profile' : 'profiles'} checked: ${countOf(found)}\n`);
  }
  return exitCodeOf(found);
}

function tellAlike(name: string, schools: readonly string[]): string {
  const list = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  const told = `lists and pages put ${list(schools.map((school) => `(${school})`))} behind the name to tell them apart`;
  return `${list(schools)} are ${schools.length === 2 ? 'both' : 'all'} called ${name}: ${told}`;
}

const inThousands = (count: number): string => count.toLocaleString('en-GB');

function countOf(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'nothing wrong';
  return `${inThousands(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`;
}
