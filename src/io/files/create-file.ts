import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PolicyError } from '../../problem.ts';
import { shownPath } from './paths.ts';
import { flushFolder } from './write-files.ts';

/**
 * Writes a text file that is not there yet, and the folders to it.
 *
 * @throws PolicyError FILE_EXISTS where something stands there, which is left as it is; WRITE_FAILED
 */
export function createFile(path: string, text: string, folder: string): void {
  const file = shownPath(path, folder);
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Flushed to the disk before the person is told that it is there: after a power cut nobody could make it again.
    writeFileSync(path, text, { flag: 'wx', flush: true });
    flushFolder(dirname(path));
  } catch (error) {
    const { code = '', path: at } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && at === path) throw new PolicyError([fileExists(file)]);
    throw new PolicyError([
      {
        code: 'WRITE_FAILED',
        message: `the file can't be written (${code})`,
        file,
        hint: 'check that the folder is there and that you may write in it',
      },
    ]);
  }
}

/** The problem that a file stands where a new one should go. */
export const fileExists = (file: string) =>
  ({
    code: 'FILE_EXISTS',
    message: 'there is such a file already, and it is left as it is',
    file,
    hint: 'change it in your editor, or give the new profile another name',
  }) as const;

/** Whether something stands at a path. */
export const exists = (path: string): boolean => existsSync(path);
