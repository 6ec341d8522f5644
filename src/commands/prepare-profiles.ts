import { findProfiles } from '../io/find-profiles.ts';
import { sha256 } from '../io/hash.ts';
import { schoolOf } from '../io/paths.ts';
import { readLibrary } from '../io/read-library.ts';
import { readBesideProfiles, readSource, templatesFor } from '../io/read-sources.ts';
import type { Surroundings } from '../io/surroundings.ts';
import { type Library, openLibrary, type PreparedPolicy, preparePolicies, type ReadBeside } from '../prepare-policy.ts';
import { PolicyError, type Problem } from '../problem.ts';
import type { Day } from '../profile/calendar-date.ts';

/** One profile, with its policies or with what is wrong. */
export interface PreparedProfile {
  readonly school: string;
  /** The folder of templates that it is built with. */
  readonly templates: string;
  readonly policies: readonly PreparedPolicy[];
  /** The SHA-256 of each file that was read because the profile names it, by the path that the profile has. */
  readonly beside: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

export interface Preparation {
  readonly profiles: readonly PreparedProfile[];
  /** The libraries that the profiles use, by their folders. */
  readonly libraries: ReadonlyMap<string, Library>;
}

/** Profiles that were found, each to be read and prepared when it is asked for. */
export interface FoundProfiles {
  /** Absolute; at least one. */
  readonly paths: readonly string[];
  /** Opened at its first use. Throws PolicyError where a file of it can't be read. */
  libraryAt(templates: string): Library;
  /** The libraries that were opened, by their folders. */
  readonly libraries: ReadonlyMap<string, Library>;
  /** What is wrong in a profile is in the result, not thrown. */
  prepare(path: string): PreparedProfile;
}

/**
 * Finds the profiles that the arguments name.
 *
 * @param only this policy type alone
 * @param on the day as of which documents say that a review is past
 * @throws PolicyError where an argument names nothing
 */
export async function openProfiles(
  named: readonly string[],
  { folder }: Pick<Surroundings, 'folder'>,
  only?: string,
  on?: Day,
): Promise<FoundProfiles> {
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
  const readBeside = readBesideProfiles(folder);
  const prepare = (path: string): PreparedProfile => {
    const [school, templates] = [schoolOf(path), templatesFor(path)];
    const beside: Record<string, string> = {};
    const noting: ReadBeside = (profile, name) => {
      const bytes = readBeside(profile, name);
      beside[name] = sha256(bytes);
      return bytes;
    };
    try {
      const policies = preparePolicies(readSource(path, folder), libraryAt(templates), noting, only, on);
      return { school, templates, policies, beside, problems: [] };
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return { school, templates, policies: [], beside, problems: error.problems };
    }
  };
  return { paths, libraryAt, libraries, prepare };
}

/**
 * Finds, reads and prepares every profile that the arguments name. A bad profile has its problems; the others are
 * prepared all the same. Parameters and throws are those of openProfiles.
 */
export async function prepareProfiles(
  named: readonly string[],
  place: Pick<Surroundings, 'folder'>,
  only?: string,
  on?: Day,
): Promise<Preparation> {
  const { paths, libraries, prepare } = await openProfiles(named, place, only, on);
  return { profiles: paths.map(prepare), libraries };
}
