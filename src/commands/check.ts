import type { Surroundings } from '../io/surroundings.ts';
import { exitCodeOf, PolicyError, type Problem } from '../problem.ts';
import type { Command, Options } from './command.ts';
import { prepareProfiles } from './prepare-profiles.ts';
import { inOrder, problemAsJson, showProblems } from './show-problems.ts';

export const check: Command = {
  name: 'check',
  summary: 'Find everything that build would refuse, without building.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [{ flags: '--json', about: 'print the result as JSON' }],
  examples: [
    ['policygen check', 'every school in schools/, and the templates'],
    ['policygen check schools/orchard.yaml', 'one school'],
  ],
  run: checkProfiles,
};

async function checkProfiles(args: readonly string[], options: Options, surroundings: Surroundings) {
  const { problems, profiles } = await findProblems(args, surroundings);
  const found = inOrder(problems);
  if (options.json) {
    surroundings.out.write(`${JSON.stringify({ documents: [], problems: found.map(problemAsJson) }, null, 2)}\n`);
  } else {
    showProblems(found, surroundings);
    const checked = `${profiles} ${profiles === 1 ? 'profile' : 'profiles'} checked`;
    const result =
      found.length === 0 ? 'nothing wrong' : `${found.length} ${found.length === 1 ? 'problem' : 'problems'}`;
    surroundings.err.write(`${checked}: ${result}\n`);
  }
  return exitCodeOf(found);
}

async function findProblems(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<{ problems: readonly Problem[]; profiles: number }> {
  try {
    const { profiles, libraries } = await prepareProfiles(args, surroundings);
    const ofLibraries = [...libraries.values()].flatMap((library) =>
      library.types.flatMap((type) => problemsOf(() => library.policyType(type))),
    );
    return { problems: [...ofLibraries, ...profiles.flatMap(({ problems }) => problems)], profiles: profiles.length };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { problems: error.problems, profiles: 0 };
  }
}

function problemsOf(stage: () => unknown): readonly Problem[] {
  try {
    stage();
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems;
  }
}
