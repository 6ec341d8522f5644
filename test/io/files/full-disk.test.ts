import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../src/io/files/write-files.ts';
import { PolicyError } from '../../../src/problem.ts';
import { command, runProgram } from '../../read/run-command.ts';
import { smallProfile } from '../../samples/small-profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'policygen-disk-'));
const disk = join(folder, 'disk');
mkdirSync(disk);

const mount = (...args: string[]) => spawnSync('mount', [...args, disk]).status === 0;
/** A disk of 64 KB, which takes root and Linux to have. */
const mounted = process.platform === 'linux' && mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs');
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

const refusal = (size: number) => {
  const files = ['elm.html', 'elm.pdf'].map((name) => ({
    path: join(disk, name),
    bytes: new Uint8Array(size).fill(98),
  }));
  try {
    writeFiles(files, folder);
    return undefined;
  } catch (error) {
    return error instanceof PolicyError ? error.problems : error;
  }
};

// What is written there finds no room.
const full = '/dev/full';
const isFull = existsSync(full);

describe.skipIf(!isFull)(
  `output that can't be written${isFull ? '' : ' (skipped: this machine has no /dev/full)'}`,
  () => {
    const run = (streams: string) => {
      mkdirSync(join(folder, 'schools'), { recursive: true });
      writeFileSync(join(folder, 'schools/elm.yaml'), smallProfile);
      return runProgram(folder, 'sh', [
        '-c',
        `"${process.execPath}" "${command}" build --force --format html ${streams}`,
      ]);
    };

    it('is a sentence and exit code 3, and the documents are there', () => {
      expect(run(`> ${full}`)).toEqual({
        code: 3,
        out: '',
        err: expect.stringMatching(
          /^The output can't be written \(ENOSPC\): make room on the disk, or send it elsewhere\.$/m,
        ),
      });
      expect(readdirSync(join(folder, 'dist/elm'))).toEqual(['parent-group-chats.html']);
    });

    it('is exit code 3 where the sentence can not be written either', () => {
      expect(run(`> ${full} 2>&1`)).toEqual({ code: 3, out: '', err: '' });
    });
  },
);

const why = mounted ? '' : ' (skipped: no disk can be mounted here)';

describe.skipIf(!mounted)(`a disk on which nothing can be written${why}`, () => {
  it('because it is full: the old documents stay, and nothing beside them', () => {
    expect(refusal(8_000)).toBeUndefined();
    expect(refusal(40_000)).toMatchObject([
      { code: 'WRITE_FAILED', hint: 'the disk is full: make room and try again' },
    ]);
    expect(readdirSync(disk)).toEqual(['elm.html', 'elm.pdf']);
    expect(readFileSync(join(disk, 'elm.pdf'))).toHaveLength(8_000);
  });

  it('because it can only be read', () => {
    expect(mount('-o', 'remount,ro')).toBe(true);
    expect(refusal(9_000)).toMatchObject([{ code: 'WRITE_FAILED', hint: expect.stringContaining('can only be read') }]);
    expect(readFileSync(join(disk, 'elm.pdf'))).toHaveLength(8_000);
  });
});

// What Windows does to a file that Word has open, Linux does to a file on which another one is mounted.
describe.skipIf(!mounted)(`a document that is open elsewhere${why}`, () => {
  it('stays as it is, and the message says what to do', () => {
    const [held, other] = [join(folder, 'held.docx'), join(folder, 'other.docx')];
    for (const path of [held, other]) writeFileSync(path, 'old');
    expect(spawnSync('mount', ['--bind', other, held]).status).toBe(0);
    try {
      writeFiles([{ path: held, bytes: new Uint8Array(9) }], folder);
      expect.unreachable('it was replaced');
    } catch (error) {
      expect(error instanceof PolicyError ? error.problems : error).toEqual([
        {
          code: 'WRITE_FAILED',
          message: "the document can't be written (EBUSY)",
          file: 'held.docx',
          hint: 'the document is open in another program: close it there',
        },
      ]);
    } finally {
      spawnSync('umount', [held]);
    }
    expect(readFileSync(held, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['disk', 'held.docx', 'other.docx']));
    expect(readdirSync(folder).filter((name) => /part/.test(name))).toEqual([]);
  });
});
