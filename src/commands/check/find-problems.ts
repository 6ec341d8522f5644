import { joinPath } from '../../io/files/paths.ts';
import { ownTemplates, readPolicyTypes, templatesBeside } from '../../io/library/read-sources.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import type { LibraryReport } from '../../library-check/check-library.ts';
import { noticesOf } from '../../policy/approval-notices.ts';
import { unprintedNotices } from '../../policy/unprinted-notices.ts';
import { type Notice, PolicyError, type Problem } from '../../problem.ts';
import type { Day } from '../../profile/calendar-date.ts';
import { calledAlike } from '../../profile/same-names.ts';
import { type PreparedProfile, prepareProfiles } from '../prepare-profiles.ts';
import { tryLooks } from './try-looks.ts';

type Place = Pick<Surroundings, 'folder'>;

/** Schools that a reader can't tell apart by their name. */
export interface AlikeSchools {
  readonly schoolName: string;
  readonly schools: readonly string[];
}

/** What was checked, and what is wrong. */
export interface Findings {
  readonly profiles: number;
  /** The schools that are called alike, by their profiles' names. */
  readonly alike: readonly AlikeSchools[];
  readonly libraries: readonly LibraryReport[];
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
}

/**
 * Everything that a build would refuse, and every date in the profiles that can't have come yet. Named profiles are
 * checked by themselves; without names, those in `schools`, and the library that they use as well.
 *
 * @param on the day that it is
 */
export async function findProblems(named: readonly string[], place: Place, on: Day): Promise<Findings> {
  const { folders, problems, ...found } = await prepare(named, place, on);
  const libraries = named.length > 0 ? [] : await checkLibraries(folders, place);
  return { ...found, libraries, problems: [...problems, ...libraries.flatMap((library) => library.problems)] };
}

/** The problems of the profiles and of the templates that they are built with, and the folders of those. */
async function prepare(named: readonly string[], place: Place, on: Day) {
  try {
    const { profiles, libraries } = await prepareProfiles(named, place, undefined, undefined, on);
    const ofTypes = [...libraries.values()].flatMap((library) =>
      library.types.flatMap((type) => problemsOf(() => library.policyType(type))),
    );
    const ofLooks = await tryLooks(profiles);
    const problems = [...ofTypes, ...profiles.flatMap((profile) => profile.problems), ...ofLooks];
    const notices = profiles.flatMap(({ policies }) =>
      policies.flatMap((policy) => [...noticesOf(policy), ...unprintedNotices(policy)]),
    );
    const folders = [...libraries.keys()];
    return { profiles: profiles.length, alike: alikeIn(profiles), folders, notices, problems };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    // Templates can be checked where there is no school yet.
    const folders = [templatesBeside(joinPath(place.folder, 'schools'))];
    return { profiles: 0, alike: [], folders, notices: [], problems: error.problems };
  }
}

function alikeIn(profiles: readonly PreparedProfile[]): readonly AlikeSchools[] {
  const named = profiles.flatMap(({ school, policies: [first] }) =>
    first ? [{ school, schoolName: first.profile.value.school.name }] : [],
  );
  return calledAlike(named).map((schools) => ({
    schoolName: named.find(({ school }) => school === schools[0])?.schoolName ?? '',
    schools,
  }));
}

async function checkLibraries(folders: readonly string[], { folder }: Place): Promise<readonly LibraryReport[]> {
  const { checkLibrary } = await import('../../library-check/check-library.ts');
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
