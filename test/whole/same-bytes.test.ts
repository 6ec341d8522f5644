import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { type Ended, runProgram } from '../read/run-command.ts';
import { home, schools } from '../read/schools.ts';

// Each run is a process of its own, as on another day, in another place or on another machine.

const scratch = mkdtempSync(join(tmpdir(), 'same bytes ')); // also a space in every path
afterAll(() => rmSync(scratch, { recursive: true }));

interface Circumstances {
  readonly folder?: string;
  /** Where policygen lies. */
  readonly policygen?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** A program that runs policygen. */
  readonly by?: readonly [string, ...string[]];
}

/** The fingerprints of all the schools' documents, in the order of their names. */
function build({ folder = home, policygen = home, environment = {}, by }: Circumstances): readonly string[] {
  expect(inject('compiled'), 'src/ does not compile, so there is no command to test').toBe(true);
  const out = mkdtempSync(join(scratch, 'out '));
  const line = [process.execPath, join(policygen, 'bin', 'policygen.js'), 'build', '--out', out, '--json'];
  const [program = '', ...args] = [...(by ?? []), ...line];
  const ended: Ended = runProgram(folder, program, args, environment);
  expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
  const { documents } = JSON.parse(ended.out) as {
    documents: { school: string; policy: string; format: string; sha256: string }[];
  };
  return documents.map(({ school, policy, format, sha256 }) => `${school}/${policy}.${format} ${sha256}`).sort();
}

const usual = build({});

test('every school has its three documents', () => {
  expect(usual).toHaveLength(3 * schools.length);
  expect(new Set(usual.map((line) => line.split(' ')[1])).size).toBe(usual.length);
});

test('the same the next moment', () => {
  expect(build({})).toEqual(usual);
});

test('the same years later', () => {
  const later = join(scratch, 'later.cjs');
  writeFileSync(
    later,
    `const Now = Date;
     const later = () => Now.now() + 5 * 365 * 86_400_000 + 7_777_777;
     globalThis.Date = class extends Now {
       constructor(...given) { super(...(given.length === 0 ? [later()] : given)); }
       static now() { return later(); }
     };`,
  );
  expect(build({ environment: { NODE_OPTIONS: `--require "${later}"` } })).toEqual(usual);
});

const faketime = runs('faketime', '--version');
test.skipIf(!faketime)(
  `the same by a machine's clock that is wrong${faketime ? '' : ' (skipped: no faketime)'}`,
  () => {
    expect(build({ by: ['faketime', '-f', '@1999-12-31 23:59:30'] })).toEqual(usual);
  },
);

test.each([
  ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
  ['America/St_Johns', 'ar_EG.UTF-8'],
])('the same in the time zone %s and the locale %s', (TZ, locale) => {
  expect(build({ environment: { TZ, LANG: locale, LC_ALL: locale, LANGUAGE: locale } })).toEqual(usual);
});

test('the same from another folder, with the profiles copied there', () => {
  const folder = join(scratch, 'another folder');
  mkdirSync(folder);
  cpSync(join(home, 'schools'), join(folder, 'schools'), { recursive: true });
  expect(build({ folder })).toEqual(usual);
});

test('the same by a policygen behind a symbolic link', () => {
  const link = join(scratch, 'a link');
  symlinkSync(home, link);
  expect(build({ folder: link, policygen: link })).toEqual(usual);
});

test('the same for a person with other settings', () => {
  const person = mkdtempSync(join(scratch, 'person '));
  const environment = { HOME: person, USER: 'somebody', XDG_CONFIG_HOME: person, TMPDIR: person, COLUMNS: '40' };
  expect(build({ environment })).toEqual(usual);
});

function runs(program: string, ...args: readonly string[]): boolean {
  try {
    return runProgram(home, program, args).code === 0;
  } catch {
    return false;
  }
}
