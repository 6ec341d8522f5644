import type { Look } from '../formats/format.ts';
import { sha256 } from '../io/cache/hash.ts';
import { namedProfiles } from '../io/files/find-profiles.ts';
import { schoolOf } from '../io/files/paths.ts';
import { readApproved } from '../io/files/read-approved.ts';
import type { LookedLibrary } from '../io/library/read-library.ts';
import { readBesideProfiles, readSource } from '../io/library/read-sources.ts';
import type { Surroundings } from '../io/person/surroundings.ts';
import { readLogo } from '../io/pictures/read-logo.ts';
import { type Library, type PreparedPolicy, preparePolicies, type ReadBeside } from '../prepare-policy.ts';
import { PolicyError, type Problem, type Source } from '../problem.ts';
import type { Day } from '../profile/calendar-date.ts';
import { parseProfile } from '../profile/parse-profile.ts';
import { findAhead } from '../review/find-ahead.ts';
import type { AsOf } from '../review/review-state.ts';
import { type LibraryReader, openLibraries } from './open-libraries.ts';

/** One profile, with its policies or with what is wrong. */
export interface PreparedProfile {
  readonly school: string;
  /** The folder of templates that it is built with. */
  readonly templates: string;
  /** The library that it is built with, with its look. Throws PolicyError where a file of it can't be read. */
  readonly library: () => LookedLibrary;
  readonly policies: readonly PreparedPolicy[];
  /** The SHA-256 of each file that was read because the profile names it, by the path that the profile has. */
  readonly beside: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

export interface Preparation {
  readonly profiles: readonly PreparedProfile[];
  /** The libraries that the profiles use, by their folders. */
  readonly libraries: ReadonlyMap<string, Library>;
  /** The look for what is about all profiles, such as a register: the first profile's. Throws PolicyError. */
  readonly look: () => Look;
}

/** Reads and prepares profiles, each when it is asked for, with the libraries that they use. */
export interface ProfileReader extends LibraryReader {
  /** The libraries that were opened, by their folders. */
  readonly libraries: ReadonlyMap<string, Library>;
  /** What is wrong in a profile is in the result, not thrown. */
  prepare(path: string): Promise<PreparedProfile>;
}

/**
 * @param only this policy type alone
 * @param on the day as of which documents say that a review is past
 * @param held the day that it is: an approval or a version dated after it is a problem; without it, none is looked for
 */
export function openProfiles(
  { folder }: Pick<Surroundings, 'folder'>,
  only?: string,
  on?: AsOf,
  reader: LibraryReader = openLibraries(folder),
  held?: Day,
): ProfileReader {
  const libraries = new Map<string, Library>();
  const libraryAt = (templates: string) => {
    const library = reader.libraryAt(templates);
    libraries.set(templates, library);
    return library;
  };
  const readBeside = readBesideProfiles(folder);
  const prepare = async (path: string): Promise<PreparedProfile> => {
    const [school, templates] = [schoolOf(path), reader.templatesFor(path)];
    const library = () => libraryAt(templates);
    const beside: Record<string, string> = {};
    const noting: ReadBeside = (profile, name) => {
      const bytes = readBeside(profile, name);
      beside[name] = sha256(bytes);
      return bytes;
    };
    const refused = (problems: readonly Problem[]) => ({ school, templates, library, policies: [], beside, problems });
    try {
      const [source, approved] = [readSource(path, folder), readApproved(path, folder)];
      const logo = await readLogo(source, noting);
      const policies = preparePolicies(source, libraryAt(templates), logo, only, on, approved);
      const ahead = held ? policies.slice(0, 1).flatMap(({ profile }) => findAhead(profile, held)) : [];
      return ahead.length > 0 ? refused(ahead) : { school, templates, library, policies, beside, problems: [] };
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return refused([...error.problems, ...(held ? aheadAnyway(() => readSource(path, folder), held) : [])]);
    }
  };
  return { ...reader, libraryAt, libraries, prepare };
}

/** The dates that lie ahead in a profile with other faults, so that one run tells all of its problems. */
function aheadAnyway(read: () => Source, held: Day): readonly Problem[] {
  try {
    return findAhead(parseProfile(read()), held);
  } catch (error) {
    if (error instanceof PolicyError) return [];
    throw error;
  }
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
  on?: AsOf,
  held?: Day,
): Promise<Preparation> {
  const paths = await namedProfiles(named, place.folder);
  const { libraries, libraryAt, templatesFor, prepare } = openProfiles(place, only, on, undefined, held);
  const look = () => libraryAt(templatesFor(paths[0] ?? '')).look;
  const profiles: PreparedProfile[] = [];
  // One after the other: all at once, every file would be open at the same time.
  for (const path of paths) profiles.push(await prepare(path));
  return { profiles, libraries, look };
}
