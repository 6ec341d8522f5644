import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSchools } from '../../../scripts/make-schools.mjs';
import { showProgress } from '../../../src/commands/build/progress.ts';
import { sha256 } from '../../../src/io/cache/hash.ts';
import { runCommand } from '../../read/run-command.ts';

/** A run over many schools: what is told on the way, what a bad one does to it, and what Ctrl-C leaves. */

const command = fileURLToPath(new URL('../../../bin/policygen.js', import.meta.url));
const count = 40;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-batch-'));
  makeSchools(join(folder, 'schools'), count);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file in a folder of documents, records too, with its hash. */
const hashesIn = (out: string): readonly string[] =>
  readdirSync(join(folder, out), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path.slice(join(folder, out).length)} ${sha256(readFileSync(path))}`)
    .sort();

describe('progress', () => {
  /** What is written while 24,500 schools are built at 50 a second, up to one of them. */
  function written(isTerminal: boolean, until: number): readonly string[] {
    const lines: string[] = [];
    let clock = 0;
    const progress = showProgress({ isTerminal, write: (text) => void lines.push(text) }, () => clock);
    for (let done = 1; done <= until; done += 1) {
      clock += 20;
      progress.tell({ done, total: 24_500, failed: done > 6000 ? 2 : 0 });
    }
    progress.end();
    return lines;
  }

  it('says nothing of work under a second', () => {
    expect([written(true, 45), written(false, 45)]).toEqual([[], []]);
  });

  it('is one line on a terminal, written over at most four times a second and taken away at the end', () => {
    const lines = written(true, 7000);
    expect(lines[0]).toBe('\r\u001b[K50 of 24,500 schools, 50 a second, about 8 minutes left');
    expect(lines.at(-2)).toBe('\r\u001b[K6,992 of 24,500 schools, 50 a second, about 6 minutes left, 2 failed');
    expect(lines.at(-1)).toBe('\r\u001b[K');
    expect(lines.length).toBeLessThan(4 * 140 + 2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80);
  });

  it('is a line now and then elsewhere', () => {
    expect(written(false, 3100)).toEqual([
      '1,500 of 24,500 schools, 50 a second, about 8 minutes left\n',
      '3,000 of 24,500 schools, 50 a second, about 7 minutes left\n',
    ]);
  });
});

describe('a bad profile among many', () => {
  it('fails alone, is named in the summary, and the exit code is 1', () => {
    writeFileSync(join(folder, 'schools/bad.yaml'), 'school:\n  name: Bad\n');
    const { code, out, err } = runCommand(folder, ['build', '--format', 'html', '--out', 'with-bad']);
    const { out: json } = runCommand(folder, ['build', '--format', 'html', '--out', 'with-bad', '--json']);
    rmSync(join(folder, 'schools/bad.yaml'));
    expect([code, out.trim().split('\n').length]).toEqual([1, count]);
    expect(err).toContain(`\n${count} built, 0 unchanged, 3 problems; failed: bad (FIELD_MISSING)\n`);
    expect(JSON.parse(json).summary).toEqual({
      schools: count + 1,
      built: 0,
      unchanged: count,
      failed: [{ school: 'bad', codes: ['FIELD_MISSING'] }],
      left: 0,
    });
  });
});

describe('threads', () => {
  it('make the files that one makes', () => {
    expect(runCommand(folder, ['build', '--out', 'one', '--jobs', '1'])).toMatchObject({ code: 0 });
    expect(runCommand(folder, ['build', '--out', 'two', '--jobs', '2'])).toMatchObject({ code: 0 });
    expect(hashesIn('two')).toEqual(hashesIn('one'));
    expect(hashesIn('one').length).toBe(count * 4);
  });

  it.each(['0', '-1', 'many', '1.5', '1000'])('are a whole number, not "%s"', (jobs) => {
    const { code, err } = runCommand(folder, ['build', `--jobs=${jobs}`]);
    expect([code, err]).toEqual([2, expect.stringContaining(`--jobs should be a number from 1 to 999, not "${jobs}"`)]);
  });
});

describe('Ctrl-C', () => {
  it.skipIf(process.platform === 'win32')(
    'leaves whole schools, says what is left, and the next run goes on',
    async () => {
      const child = spawn(process.execPath, [command, 'build', '--jobs', '2', '--out', 'stopped'], {
        cwd: folder,
        stdio: 'pipe',
      });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.stdout.resume();
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      while (!existsSync(join(folder, 'stopped/.policygen')) && child.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      const begun = readdirSync(join(folder, 'stopped')).filter((name) => !name.startsWith('.'));
      const left = count - begun.length;
      expect(left).toBeGreaterThan(0);
      expect(err).toContain(
        `${3 * begun.length} built, 0 unchanged\nStopped: ${left} schools are left. The same command goes on from there.\n`,
      );
      for (const school of begun) expect(readdirSync(join(folder, 'stopped', school))).toHaveLength(3);
      const again = runCommand(folder, ['build', '--out', 'stopped']);
      expect(again.err).toContain(`${3 * left} built, ${3 * begun.length} unchanged\n`);
    },
    60_000,
  );
});
