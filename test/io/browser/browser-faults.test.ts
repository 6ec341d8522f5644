import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../src/io/browser/browser.ts';
import { PolicyError, type Problem } from '../../../src/problem.ts';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { pdfWords } from '../../read/pdf-words.ts';
import { runHere } from '../../read/run-here.ts';
import { faults, faultyBrowser } from '../../samples/faulty-browser.ts';
import { smallProfile } from '../../samples/small-profile.ts';

/** A browser that crashes or hangs is replaced, and the document tried once more. */

let folder: string;
let executable: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-faults-'));
  executable = faultyBrowser(folder, browserHere ?? '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What becomes of documents with these words, printed all at once: their words again, or why not. */
async function printed(words: readonly string[], printLimit = 60_000): Promise<readonly (string | Problem)[]> {
  const browser = await openBrowser({ executable, printLimit });
  const outcomes = await Promise.allSettled(
    words.map((text) => browser.print(`<!doctype html><html lang="en-GB"><title>t</title><p>${text}</p>`)),
  );
  await browser.close();
  return await Promise.all(
    outcomes.map(async (outcome) => {
      if (outcome.status === 'fulfilled') return await pdfWords(outcome.value);
      if (!(outcome.reason instanceof PolicyError)) throw outcome.reason;
      return outcome.reason.problems[0] as Problem;
    }),
  );
}

const others = ['ash', 'beech', 'cedar', 'elm', 'hazel', 'maple', 'oak', 'yew'];

/** The words in the middle of other documents. */
const amid = (...words: readonly string[]) => [...others.slice(0, 3), ...words, ...others.slice(3)];

const refused = (how: RegExp) => ({
  code: 'BROWSER_FAILED',
  message: expect.stringMatching(how),
  hint: 'is the memory full? the embedded engine needs no browser: leave out --pdf-engine',
});

describe.skipIf(browserHere === undefined || process.platform === 'win32')(`a browser${skipReason}`, () => {
  it.each([faults.crashOnce, faults.crashLaterOnce])('that meets %s prints every document', async (fault) => {
    expect(await printed(amid(fault))).toEqual(amid(fault));
  });

  it('that hangs once is ended and prints every document', async () => {
    expect(await printed(amid(faults.hangOnce), 4_000)).toEqual(amid(faults.hangOnce));
  });

  it('that crashes over some documents always refuses them and no others', async () => {
    const crash = refused(
      /^the document was not printed: the browser came to an end over it, twice \(it ended with code 7\)$/,
    );
    expect(await printed(amid(faults.crash, faults.crash, 'between', faults.crash))).toEqual([
      ...others.slice(0, 3),
      crash,
      crash,
      'between',
      crash,
      ...others.slice(3),
    ]);
  });

  it('that hangs over a document always refuses it and no other', async () => {
    const hang = refused(/, twice \(it had not printed after 4 seconds\)$/);
    expect(await printed(amid(faults.hang), 4_000)).toEqual([...others.slice(0, 3), hang, ...others.slice(3)]);
  });

  it('that crashes over everything refuses each document once', async () => {
    const outcomes = await printed([faults.crash, faults.crash, faults.crash]);
    expect(outcomes).toEqual(outcomes.map(() => refused(/, twice \(/)));
  });

  it('that crashes over one school of a build leaves the others whole', async () => {
    mkdirSync(join(folder, 'schools'));
    const schools = { ash: 'Ash', beech: 'Beech', elm: faults.crash, fir: 'Fir', oak: 'Oak' };
    for (const [name, word] of Object.entries(schools))
      writeFileSync(join(folder, 'schools', `${name}.yaml`), smallProfile.replace('Elm Primary', word));
    const options = ['--format', 'pdf', '--pdf-engine', 'browser', '--browser', executable];
    const { code, err } = await runHere({ folder, today: '2026-11-20' }, ['build', ...options]);
    expect(code).toBe(3);
    expect(err.match(/\[[A-Z_]+\]/g)).toEqual(['[BROWSER_FAILED]']);
    expect(err).toContain('elm: the document was not printed: the browser came to an end over it, twice');
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['.policygen', 'ash', 'beech', 'fir', 'oak']);
  });
});
