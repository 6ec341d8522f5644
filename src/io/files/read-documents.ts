import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PolicyError, type ProblemCode } from '../../problem.ts';
import { shownPath } from './paths.ts';
import { isWithin, readFile, UnreadFile, whyUnread } from './read-file.ts';

/** A published file, wherever it came from. */
export interface PublishedFile {
  /** As the person would write it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The most that is read of a published file: more than one with embedded fonts of all scripts would have. */
const mostBytes = 100_000_000;

/**
 * A published file: a plain one of at most 100 MB, and no link that leads out of the folder.
 *
 * @param path absolute
 * @param folder that paths are shown from
 * @param within the folder that it may not lead out of; its own where left out
 * @throws PolicyError FILE_MISSING or FILE_UNREADABLE
 */
export function readPublishedFile(path: string, folder: string, within = dirname(path)): Uint8Array {
  const file = shownPath(path, folder);
  try {
    return readFile(path, mostBytes, within);
  } catch (error) {
    const isMissing = error instanceof UnreadFile && error.code === 'ENOENT';
    if (isMissing) throw failure('FILE_MISSING', 'there is no such file', file, 'check its name');
    const { message, hint } = whyUnread(error, mostBytes);
    throw failure('FILE_UNREADABLE', message, file, hint);
  }
}

/**
 * The files that a command's arguments name, in their order; of a folder, all PDF, Word and HTML files in it and below.
 * Each is read when it is asked for: there may be thousands.
 *
 * @returns for each file its bytes, or the PolicyError that says why there are none
 */
export function* readDocuments(named: readonly string[], folder: string): Generator<PublishedFile | PolicyError> {
  for (const name of named) {
    const path = resolve(folder, name);
    if (!isFolder(path)) {
      yield attempt(() => ({ file: shownPath(path, folder), bytes: readPublishedFile(path, folder) }));
      continue;
    }
    const found = documentsIn(path, path, folder);
    for (const file of found) {
      if (file instanceof PolicyError) yield file;
      else yield attempt(() => ({ file: shownPath(file, folder), bytes: readPublishedFile(file, folder, path) }));
    }
    if (found.length > 0) continue;
    const message = 'there is no PDF, Word or HTML file in this folder';
    yield failure('FILE_MISSING', message, shownPath(path, folder), 'name the files');
  }
}

/**
 * The paths of files named like documents, in a folder and below. Links to folders are not followed: inside `home`
 * their files are found anyway; one that leads out is refused, so that nobody takes the files behind it for verified.
 */
function documentsIn(folder: string, home: string, shownFrom: string): readonly (string | PolicyError)[] {
  const refused = (path: string, message: string, hint: string) =>
    failure('FILE_UNREADABLE', message, shownPath(path, shownFrom), hint);
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return [refused(folder, `the folder can't be opened (${code})`, 'check that you may read it')];
  }
  return [...entries]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return documentsIn(path, home, shownFrom);
      if (!entry.isSymbolicLink() || !isFolder(path)) return /\.(pdf|docx|html)$/i.test(entry.name) ? [path] : [];
      if (isWithin(path, home)) return [];
      const hint = 'copy what it leads to here instead, or delete it';
      return [refused(path, 'this folder is a link that leads out', hint)];
    });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The result of work, or the PolicyError that it threw. */
function attempt<T>(work: () => T): T | PolicyError {
  try {
    return work();
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
}

const failure = (code: ProblemCode, message: string, file: string, hint: string) =>
  new PolicyError([{ code, message, file, hint }]);
