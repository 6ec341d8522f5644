import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdfEmbedded } from '../../../src/formats/pdf-embedded.ts';
import { openBrowser } from '../../../src/io/browser/browser.ts';
import { startRasteriser } from '../../../src/io/pictures/rasteriser.ts';
import { startTypesetter } from '../../../src/io/rendering/typesetter.ts';
import { PolicyError } from '../../../src/problem.ts';
import { showProblem } from '../../../src/show-problem.ts';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { lines } from '../../read/lines.ts';
import { look } from '../../read/schools.ts';
import { png } from '../../samples/every-kind.ts';
import { faults, faultyBrowser } from '../../samples/faulty-browser.ts';
import { prepare } from '../../samples/trial.ts';

const folder = mkdtempSync(join(tmpdir(), 'policygen-machine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a person is told where something outside of policygen fails. */
async function toldOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof PolicyError)) throw new Error('it was not refused', { cause: error });
  return error.problems.map((problem) => showProblem(problem, () => undefined)).join('');
}

describe('the typesetter', () => {
  it('refuses a picture without words for it', async () => {
    const [policy] = prepare({});
    if (!policy) throw new Error('there is no policy');
    const picture = { kind: 'picture', alternative: '', mediaType: 'image/png', bytes: png, aspect: 1 } as const;
    const document = { ...policy.document, cover: [...policy.document.cover, picture] };
    const engines = { typesetter: () => startTypesetter(), rasteriser: startRasteriser };
    expect(await toldOf(renderPdfEmbedded({ document }, look, engines))).toBe(lines`
      on the cover: the picture has no alternative text
        say in a few words what the picture shows                         [TYPESETTER]
    `);
  });

  it('is not on this machine', async () => {
    const load = () => Promise.reject(new Error('Cannot find native binding'));
    const told = await toldOf(startTypesetter({ load }));
    expect(told.replace(`${process.platform}, ${process.arch}`, 'here')).toBe(lines`
      the typesetter that makes PDFs does not run on this machine (here): Cannot find native binding
        install policygen again on this very machine, or print with a browser: --pdf-engine browser [TYPESETTER_MISSING]
    `);
  });
});

describe('a browser', () => {
  it('is not where it was said to be', async () => {
    const told = await toldOf(openBrowser({ executable: join(folder, 'chrome') }));
    expect(told.replaceAll(folder, '/there')).toBe(lines`
      --browser names /there/chrome, but there is no program there that can be run
        give the path of Chrome, Chromium, Edge or a headless shell; without --browser, one is looked for [BROWSER_MISSING]
    `);
  });

  it('is no browser', async () => {
    const told = await toldOf(openBrowser({ executable: process.execPath }));
    expect(told.replaceAll(process.execPath, '/usr/bin/node').replace(/start: .*/, 'start: …')).toBe(lines`
      the browser /usr/bin/node did not start: …
        mend it, name another one with --browser, or leave out --pdf-engine: the embedded engine needs no browser [BROWSER_FAILED]
    `);
  });

  it.skipIf(browserHere === undefined || process.platform === 'win32')(
    `comes to an end over a document, twice${skipReason}`,
    async () => {
      const browser = await openBrowser({ executable: faultyBrowser(folder, browserHere ?? '') });
      try {
        expect(await toldOf(browser.print(`<!doctype html><p>${faults.crash}</p>`))).toBe(lines`
          the document was not printed: the browser came to an end over it, twice (it ended with code 7)
            is the memory full? the embedded engine needs no browser: leave out --pdf-engine [BROWSER_FAILED]
        `);
      } finally {
        await browser.close();
      }
    },
  );

  it.skipIf(browserHere === undefined)(`refuses a page that leads elsewhere${skipReason}`, async () => {
    const browser = await openBrowser();
    const html = '<!doctype html><meta http-equiv="refresh" content="0;url=about:blank#elsewhere"><p>Words</p>';
    try {
      expect(await toldOf(browser.print(html))).toBe(lines`
        the document leads its page elsewhere instead of being printed
          leave out --pdf-engine: the embedded engine needs no browser      [PRINT_FAILED]
      `);
    } finally {
      await browser.close();
    }
  });
});
