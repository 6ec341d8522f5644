import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of more entries than `few` that were looked through: a batch writes into one of thousands, again and again. */
const lookedThrough = new Set<string>();
const few = 100;

/**
 * Removes what an earlier run left in a folder because it was ended too suddenly to clean up: entries whose names fit,
 * the pattern's first group being the id of a process that runs no more. What can't be removed stays; that is no fault.
 * A large folder is looked through once.
 */
export function removeLeftovers(folder: string, pattern: RegExp): void {
  if (lookedThrough.has(folder)) return;
  const names = namesIn(folder);
  if (names.length > few) lookedThrough.add(folder);
  for (const name of names) {
    const pid = pattern.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // It belongs to somebody else, or is in use.
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

/** Whether there is such a process. One that we may not signal (EPERM) is there. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
