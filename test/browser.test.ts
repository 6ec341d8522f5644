import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../src/io/browser.ts';
import { PolicyError, type Problem } from '../src/problem.ts';
import { browserHere, skipReason } from './read/browser-here.ts';

/** A folder of the test's own for temporary files: what is left in there afterwards was left behind. */
let temporary: string;
const before = process.env.TMPDIR;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'browser-test-'));
  process.env.TMPDIR = temporary;
});

afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(temporary, { recursive: true, force: true });
});

async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PolicyError);
  return (error as PolicyError).problems;
}

/** The processes of the browser under test: those whose command line names its profile folder. */
function processes(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes(join(temporary, 'policygen-browser-')))
    .map((line) => Number.parseInt(line, 10));
}

const html = '<!doctype html><html lang="en-GB"><title>t</title><p>Words</p>';

describe.skipIf(process.platform === 'win32')('a browser that is no browser', () => {
  const program = (script: string): string => {
    const path = join(temporary, 'program');
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it('is named with what it says', async () => {
    const path = program('echo "[1:2:ERROR:x.cc(3)] libnss3.so: cannot open shared object file" >&2; exit 127');
    expect(await problemsOf(openBrowser({ executable: path }))).toEqual([
      {
        code: 'BROWSER_FAILED',
        message: `the browser ${path} did not start: libnss3.so: cannot open shared object file`,
        hint: 'mend it, name another one with --browser, or leave out --pdf-engine: the embedded engine needs no browser',
      },
    ]);
    expect(readdirSync(temporary)).toEqual(['program']);
  });

  it('is named with how it ended where it says nothing', async () => {
    const [problem] = await problemsOf(openBrowser({ executable: program('exit 3') }));
    expect(problem?.message).toMatch(/did not start: it ended with code 3$/);
  });

  it('is ended where it never answers', async () => {
    const path = program('sleep 60');
    const [problem] = await problemsOf(openBrowser({ executable: path, launchLimit: 300 }));
    expect(problem).toMatchObject({
      code: 'BROWSER_FAILED',
      message: `the browser ${path} did not start: it was not ready after 0.3 seconds`,
    });
    expect(readdirSync(temporary)).toEqual(['program']);
  });

  it('is refused where it is no program at all', async () => {
    expect(await problemsOf(openBrowser({ executable: temporary }))).toMatchObject([{ code: 'BROWSER_MISSING' }]);
  });
});

describe.skipIf(browserHere === undefined || process.platform === 'win32')(`a browser${skipReason}`, () => {
  it('leaves no process and no folder behind', async () => {
    const browser = await openBrowser();
    expect(processes()).not.toEqual([]);
    expect(new TextDecoder().decode((await browser.print(html)).subarray(0, 5))).toBe('%PDF-');
    await browser.close();
    expect(processes()).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
    await browser.close();
    await expect(browser.print(html)).rejects.toThrow('the browser was closed before this document');
  });

  it('that takes too long is ended, and started anew for the next document', async () => {
    const browser = await openBrowser({ printLimit: 1 });
    expect(await problemsOf(browser.print(html))).toEqual([
      {
        code: 'BROWSER_FAILED',
        message: 'the browser had not printed the document after 0.001 seconds',
        hint: 'try again; the embedded engine needs no browser',
      },
    ]);
    await problemsOf(browser.print(html));
    await browser.close();
    expect(processes()).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('that crashes fails the document in its hands and prints the next', async () => {
    const browser = await openBrowser();
    const printing = problemsOf(browser.print(html));
    for (const id of processes()) kill(id);
    expect(await printing).toMatchObject([
      { code: 'BROWSER_FAILED', message: 'the browser stopped while it was printing the document' },
    ]);
    expect((await browser.print(html)).length).toBeGreaterThan(0);
    await browser.close();
    expect(processes()).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

/** A child may be gone with its parent before its turn. */
function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // gone
  }
}
