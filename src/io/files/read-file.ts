import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';

/** Why a file was not read: the system's own code, or one of these. */
export type Unread = 'ENOENT' | 'EISDIR' | 'NOT_A_FILE' | 'TOO_LARGE' | 'LEADS_OUT' | (string & {});

/** Thrown where a file can't be read. */
export class UnreadFile extends Error {
  readonly code: Unread;

  constructor(code: Unread) {
    super(code);
    this.code = code;
  }
}

/**
 * The one way in which policygen reads a file that a person or a stranger put somewhere: a plain file, at most so many
 * bytes, and not by a link that leads out of the folder. A pipe or a device, which could wait for ever or never end, is
 * refused before it is opened.
 *
 * @param most in bytes
 * @param within the folder that the file has to lie in, behind links too; where left out, the one that the path names
 * @throws UnreadFile
 */
export function readFile(path: string, most: number, within = dirname(path)): Uint8Array {
  try {
    const named = lstatSync(path);
    if (named.isSymbolicLink() && !isWithin(path, within)) throw new UnreadFile('LEADS_OUT');
    refuseUnlessFile(named.isSymbolicLink() ? statSync(path) : named);
    // O_NONBLOCK: if a pipe took the file's place since lstat, open returns instead of waiting for a writer.
    const opened = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = refuseUnlessFile(fstatSync(opened));
      if (size > most) throw new UnreadFile('TOO_LARGE');
      return readAll(opened, size, most);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    if (error instanceof UnreadFile) throw error;
    throw new UnreadFile((error as NodeJS.ErrnoException).code ?? 'EIO');
  }
}

/**
 * Whether what a path leads to is a folder or lies in it, behind all links. Throws what the system says where it leads
 * nowhere.
 */
export function isWithin(path: string, folder: string): boolean {
  const [real, home] = [realpathSync(path), realpathSync(folder)];
  return real === home || real.startsWith(home.endsWith(sep) ? home : `${home}${sep}`);
}

/**
 * Whether something stands at a path, even a broken link. True also where that can't be told: reading it then says why.
 */
export function existsAsAnything(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOTDIR';
  }
}

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
}

function refuseUnlessFile<K extends Kind>(stat: K): K {
  if (stat.isFile()) return stat;
  throw new UnreadFile(stat.isDirectory() ? 'EISDIR' : 'NOT_A_FILE');
}

/**
 * Reads to the end whatever `size` says: files in /proc have size 0, others grow meanwhile. Over `most` bytes it
 * throws.
 */
function readAll(opened: number, size: number, most: number): Uint8Array {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(opened, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > most) throw new UnreadFile('TOO_LARGE');
    if (length === bytes.length) {
      const longer = new Uint8Array(Math.min(2 * length + 4096, most + 1));
      longer.set(bytes);
      bytes = longer;
    }
  }
}

/**
 * The message and hint for a file that was not read.
 *
 * @param what such as "the file"
 * @param most the limit that readFile was given
 */
export function whyUnread(error: unknown, most: number, what = 'the file'): { message: string; hint: string } {
  if (!(error instanceof UnreadFile)) throw error;
  switch (error.code) {
    case 'EISDIR':
      return { message: 'this is a folder, not a file', hint: 'rename it, or move it away' };
    case 'NOT_A_FILE':
      return { message: `${what} is a pipe or a device, and no plain file`, hint: 'put a plain file in its place' };
    case 'TOO_LARGE':
      return { message: `${what} is larger than ${most / 1_000_000} MB`, hint: 'is it the right file?' };
    case 'LEADS_OUT':
      return { message: `${what} is a link that leads out of its folder`, hint: 'copy what it leads to here instead' };
    default:
      return { message: `${what} can't be opened (${error.code})`, hint: 'check that you may read it' };
  }
}
