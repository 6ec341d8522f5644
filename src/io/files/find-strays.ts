import { existsSync, readdirSync } from 'node:fs';
import { readSchoolRecord, recordsIn, type SchoolRecord } from '../cache/build-cache.ts';
import { pathIn } from './paths.ts';

/**
 * The schools of which documents lie in a folder as `build` recorded them, though no profile is called like them any
 * more. A folder that build has no record of isn't its own, and is none of them.
 */
export function straySchools(out: string, profiles: ReadonlySet<string>): readonly string[] {
  return namesIn(recordsIn(out))
    .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    .filter((school) => !profiles.has(school))
    .filter((school) => {
      const documents = Object.keys(readSchoolRecord(out, school)?.documents ?? {});
      return documents.some((file) => existsSync(pathIn(pathIn(out, school), file)));
    })
    .sort();
}

/** The recorded documents of a school that lie there, though its profile has their policies no more: file names. */
export function strayDocuments(
  out: string,
  school: string,
  record: SchoolRecord,
  policies: readonly string[],
): readonly string[] {
  return Object.keys(record.documents)
    .filter((file) => !policies.includes(file.replace(/\..*$/, '')))
    .filter((file) => existsSync(pathIn(pathIn(out, school), file)));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
