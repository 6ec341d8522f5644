import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ended, runProgram } from '../read/run-command.ts';

/** The command's start from V8's code cache (bin/kept-code.js), on a policygen of its own. */

const checkout = join(import.meta.dirname, '../..');

describe.skipIf(!inject('compiled'))('the code that is kept from one run to the next', () => {
  let home: string;
  const caches = (): readonly string[] =>
    readdirSync(join(home, 'lib', 'command')).filter((name) => /\.(cache|tmp)$/.test(name));
  const version = (): Ended => runProgram(home, process.execPath, [join(home, 'bin', 'policygen.js'), '--version']);
  const said = { code: 0, out: '0.1.0\n', err: '' };

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'policygen-kept-'));
    for (const part of ['bin', 'templates', 'lib', 'package.json']) {
      cpSync(join(checkout, part), join(home, part), { recursive: true });
    }
    symlinkSync(join(checkout, 'node_modules'), join(home, 'node_modules'), 'junction');
    for (const name of caches()) rmSync(join(home, 'lib', 'command', name));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is made by the first run, and not again by the second', () => {
    expect(caches()).toEqual([]);
    expect(version()).toEqual(said);
    expect(caches()).toContain('cli.js.policygen.cache');
    const before = caches().map((name) => readFileSync(join(home, 'lib', 'command', name)));
    expect(version()).toEqual(said);
    expect(caches().map((name) => readFileSync(join(home, 'lib', 'command', name)))).toEqual(before);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', (bytes: Buffer) => Buffer.alloc(bytes.length, 'x')],
  ])('is made anew where it is %s', (_what, spoil) => {
    const file = join(home, 'lib', 'command', 'cli.js.policygen.cache');
    const whole = readFileSync(file);
    writeFileSync(file, spoil(whole));
    expect(version()).toEqual(said);
    expect(readFileSync(file).length).toBeGreaterThan(whole.length / 2);
    expect(readFileSync(file).equals(spoil(whole))).toBe(false);
  });

  it("is done without where it can't be written", () => {
    const folder = join(home, 'lib', 'command');
    for (const name of caches()) rmSync(join(folder, name));
    mkdirSync(join(folder, 'cli.js.policygen.cache'));
    expect(version()).toEqual(said);
    expect(caches().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
