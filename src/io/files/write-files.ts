import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { PolicyError } from '../../problem.ts';
import { leftoverName, removeLeftovers } from './leftovers.ts';
import { pathIn, shownPath } from './paths.ts';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WriteChoices {
  /** No folder between this one and a file may be a symbolic link: what is written stays inside. */
  readonly within?: string;
  /**
   * Whether the bytes have to be on the disk before what they replace goes, so that a power cut leaves one or the
   * other: for what a person can't make again. Takes a few milliseconds a file.
   */
  readonly durable?: boolean;
}

/**
 * Writes files so that a stop at any moment leaves each old one or its new one: all are written beside their places
 * first, then renamed. A file that holds these bytes already is left alone; one that is a symbolic link gives way to
 * the new file, and what it led to stays. What an earlier run had written beside and not renamed when it was ended is
 * removed.
 *
 * @returns for each file whether it was written or was so already
 * @throws PolicyError (WRITE_FAILED); then no file was changed, unless renaming itself failed halfway
 */
export function writeFiles(
  files: readonly FileToWrite[],
  folder: string,
  { within, durable = false }: WriteChoices = {},
): readonly ('built' | 'unchanged')[] {
  const places = new Set(files.map(({ path }) => dirname(path)));
  if (within !== undefined) for (const place of places) refuseLinks(place, within, folder);
  for (const place of places) removeLeftovers(place);
  const status = files.map(({ path, bytes }) => (holds(path, bytes) ? 'unchanged' : 'built'));
  const changed = files.filter((_, index) => status[index] === 'built');
  const beside = new Map<FileToWrite, string>();
  try {
    for (const file of changed)
      attempt(file, folder, () => {
        const place = dirname(file.path);
        mkdirSync(place, { recursive: true });
        const old = lstatSync(file.path, { throwIfNoEntry: false });
        // Renaming would find this out too late, with other files renamed already.
        if (old?.isDirectory()) throw fault('EISDIR');
        const path = pathIn(place, leftoverName());
        // 'wx' fails where anything stands there, so no planted link is written through. The old file's permissions
        // stay.
        const opened = openSync(path, 'wx', old?.isFile() ? old.mode & 0o777 : 0o666);
        beside.set(file, path);
        try {
          writeFileSync(opened, file.bytes);
          if (durable) fsyncSync(opened);
        } finally {
          closeSync(opened);
        }
      });
    for (const [file, path] of beside) {
      attempt(file, folder, () => renameSync(path, file.path));
      beside.delete(file);
    }
    if (durable) for (const place of places) flushFolder(place);
  } finally {
    for (const path of beside.values()) rmSync(path, { force: true });
  }
  return status;
}

/**
 * Flushes a folder: only then does a new name in it survive a power cut. On Windows folders can't be opened: no effect.
 */
export function flushFolder(folder: string): void {
  let opened: number | undefined;
  try {
    opened = openSync(folder, 'r');
    fsyncSync(opened);
  } catch {
    // Some file systems flush no folders: what could be done was done with the file.
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/**
 * @throws PolicyError (WRITE_FAILED) where a folder on the way from `within` to `place` is a link: it may lead anywhere
 */
function refuseLinks(place: string, within: string, folder: string): void {
  for (let at = place; at.length > within.length && at !== dirname(at); at = dirname(at)) {
    if (!isLink(at)) continue;
    throw new PolicyError([
      {
        code: 'WRITE_FAILED',
        message: 'this folder is a link to another one, and documents may not be written through it',
        file: shownPath(at, folder),
        hint: 'delete the link; policygen makes a folder there',
      },
    ]);
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const fault = (code: string): Error => Object.assign(new Error(code), { code });

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    const there = lstatSync(path);
    return there.isFile() && there.size === bytes.length && readFileSync(path).equals(bytes);
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
