import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document, Section } from '../../src/document/model.ts';
import { page as htmlPage } from '../../src/formats/html/page.ts';
import { launchBrowser, type RunningBrowser } from '../../src/io/browser/launch.ts';
import { loadPuppeteer } from '../../src/io/browser/load-puppeteer.ts';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { everyKind, text } from '../samples/every-kind.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch';

const section = (id: string): Section => ({
  id,
  blocks: [
    { kind: 'heading', level: 2, inlines: [text(`${id} ${longWord}`)] },
    {
      kind: 'table',
      caption: longWord,
      header: [{ inlines: [text('Name')] }, { inlines: [text('Address')] }, { inlines: [text(longWord)] }],
      rows: [
        [{ inlines: [text(longWord)] }, { inlines: [text(`office@${longWord}.example`)] }, { inlines: [text('–')] }],
      ],
    },
  ],
});

const documents: Record<string, Document> = {
  ...Object.fromEntries(schools.map((school) => [school, schoolDocument(school)])),
  'every kind': everyKind,
  'a cover page, a list of contents, the palest colour that is taken, and long words': {
    ...everyKind,
    properties: { ...everyKind.properties, school: longWord, colour: '#767676', pageStyle: 'cover' },
    sections: [...everyKind.sections, section('one'), section('two')],
  },
};

/** The first is the narrowest that WCAG asks for (2.2, 1.4.10). */
const screens = [
  { screen: 'a phone', width: 320, zoom: 1 },
  { screen: 'a phone at 200 %', width: 390, zoom: 2 },
  { screen: 'a tablet', width: 768, zoom: 1 },
  { screen: 'a desk', width: 1280, zoom: 1 },
  { screen: 'a desk at 200 %', width: 1280, zoom: 2 },
];

const cases = Object.keys(documents).flatMap((name) =>
  (['light', 'dark'] as const).flatMap((scheme) => screens.map((shown) => ({ name, scheme, ...shown }))),
);

describe.skipIf(browserHere === undefined)(`a page on a screen${skipReason}`, () => {
  let running: RunningBrowser;
  let page: Page;
  let settings: CDPSession;
  beforeAll(async () => {
    running = await launchBrowser(await loadPuppeteer(true), browserHere ?? '', 30_000);
    page = await running.browser.newPage();
    settings = await page.createCDPSession();
  });
  afterAll(() => running.end());

  it.each(cases)('of $name on $screen, $scheme, meets WCAG 2.2 AA and needs no sideways scrolling', async (shown) => {
    await page.setViewport({ width: shown.width, height: 800 });
    // What a reader sets as the browser's size of text, which is 16 pixels at first (WCAG 2.2, 1.4.4).
    await settings.send('Page.setFontSizes', { fontSizes: { standard: 16 * shown.zoom } });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shown.scheme }]);
    await page.setContent(htmlPage({ document: documents[shown.name] ?? everyKind }, look));
    await page.evaluate(axe);
    const { violations, passes } = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    )) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    expect(await page.evaluate('parseFloat(getComputedStyle(document.documentElement).fontSize)')).toBe(
      18 * shown.zoom,
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(shown.width);
    expect(await page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)')).toBe(true);
  });
});
