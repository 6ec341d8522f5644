import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PolicyError } from '../problem.ts';
import { removeLeftovers } from './leftovers.ts';
import { shownPath } from './paths.ts';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files so that a stop at any moment leaves each old one or its new one: all are written beside their places
 * first, then renamed. A file that holds these bytes already is left alone. What an earlier run had written beside and not
 * renamed when it was ended is removed.
 *
 * @returns for each file whether it was written or was so already
 * @throws PolicyError (WRITE_FAILED); then no file was changed, unless renaming itself failed halfway
 */
export function writeFiles(files: readonly FileToWrite[], folder: string): readonly ('built' | 'unchanged')[] {
  for (const place of new Set(files.map(({ path }) => dirname(path)))) removeLeftovers(place, /\.(\d+)\.part$/);
  const status = files.map(({ path, bytes }) => (holds(path, bytes) ? 'unchanged' : 'built'));
  const changed = files.filter((_, index) => status[index] === 'built');
  const beside = ({ path }: FileToWrite) => `${path}.${process.pid}.part`;
  const waiting = new Set<string>();
  try {
    for (const file of changed)
      attempt(file, folder, () => {
        mkdirSync(dirname(file.path), { recursive: true });
        // Renaming would find this out too late, with other files renamed already.
        if (statSync(file.path, { throwIfNoEntry: false })?.isDirectory()) throw fault('EISDIR');
        waiting.add(beside(file));
        writeFileSync(beside(file), file.bytes);
      });
    for (const file of changed) {
      attempt(file, folder, () => renameSync(beside(file), file.path));
      waiting.delete(beside(file));
    }
  } finally {
    for (const path of waiting) rmSync(path, { force: true });
  }
  return status;
}

const fault = (code: string): Error => Object.assign(new Error(code), { code });

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

function attempt(file: FileToWrite, folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const path = shownPath(file.path, folder);
    const hint = hints[code] ?? 'check that the folder is there and that you may write in it';
    throw new PolicyError([
      { code: 'WRITE_FAILED', message: `the document can't be written (${code})`, file: path, hint },
    ]);
  }
}

const hints: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there: choose another folder with --out',
  EPERM: 'is the document open in another program? close it there',
  EBUSY: 'the document is open in another program: close it there',
  EROFS: 'the disk can only be read: choose another folder with --out',
  ENOSPC: 'the disk is full: make room and try again',
  EISDIR: 'a folder stands where the document should go: rename it',
  ENOTDIR: 'a file stands where a folder should be: choose another folder with --out',
  EEXIST: 'a file stands where a folder should be: choose another folder with --out',
};
