import { existsSync, readdirSync } from 'node:fs';
import { readSchoolRecord, recordsIn, type SchoolRecord } from '../cache/build-cache.ts';
import { pathIn } from './paths.ts';

/**
 * The schools whose recorded documents still lie in the output folder, though they have no profile any more. A folder
 * without a record of `build` is not policygen's, and never among them.
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

/**
 * The file names of a school's recorded documents that still lie there, though its profile lacks their policies now.
 */
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
