import { statSync, utimesSync } from 'node:fs';

/** A file, and its size as it was recorded. */
export interface RecordedFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Notes files as untouched from now on, so that a build need not read what it wrote to see that it is still there. The
 * note is the modification time of their record: a moment worked out of those at which the system last changed each file
 * (ctime), which no program can set. So records say the same on every machine, and whatever touches a file, makes it anew
 * or copies it gives it another moment. Where nothing can be noted the files are read the next time, which is no fault.
 */
export function noteUntouched(record: string, files: readonly RecordedFile[]): void {
  try {
    const seconds = noteFor(files) / 1000;
    if (!Number.isNaN(seconds)) utimesSync(record, seconds, seconds);
  } catch {
    // Another's file, or gone already.
  }
}

/** Whether files have the sizes that were recorded and are noted as untouched. */
export function areUntouched(record: string, files: readonly RecordedFile[]): boolean {
  try {
    return Math.abs(statSync(record).mtimeMs - noteFor(files)) < precision;
  } catch {
    return false;
  }
}

/** In milliseconds: times are set in microseconds, and no two changes of a file are so near to each other. */
const precision = 0.01;

/** So that no record has a note by chance: one that was written or copied in the same tick as its files. */
const anHour = 3_600_000;

/** In milliseconds; NaN where sizes are others, or where the file system counts whole seconds, in which much can happen. */
function noteFor(files: readonly RecordedFile[]): number {
  let sum = 0;
  for (const { path, bytes } of files) {
    const { ctimeMs, size } = statSync(path);
    sum += size === bytes ? ctimeMs : Number.NaN;
  }
  const mean = sum / files.length;
  return mean % 1000 === 0 ? Number.NaN : mean - anHour;
}
