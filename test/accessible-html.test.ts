import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document, Section } from '../src/document/model.ts';
import { page as htmlPage } from '../src/formats/html/page.ts';
import { launchBrowser, type RunningBrowser } from '../src/io/launch-browser.ts';
import { loadPuppeteer } from '../src/io/load-puppeteer.ts';
import { browserHere, skipReason } from './read/browser-here.ts';
import { everyKind, text } from './samples/every-kind.ts';
import { look } from './samples/look.ts';

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
  'every kind': everyKind,
  'a list of contents, a pale colour and long words': {
    ...everyKind,
    properties: { ...everyKind.properties, school: longWord, colour: '#ffe600' },
    sections: [...everyKind.sections, section('one'), section('two')],
  },
};

const cases = Object.keys(documents).flatMap((name) =>
  (['light', 'dark'] as const).flatMap((scheme) => [320, 768, 1280].map((width) => ({ name, scheme, width }))),
);

describe.skipIf(browserHere === undefined)(`a page on a screen${skipReason}`, () => {
  let running: RunningBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await launchBrowser(await loadPuppeteer(true), browserHere ?? '', 30_000);
    page = await running.browser.newPage();
  });
  afterAll(() => running.end());

  it.each(cases)(
    'of $name, $scheme, $width pixels wide, meets WCAG 2.2 AA and needs no sideways scrolling',
    async (shown) => {
      await page.setViewport({ width: shown.width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shown.scheme }]);
      await page.setContent(htmlPage(documents[shown.name] ?? everyKind, look));
      await page.evaluate(axe);
      const { violations, passes } = (await page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
      )) as AxeResults;
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(shown.width);
    },
  );
});
