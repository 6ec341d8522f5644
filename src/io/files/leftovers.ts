import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { pathIn } from './paths.ts';

/**
 * Folders of more than `few` entries that were looked through in this run: a batch writes into such a one for each
 * school.
 */
const lookedThrough = new Set<string>();
const mostSearched = 100;

/** How old a leftover has to be, in milliseconds: no run takes an hour between beginning a file and renaming it. */
const anHour = 3_600_000;

/**
 * A random name, which nobody can foresee and occupy, under which a file is written beside its place before it is
 * renamed.
 */
export const leftoverName = (): string => `.policygen-${randomBytes(8).toString('hex')}.part`;

const isLeftoverName = (name: string): boolean => /^\.policygen-[0-9a-f]{16}\.part$/.test(name);

/**
 * Removes the half-written files of an earlier run that was ended before it could clean up: plain files with a
 * leftover's name that are over an hour old, so that machines that share the folder leave each other's alone. One that
 * can't be removed stays, without an error. A large folder is looked through once a run.
 */
export function removeLeftovers(folder: string): void {
  if (lookedThrough.has(folder)) return;
  const names = namesIn(folder);
  if (names.length > mostSearched) lookedThrough.add(folder);
  for (const name of names) {
    if (!isLeftoverName(name)) continue;
    try {
      const path = pathIn(folder, name);
      const there = lstatSync(path);
      if (there.isFile() && Date.now() - there.mtimeMs > anHour) rmSync(path);
    } catch {
      // It belongs to somebody else, is in use, or is gone already.
    }
  }
}

/** The start of a browser folder's name; mkdtemp adds six letters. */
export const browserFolder = 'policygen-browser-';

/** How old a browser's folder has to be, in milliseconds: a batch of all England's policies uses one for hours. */
const aDay = 24 * anHour;

/**
 * Removes, from a folder for temporary files, the profile folders of browsers whose run was ended suddenly: only
 * folders with exactly such a name, of this user's own, and over a day old.
 */
export function removeBrowserFolders(temporary: string): void {
  for (const name of namesIn(temporary)) {
    if (!/^policygen-browser-[A-Za-z0-9]{6}$/.test(name)) continue;
    try {
      const path = pathIn(temporary, name);
      const there = lstatSync(path);
      const isOwn = there.uid === (process.getuid?.() ?? there.uid);
      if (there.isDirectory() && isOwn && Date.now() - there.mtimeMs > aDay) rmSync(path, { recursive: true });
    } catch {
      // It is in use, or gone already.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
