import { joinPath } from '../io/paths.ts';
import { ownTemplates, readPolicyTypes, templatesFor } from '../io/read-sources.ts';
import type { Surroundings } from '../io/surroundings.ts';
import type { LibraryReport } from '../library-check/check-library.ts';
import { exitCodeOf, PolicyError, type Problem } from '../problem.ts';
import type { Command, Options } from './command.ts';
import { prepareProfiles } from './prepare-profiles.ts';
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

/** What was checked, and what is wrong. */
interface Findings {
  readonly profiles: number;
  readonly libraries: readonly LibraryReport[];
  readonly problems: readonly Problem[];
}

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
    showProblems(found, surroundings);
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

/** Named profiles are checked by themselves; without names, the library that they use is checked as well. */
async function findProblems(args: readonly string[], surroundings: Surroundings): Promise<Findings> {
  const { profiles, folders, problems } = await prepare(args, surroundings);
  const libraries = args.length > 0 ? [] : await checkLibraries(folders, surroundings);
  return { profiles, libraries, problems: [...problems, ...libraries.flatMap((library) => library.problems)] };
}

/** The problems of the profiles and of the templates that they are built with, and the folders of those. */
async function prepare(args: readonly string[], surroundings: Surroundings) {
  try {
    const { profiles, libraries } = await prepareProfiles(args, surroundings);
    const ofTypes = [...libraries.values()].flatMap((library) =>
      library.types.flatMap((type) => problemsOf(() => library.policyType(type))),
    );
    const problems = [...ofTypes, ...profiles.flatMap((profile) => profile.problems)];
    return { profiles: profiles.length, folders: [...libraries.keys()], problems };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    // Templates can be checked where there is no school yet.
    const folders = [templatesFor(joinPath(surroundings.folder, 'schools', 'any.yaml'))];
    return { profiles: 0, folders, problems: error.problems };
  }
}

async function checkLibraries(folders: readonly string[], { folder }: Surroundings): Promise<readonly LibraryReport[]> {
  const { checkLibrary } = await import('../library-check/check-library.ts');
  return folders.flatMap((templates) => checkLibrary(readPolicyTypes(templates, folder), templates === ownTemplates));
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
