import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { PolicyDiff } from '../../../src/diff/compare-policies.ts';
import type { Block, Document } from '../../../src/document/model.ts';
import { renderRedlinePage } from '../../../src/formats/redline-html.ts';
import { launchBrowser, type RunningBrowser } from '../../../src/io/browser/launch.ts';
import { loadPuppeteer } from '../../../src/io/browser/load-puppeteer.ts';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { javaHere, skipReason as noJava, nuMessages } from '../../read/nu-messages.ts';
import { look, schools } from '../../read/schools.ts';
import { everyKind, text } from '../../samples/every-kind.ts';
import { diffOfDocuments, fromShortToFull } from '../../samples/redlines.ts';

const names = { before: 'schools/orchard.yaml@v1', after: 'schools/orchard.yaml' };

/** Every kind of block, each with other words than before, in dark letters on a pale school colour. */
const edited: Document = {
  ...everyKind,
  properties: { ...everyKind.properties, colour: '#767676' },
  cover: everyKind.cover.map((block) =>
    block.kind === 'cover-facts'
      ? { ...block, facts: block.facts.map((fact) => ({ ...fact, value: [text('Others')] })) }
      : block,
  ),
  sections: everyKind.sections.map(({ id, blocks }) => ({
    id,
    blocks: blocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'list') return [block];
      const [first, ...others] = block.items;
      return [{ ...block, items: [...others, { inlines: [text('one more')] }, ...(first ? [first] : [])] }];
    }),
  })),
};

const ofDocuments = (before: Document, after: Document): PolicyDiff => ({
  ...diffOfDocuments(before, after),
  words: { passages: before === after ? [] : [{ id: 'rules', title: 'Rules', kind: 'reworded' }], facts: [] },
  properties: [{ property: 'colour', before: '#2f6f3e', after: '#767676' }],
  quiet: [],
});

const pages: Readonly<Record<string, string>> = {
  'every kind': renderRedlinePage(ofDocuments(everyKind, edited), names, look),
  'every kind, backwards': renderRedlinePage(ofDocuments(edited, everyKind), names, look),
  'a school from short to full': renderRedlinePage(fromShortToFull(schools[0] ?? ''), names, look),
  'nothing changed': renderRedlinePage(ofDocuments(everyKind, everyKind), names, look),
};

describe.skipIf(browserHere === undefined)(`on a screen${skipReason}`, () => {
  let running: RunningBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await launchBrowser(await loadPuppeteer(true), browserHere ?? '', 30_000);
    page = await running.browser.newPage();
  });
  afterAll(() => running.end());

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const cases = Object.keys(pages).flatMap((name) =>
    (['light', 'dark'] as const).flatMap((scheme) => [320, 1280].map((width) => ({ name, scheme, width }))),
  );

  it.each(cases)('$name, $scheme, $width pixels wide, meets WCAG 2.2 AA', async ({ name, scheme, width }) => {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setContent((pages[name] ?? '').replace('<details>', '<details open>'));
    await page.evaluate(axe);
    const { violations, passes } = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    )) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

test.skipIf(!javaHere)(`the Nu HTML checker has nothing to say${noJava}`, { timeout: 60_000 }, () => {
  expect(nuMessages(pages)).toEqual([]);
});

test('each insertion and deletion says in words what it is', () => {
  for (const page of Object.values(pages)) {
    const body = page.slice(page.indexOf('<main>'));
    const opening = (tag: string) => body.split(`<${tag}>`).length - 1;
    expect(body.split('<ins><span class="mark">Added:</span> ').length - 1).toBe(opening('ins'));
    expect(body.split('<del><span class="mark">Left out:</span> ').length - 1).toBe(opening('del'));
  }
  expect(pages['every kind']).toContain('<ins>');
  expect(pages['nothing changed']).toContain('No change in the words.');
});
