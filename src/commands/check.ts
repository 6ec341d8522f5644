import type { Surroundings } from '../io/surroundings.ts';
import { exitCodeOf, type Problem } from '../problem.ts';
import type { Command, Options } from './command.ts';
import { findProblems } from './find-problems.ts';
import { inOrder, problemAsJson, showProblems } from './show-problems.ts';

export const check: Command = {
  name: 'check',
  summary: 'Find everything that build would refuse, without building; without profiles, also in the clauses.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [{ flags: '--json', about: 'print the result as JSON' }],
  examples: [
    ['policygen check', 'every school in schools/, and every combination of clauses'],
    ['policygen check schools/orchard.yaml', 'one school'],
  ],
  run: checkProfiles,
};

async function checkProfiles(args: readonly string[], options: Options, surroundings: Surroundings) {
  const { profiles, libraries, problems } = await findProblems(args, surroundings);
  const found = inOrder(problems);
  const { out, err } = surroundings;
  if (options.json) {
    const tried = libraries.map(({ type, clauses, combinations, refused }) => ({
      type,
      clauses,
      combinations,
      refused,
    }));
    const result = { documents: [], libraries: tried, problems: found.map(problemAsJson) };
    out.write(`${JSON.stringify(result, null, 2)}\n`);
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
