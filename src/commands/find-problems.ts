import { joinPath } from '../io/paths.ts';
import { ownTemplates, readPolicyTypes, templatesBeside } from '../io/read-sources.ts';
import type { Surroundings } from '../io/surroundings.ts';
import type { LibraryReport } from '../library-check/check-library.ts';
import { PolicyError, type Problem } from '../problem.ts';
import { prepareProfiles } from './prepare-profiles.ts';

type Place = Pick<Surroundings, 'folder'>;

/** What was checked, and what is wrong. */
export interface Findings {
  readonly profiles: number;
  readonly libraries: readonly LibraryReport[];
  readonly problems: readonly Problem[];
}

/**
 * Everything that a build would refuse. Named profiles are checked by themselves; without names, those in `schools`, and
 * the library that they use as well.
 */
export async function findProblems(named: readonly string[], place: Place): Promise<Findings> {
  const { profiles, folders, problems } = await prepare(named, place);
  const libraries = named.length > 0 ? [] : await checkLibraries(folders, place);
  return { profiles, libraries, problems: [...problems, ...libraries.flatMap((library) => library.problems)] };
}

/** The problems of the profiles and of the templates that they are built with, and the folders of those. */
async function prepare(named: readonly string[], place: Place) {
  try {
    const { profiles, libraries } = await prepareProfiles(named, place);
    const ofTypes = [...libraries.values()].flatMap((library) =>
      library.types.flatMap((type) => problemsOf(() => library.policyType(type))),
    );
    const problems = [...ofTypes, ...profiles.flatMap((profile) => profile.problems)];
    return { profiles: profiles.length, folders: [...libraries.keys()], problems };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    // Templates can be checked where there is no school yet.
    const folders = [templatesBeside(joinPath(place.folder, 'schools'))];
    return { profiles: 0, folders, problems: error.problems };
  }
}

async function checkLibraries(folders: readonly string[], { folder }: Place): Promise<readonly LibraryReport[]> {
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
