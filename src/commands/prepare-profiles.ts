import { findProfiles } from '../io/find-profiles.ts';
import { readLibrary } from '../io/read-library.ts';
import { readBesideProfiles, readSource, templatesFor } from '../io/read-sources.ts';
import type { Surroundings } from '../io/surroundings.ts';
import { type Library, openLibrary, type PreparedPolicy, preparePolicies } from '../prepare-policy.ts';
import { PolicyError, type Problem } from '../problem.ts';
import type { Day } from '../profile/calendar-date.ts';

/** One profile, with its policies or with what is wrong. */
export interface PreparedProfile {
  readonly school: string;
  /** The folder of templates that it is built with. */
  readonly templates: string;
  readonly policies: readonly PreparedPolicy[];
  readonly problems: readonly Problem[];
}

export interface Preparation {
  readonly profiles: readonly PreparedProfile[];
  /** The libraries that the profiles use, by their folders. */
  readonly libraries: ReadonlyMap<string, Library>;
}

/**
 * Finds, reads and prepares every profile that the arguments name. A bad profile has its problems; the others are
 * prepared all the same.
 *
 * @param only this policy type alone
 * @param on the day as of which documents say that a review is past
 * @throws PolicyError where an argument names nothing
 */
export async function prepareProfiles(
  named: readonly string[],
  { folder }: Pick<Surroundings, 'folder'>,
  only?: string,
  on?: Day,
): Promise<Preparation> {
  const paths = await findProfiles(named.length === 0 ? ['schools'] : named, folder);
  const libraries = new Map<string, Library>();
  const libraryAt = (templates: string): Library => {
    let library = libraries.get(templates);
    if (!library) {
      library = openLibrary(readLibrary(templates, folder));
      libraries.set(templates, library);
    }
    return library;
  };
  const profiles = paths.map((path): PreparedProfile => {
    const school = path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');
    const templates = templatesFor(path);
    try {
      const policies = preparePolicies(
        readSource(path, folder),
        libraryAt(templates),
        readBesideProfiles(folder),
        only,
        on,
      );
      return { school, templates, policies, problems: [] };
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return { school, templates, policies: [], problems: error.problems };
    }
  });
  return { profiles, libraries };
}
