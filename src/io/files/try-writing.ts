import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leftoverName } from './leftovers.ts';

/**
 * Tries whether a folder can be written in, or made, by writing a small file in it, or in the nearest folder above that
 * is there. Leaves nothing behind.
 *
 * @returns the operating system's code for why not, such as "EACCES"; "ENOTDIR" where a file stands in the way
 */
export function tryWriting(folder: string): string | undefined {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const trial = join(place, leftoverName());
  try {
    if (!statSync(place).isDirectory()) return 'ENOTDIR';
    writeFileSync(trial, 'a try\n', { flag: 'wx' });
    rmSync(trial);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'EIO';
  }
}
