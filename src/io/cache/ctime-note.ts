import { statSync, utimesSync } from 'node:fs';

/** A file, and its size as it was recorded. */
export interface RecordedFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Notes files as untouched, so that the next build need not read them to see that they are unchanged. The note is the
 * modification time (mtime) of their record: the mean of the files' ctimes, which the system sets at every change and
 * no program can set. So a record's content is the same on every machine, and touching, replacing or copying a file
 * ends the note. Where no note can be made, the files are simply read the next time.
 */
export function noteUntouched(record: string, files: readonly RecordedFile[]): void {
  try {
    const seconds = noteFor(files) / 1000;
    if (!Number.isNaN(seconds)) utimesSync(record, seconds, seconds);
  } catch {
    // The record belongs to another user, or a file is gone already.
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

/** In milliseconds: a time is set to the microsecond, and two changes of a file are never as close as this. */
const precision = 0.01;

/** Taken off the mean: a record written in the same tick as its files would else have a note by chance. */
const anHour = 3_600_000;

/** In milliseconds; NaN where a size differs, or where the file system counts whole seconds: too coarse for a note. */
function noteFor(files: readonly RecordedFile[]): number {
  let sum = 0;
  for (const { path, bytes } of files) {
    const { ctimeMs, size } = statSync(path);
    sum += size === bytes ? ctimeMs : Number.NaN;
  }
  const mean = sum / files.length;
  return mean % 1000 === 0 ? Number.NaN : mean - anHour;
}
