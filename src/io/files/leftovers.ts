import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { pathIn } from './paths.ts';

/** Folders of more entries than `few` that were looked through: a batch writes into one of thousands, again and again. */
const lookedThrough = new Set<string>();
const few = 100;

/** How old a leftover has to be, in milliseconds: no run takes an hour between beginning a file and renaming it. */
const anHour = 3_600_000;

/** A name that nobody can foresee, under which a file is written beside its place. */
export const leftoverName = (): string => `.policygen-${randomBytes(8).toString('hex')}.part`;

const isLeftoverName = (name: string): boolean => /^\.policygen-[0-9a-f]{16}\.part$/.test(name);

/**
 * Removes what an earlier run left in a folder because it was ended too suddenly to clean up: plain files whose whole
 * name is one of ours and which are over an hour old, so that machines that
 * share the folder leave each other's alone. What can't be removed stays; that is no fault. A large folder is looked
 * through once.
 */
export function removeLeftovers(folder: string): void {
  if (lookedThrough.has(folder)) return;
  const names = namesIn(folder);
  if (names.length > few) lookedThrough.add(folder);
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

/** What comes before the six letters that the system gives a folder's name. */
export const browserFolder = 'policygen-browser-';

/** How old a browser's folder has to be, in milliseconds: a browser that prints England's policies has it for hours. */
const aDay = 24 * anHour;

/**
 * Removes, from a folder for temporary files, those that a browser of an earlier run had for itself and that were left
 * when it was ended suddenly: folders with such a name and no other, this person's own, and over a day old.
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
