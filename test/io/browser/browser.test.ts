import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../src/io/browser/browser.ts';
import { PolicyError, type Problem } from '../../../src/problem.ts';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { pdfWords } from '../../read/pdf-words.ts';

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

  it('that takes too long is ended, replaced once, and started anew for the next document', async () => {
    const browser = await openBrowser({ printLimit: 1 });
    const problem = {
      code: 'BROWSER_FAILED',
      message:
        'the document was not printed: the browser came to an end over it, twice (it had not printed after 0.001 seconds)',
      hint: 'is the memory full? the embedded engine needs no browser: leave out --pdf-engine',
    };
    expect(await problemsOf(browser.print(html))).toEqual([problem]);
    expect(await problemsOf(browser.print(html))).toEqual([problem]);
    await browser.close();
    expect(processes()).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each([
    ['browser', () => processes()],
    ['process that draws a page', () => drawing()],
  ])('whose %s is killed again and again prints every document', async (_, victims) => {
    const browser = await openBrowser();
    const numbers = Array.from({ length: 40 }, (_, number) => number);
    const killed: number[] = [];
    const pdfs = await Promise.all(
      numbers.map(async (number) => {
        const pdf = await browser.print(html.replace('Words', `Words ${number}`));
        // Two at a time are in its hands, and it has time to recover in between, as each may be tried only once more.
        const [victim] = number % 10 === 4 ? victims() : [];
        if (victim !== undefined) killed.push(victim);
        if (victim !== undefined) kill(victim);
        return pdf;
      }),
    );
    expect(await Promise.all(pdfs.map(pdfWords))).toEqual(numbers.map((number) => `Words ${number}`));
    expect(killed).toHaveLength(4);
    await browser.close();
    expect(processes()).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

/** The processes of the browser under test that draw pages: those in its group. */
function drawing(): number[] {
  const groups = new Set(processes());
  return execFileSync('ps', ['-A', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('--type=renderer'))
    .map((line) => line.trim().split(/\s+/, 2).map(Number))
    .flatMap(([id = 0, group = 0]) => (groups.has(group) ? [id] : []));
}

/** A child may be gone with its parent before its turn. */
function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // gone
  }
}
