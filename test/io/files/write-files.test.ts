import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../src/io/files/write-files.ts';
import { PolicyError } from '../../../src/problem.ts';
import { command, runProgram } from '../../read/run-command.ts';
import { runHere } from '../../read/run-here.ts';
import { smallProfile } from '../../samples/small-profile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: string[]) => join(folder, ...path);
function put(path: string, text: string): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
  return at(path);
}
const write = (path: string, text: string, choices = {}) =>
  writeFiles([{ path: at(path), bytes: Buffer.from(text) }], folder, choices);
const old = (path: string) => utimesSync(path, 1, 1);

function problemsOf(work: () => unknown): readonly unknown[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

describe('of what lies in the folder already', () => {
  it.each([
    'movie.1999.part',
    'old.99999.part',
    'policy.pdf.1.part',
    '.policygen-1234.part',
    '.policygen-0123456789abcdef.part.txt',
    'x.policygen-0123456789abcdef.part',
    '.policygen-0123456789ABCDEF.part',
  ])("%s is nobody else's to remove", (name) => {
    old(put(name, 'keep'));
    mkdirSync(at(`folder-${name}`));
    write('a.html', 'new');
    expect(readFileSync(at(name), 'utf8')).toBe('keep');
    expect(existsSync(at(`folder-${name}`))).toBe(true);
  });

  it('a folder or a link with such a name stays, and all in it', () => {
    const [inFolder, ofLink] = [put('.policygen-0123456789abcdef.part/k', 'keep'), put('elsewhere', 'keep')];
    symlinkSync(ofLink, at('.policygen-fedcba9876543210.part'));
    old(at('.policygen-0123456789abcdef.part'));
    write('a.html', 'new');
    expect(readFileSync(inFolder, 'utf8')).toBe('keep');
    expect(lstatSync(at('.policygen-fedcba9876543210.part')).isSymbolicLink()).toBe(true);
  });

  it("a plain file of ours that is over an hour old goes, a younger one may be another machine's", () => {
    old(put('.policygen-0123456789abcdef.part', 'begun'));
    put('.policygen-fedcba9876543210.part', 'begun');
    write('a.html', 'new');
    expect(readdirSync(folder)).toEqual(['.policygen-fedcba9876543210.part', 'a.html']);
  });

  it('a document that is a link gives way, with the same words too', () => {
    put('elsewhere', 'same');
    symlinkSync(at('elsewhere'), at('a.html'));
    expect(write('a.html', 'same')).toEqual(['built']);
    expect(lstatSync(at('a.html')).isFile()).toBe(true);
    expect(readFileSync(at('elsewhere'), 'utf8')).toBe('same');
  });

  it.skipIf(process.platform === 'win32')('who may read a file stays as it was', () => {
    chmodSync(put('elm.yaml', 'old'), 0o640);
    write('elm.yaml', 'new');
    expect(statSync(at('elm.yaml')).mode & 0o777).toBe(0o640);
  });
});

describe('through a folder that is a link', () => {
  it('nothing is written below the folder that was named', () => {
    mkdirSync(at('victim'));
    mkdirSync(at('dist'));
    symlinkSync(at('victim'), at('dist/orchard'));
    expect(problemsOf(() => write('dist/orchard/a.html', 'new', { within: at('dist') }))).toEqual([
      {
        code: 'WRITE_FAILED',
        message: 'this folder is a link to another one, and documents may not be written through it',
        file: 'dist/orchard',
        hint: 'delete the link; policygen makes a folder there',
      },
    ]);
    expect(readdirSync(at('victim'))).toEqual([]);
  });

  it('but the one that was named may be one itself', () => {
    mkdirSync(at('disk'));
    symlinkSync(at('disk'), at('dist'));
    expect(write('dist/orchard/a.html', 'new', { within: at('dist') })).toEqual(['built']);
    expect(readFileSync(at('disk/orchard/a.html'), 'utf8')).toBe('new');
  });

  it.each([
    ['build', 'dist/elm', ['build', '--format', 'html']],
    ['build', 'dist/.policygen', ['build', '--format', 'html']],
    ['site', 'site/elm', ['site']],
  ])('%s refuses %s', async (_, link, args) => {
    put('schools/elm.yaml', smallProfile.replace('edition', 'issued: 2026-01\n    edition'));
    mkdirSync(at('victim'));
    mkdirSync(dirname(at(link)));
    symlinkSync(at('victim'), at(link));
    const { code, err } = await runHere({ folder, today: '2026-11-20' }, args);
    expect([code, err]).toEqual([3, expect.stringContaining(`${link}  this folder is a link to another one`)]);
    expect(readdirSync(at('victim'))).toEqual([]);
  });
});

describe('what a person can not make again', () => {
  /** Notes in `calls` what goes to the disk, in order. */
  const spy = `const fs = require('node:fs');
for (const name of ['fsyncSync', 'renameSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (!String(args[1]).endsWith('.cache')) fs.appendFileSync(process.env.CALLS, name + '\\n');
    return real(...args);
  };
}`;
  const calls = (...args: string[]) => {
    put('spy.cjs', spy);
    put('calls', '');
    const ended = runProgram(folder, process.execPath, ['--require', at('spy.cjs'), command, ...args], {
      CALLS: at('calls'),
    });
    expect(ended.err + ended.out).not.toContain('problem');
    expect(ended.code).toBe(0);
    return readFileSync(at('calls'), 'utf8').trim().split('\n');
  };

  it('is on the disk before the old file goes, and so is its name after', () => {
    put('schools/elm.yaml', smallProfile);
    const renewal = ['--on', '2026-01', '--by', 'Governors', '--version', '1.0', '--author', 'A', '--change', 'New'];
    const renewed = calls('renew', 'schools/elm.yaml', ...renewal, '--every', '1 year', '--yes');
    // The profile and what was approved: both flushed, then both renamed, then their folder.
    expect(renewed.slice(0, 5)).toEqual(['fsyncSync', 'fsyncSync', 'renameSync', 'renameSync', 'fsyncSync']);
    const published = calls('site');
    const renames = published.filter((name) => name === 'renameSync').length;
    expect(renames).toBeGreaterThan(3);
    expect(published.slice(0, renames)).toEqual(Array(renames).fill('fsyncSync'));
    expect(published.at(-1)).toBe('fsyncSync');
  });

  it('a document can be made again, and is not waited for', () => {
    put('schools/elm.yaml', smallProfile);
    expect(new Set(calls('build', '--format', 'html'))).toEqual(new Set(['renameSync']));
  });
});
