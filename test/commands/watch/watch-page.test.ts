import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, launch } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { watchHere } from '../../read/watched.ts';
import { smallProfile } from '../../samples/small-profile.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(browserHere === undefined)(`the page of policygen watch in a browser${skipReason}`, () => {
  let folder: string;
  let browser: Browser;
  const save = (text: string): void => writeFileSync(join(folder, 'schools', 'elm.yaml'), text);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policygen watch '));
    mkdirSync(join(folder, 'schools'));
    save(smallProfile);
    // It opens nothing but the page of this test, which a container that runs as root has no sandbox for.
    browser = await launch({ executablePath: browserHere ?? '', args: ['--no-sandbox'], timeout: 30_000 });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('follows every save, keeps the place in the text, and says what is wrong', async () => {
    const { url, stop } = await watchHere(folder, ['schools/elm.yaml']);
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.setViewport({ width: 1000, height: 500 });
    await page.goto(url);
    const policy = "document.querySelector('iframe:not(.next)')";
    const shows = (words: string, where = `${policy}?.contentDocument?.body`) =>
      page.waitForFunction(`${where}?.textContent.includes(${JSON.stringify(words)})`);

    await shows('Elm Primary School');
    await page.evaluate(`${policy}.contentWindow.scrollTo(0, 400)`);
    const start = performance.now();
    save(smallProfile.replace('Elm Primary School', 'Elm School of Today'));
    await shows('Elm School of Today');
    const took = Math.round(performance.now() - start);
    process.stdout.write(`policygen watch: from a save to the new policy on the page: ${took} ms\n`);
    expect(await page.evaluate('document.querySelectorAll("iframe").length')).toBe(1);
    expect(await page.evaluate(`${policy}.contentWindow.scrollY`)).toBe(400);
    expect(await page.title()).toMatch(/– Elm School of Today$/);

    save(smallProfile.replace('email:', 'emial:'));
    await shows('did you mean "email"?', "document.querySelector('#news')");
    expect(await page.title()).toMatch(/^\(1\) /);
    await shows('Elm School of Today');
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as AxeResults;
    expect(violations.map(({ id }) => id)).toEqual([]);

    save(smallProfile);
    await shows('Elm Primary School');
    await page.waitForFunction("document.querySelector('#news').textContent === ''");
    await stop();
    await shows('policygen watch has ended.', "document.querySelector('#news')");
    // That the connection is lost the browser tells by itself.
    expect(faults.filter((fault) => !fault.includes('ERR_'))).toEqual([]);
    await page.close();
  });
});
