import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areUntouched, noteUntouched } from '../../../src/io/cache/ctime-note.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-untouched-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with a record and three files of ten bytes each. */
function filesIn(home: string): {
  readonly record: string;
  readonly files: readonly { path: string; bytes: number }[];
} {
  const files = ['one', 'two', 'three'].map((name) => ({ path: join(home, name), bytes: 10 }));
  return { record: join(home, 'record'), files };
}

function written(): ReturnType<typeof filesIn> {
  const made = filesIn(folder);
  for (const { path } of made.files) writeFileSync(path, 'ten bytes.');
  writeFileSync(made.record, 'record');
  return made;
}

/** As long as the clock of a file system may stand: four milliseconds on an older Linux, fifteen on Windows. */
const aTick = () => wait(20);

describe('files that were noted', () => {
  it('are untouched for as long as nobody touches them', async () => {
    const { record, files } = written();
    expect(areUntouched(record, files)).toBe(false);
    noteUntouched(record, files);
    expect(areUntouched(record, files)).toBe(true);
    await aTick();
    for (const { path } of files) readFileSync(path);
    expect(areUntouched(record, files)).toBe(true);
    expect(readFileSync(record, 'utf8')).toBe('record');
  });

  const touches: Readonly<Record<string, (path: string, record: string) => void>> = {
    'is written again': (path) => writeFileSync(path, 'ten bytes!'),
    'is written again and given its old times': (path) => {
      const { atime, mtime } = statSync(path);
      writeFileSync(path, 'ten bytes!');
      utimesSync(path, atime, mtime);
    },
    'is replaced by an older one': (path) => renameSync(join(folder, 'old'), path),
    'gets a byte more': (path) => writeFileSync(path, 'ten bytes..'),
    'is gone': (path) => rmSync(path),
    'lies beside a record that was written again': (_, record) => writeFileSync(record, 'record'),
    'lies beside no record': (_, record) => rmSync(record),
  };

  it.each(Object.keys(touches))('are not where one %s', async (touch) => {
    writeFileSync(join(folder, 'old'), 'old bytes.');
    await aTick();
    for (const name of ['one', 'two', 'three']) {
      const { record, files } = written();
      noteUntouched(record, files);
      await aTick();
      writeFileSync(join(folder, 'old'), 'old bytes.');
      touches[touch]?.(join(folder, name), record);
      expect(areUntouched(record, files), name).toBe(false);
    }
  });

  it('are not where all of them are copies, whatever their dates', async () => {
    const { record, files } = written();
    noteUntouched(record, files);
    await aTick();
    const copy = join(folder, 'copy');
    for (const name of ['one', 'two', 'three', 'record'])
      cpSync(join(folder, name), join(copy, name), { preserveTimestamps: true });
    const copied = filesIn(copy);
    const { atimeMs, mtimeMs } = statSync(record);
    utimesSync(copied.record, atimeMs / 1000, mtimeMs / 1000);
    expect(statSync(copied.record).mtimeMs).toBeCloseTo(mtimeMs, 2);
    expect(areUntouched(copied.record, copied.files)).toBe(false);
  });
});

it('notes nothing where a file has another size already, is not there, or no file is named', () => {
  const { record, files } = written();
  const before = statSync(record).mtimeMs;
  const [first] = files;
  if (!first) throw new Error('there are three');
  for (const wrong of [[{ ...first, bytes: 9 }], [first, { ...first, path: join(folder, 'none') }], []]) {
    noteUntouched(record, wrong);
    expect(statSync(record).mtimeMs).toBe(before);
    expect(areUntouched(record, wrong)).toBe(false);
  }
  noteUntouched(join(folder, 'no record'), files);
});
