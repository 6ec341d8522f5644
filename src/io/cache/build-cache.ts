import type { Notice } from '../../problem.ts';
import { pathIn } from '../files/paths.ts';
import { readFile } from '../files/read-file.ts';
import { writeFiles } from '../files/write-files.ts';
import { checksumOfFile } from './checksum.ts';
import { areUntouched, noteUntouched, type RecordedFile } from './ctime-note.ts';
import { sha256 } from './hash.ts';

/** What the documents of one school were made from, and what came of it. */
export interface SchoolRecord {
  /** Raised when what a record holds changes its meaning. */
  readonly schoolRecord: 1;
  /** A hash of all that the documents are made from: profile, files that it names, library, policygen. */
  readonly inputs: string;
  /** The SHA-256 of each file beside the profile that it names, by the path that the profile has. */
  readonly beside: Readonly<Record<string, string>>;
  /** The policy types of the profile. */
  readonly policies: readonly string[];
  /** The notices of the last build, told again where nothing has changed. */
  readonly notices: readonly Notice[];
  /** By file name. */
  readonly documents: Readonly<Record<string, DocumentRecord>>;
}

export interface DocumentRecord {
  /** A hash of the school's inputs and the choices for the format: the same, and nothing need be parsed. */
  readonly inputs: string;
  /** A hash of the prepared document and the choices for the format: the same, and nothing need be rendered. */
  readonly given: string;
  readonly bytes: number;
  readonly crc32: number;
  readonly sha256: string;
}

/** The most that is read of a record (some hundred bytes a document) or of a file that a profile names (a picture). */
const mostBytes = 10_000_000;

/**
 * The folder of the records. Not in the schools' own folders, which are published as they are. One file for each
 * school.
 */
export const recordsIn = (out: string): string => pathIn(out, '.policygen');

const pathOf = (out: string, school: string): string => pathIn(recordsIn(out), `${school}.json`);

/** The record of a school in the folder of documents; undefined where there is none that can be understood. */
export function readSchoolRecord(out: string, school: string): SchoolRecord | undefined {
  try {
    const record = JSON.parse(new TextDecoder().decode(readFile(pathOf(out, school), mostBytes))) as SchoolRecord;
    const parts = [
      record.beside,
      record.policies,
      record.notices,
      record.documents,
      ...Object.values(record.documents),
    ];
    const isWhole = parts.every((part) => part instanceof Object);
    return record.schoolRecord === 1 && isWhole ? record : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes the record of a school, once its documents lie there. Throws PolicyError (WRITE_FAILED).
 *
 * @param seen the file names of the documents that are known to lie there as recorded
 */
export function writeSchoolRecord(
  out: string,
  school: string,
  record: SchoolRecord,
  folder: string,
  seen: ReadonlySet<string>,
): void {
  const path = pathOf(out, school);
  const bytes = new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`);
  writeFiles([{ path, bytes }], folder, { within: out });
  if (Object.keys(record.documents).every((file) => seen.has(file))) noteUntouched(path, filesOf(out, school, record));
}

/** Whether nothing has touched any of a school's documents since they were recorded. None is read for this. */
export const hasUntouchedDocuments = (out: string, school: string, record: SchoolRecord): boolean =>
  areUntouched(pathOf(out, school), filesOf(out, school, record));

function filesOf(out: string, school: string, { documents }: SchoolRecord): readonly RecordedFile[] {
  const home = pathIn(out, school);
  return Object.entries(documents).map(([file, { bytes }]) => ({ path: pathIn(home, file), bytes }));
}

/** Whether a document is there as it was recorded, by its bytes: an altered file may have kept its size. */
export function isAsRecorded(path: string, record: Pick<DocumentRecord, 'bytes' | 'crc32'>): boolean {
  try {
    const { bytes, crc32 } = checksumOfFile(path);
    return bytes === record.bytes && crc32 === record.crc32;
  } catch {
    return false;
  }
}

/** Whether a file is there and has this SHA-256. */
export function hasSha256(path: string, hash: string): boolean {
  try {
    return sha256(readFile(path, mostBytes)) === hash;
  } catch {
    return false;
  }
}
