import type { Look } from '../formats/format.ts';
import { findProfiles } from '../io/find-profiles.ts';
import { sha256 } from '../io/hash.ts';
import { joinPath, schoolOf } from '../io/paths.ts';
import { readLibrary } from '../io/read-library.ts';
import { readLook } from '../io/read-look.ts';
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

/** Reads and prepares profiles, each when it is asked for, with the libraries that they use. */
export interface ProfileReader {
  /** The folder of templates that the profile at a path is built with; looked for once in each folder of profiles. */
  templatesFor(path: string): string;
  /** Opened at its first use. Throws PolicyError where a file of it can't be read. */
  libraryAt(templates: string): Library;
  /** The look that goes with it; throws as above. */
  lookAt(templates: string): Look;
  /** The libraries that were opened, by their folders. */
  readonly libraries: ReadonlyMap<string, Library>;
  /** What is wrong in a profile is in the result, not thrown. */
  prepare(path: string): PreparedProfile;
}

/** The profiles that arguments name, `schools` where there are none: absolute paths, at least one. Throws PolicyError. */
export const namedProfiles = (named: readonly string[], folder: string): Promise<readonly string[]> =>
  findProfiles(named.length === 0 ? ['schools'] : named, folder);

/**
 * @param only this policy type alone
 * @param on the day as of which documents say that a review is past
 */
export function openProfiles({ folder }: Pick<Surroundings, 'folder'>, only?: string, on?: Day): ProfileReader {
  const libraries = new Map<string, Library>();
  const looks = new Map<string, Look>();
  const libraryAt = (templates: string): Library => {
    const known = libraries.get(templates);
    if (known) return known;
    const { look, ...sources } = readLibrary(templates, folder);
    const library = openLibrary(sources);
    libraries.set(templates, library);
    looks.set(templates, look);
    return library;
  };
  const lookAt = (templates: string): Look => {
    libraryAt(templates);
    return looks.get(templates) ?? readLook(templates);
  };
  const found = new Map<string, string>();
  const templatesOf = (path: string): string => {
    const home = joinPath(path, '..');
    const templates = found.get(home) ?? templatesFor(path);
    found.set(home, templates);
    return templates;
  };
  const readBeside = readBesideProfiles(folder);
  const prepare = (path: string): PreparedProfile => {
    const [school, templates] = [schoolOf(path), templatesOf(path)];
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
  return { templatesFor: templatesOf, libraryAt, lookAt, libraries, prepare };
}

/**
 * Finds, reads and prepares every profile that the arguments name. A bad profile has its problems; the others are
 * prepared all the same. Parameters are those of openProfiles.
 *
 * @throws PolicyError where an argument names nothing
 */
export async function prepareProfiles(
  named: readonly string[],
  place: Pick<Surroundings, 'folder'>,
  only?: string,
  on?: Day,
): Promise<Preparation> {
  const paths = await namedProfiles(named, place.folder);
  const { libraries, prepare } = openProfiles(place, only, on);
  return { profiles: paths.map(prepare), libraries };
}
