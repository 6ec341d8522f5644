import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { page } from '../../src/formats/html/page.ts';
import { renderPdfByBrowser } from '../../src/formats/pdf-browser.ts';
import { type OpenBrowser, openBrowser } from '../../src/io/browser/browser.ts';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { htmlWords } from '../read/html-words.ts';
import { type Listener, openListener } from '../read/listener.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { everyKind, hardName, text } from '../samples/every-kind.ts';
import { look } from '../samples/look.ts';

describe.skipIf(browserHere === undefined)(`the PDF that a browser prints${skipReason}`, () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  describe('of a document of every kind', () => {
    let bytes: Uint8Array;
    let pdf: PDFDocumentProxy;
    beforeAll(async () => {
      bytes = await renderPdfByBrowser({ document: everyKind }, look, browser);
      pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    });
    afterAll(() => pdf.loadingTask.destroy());

    it('is tagged, with a title, a language and an outline', async () => {
      const { info } = await pdf.getMetadata();
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
      expect(info).toMatchObject({ Title: `Group chats at ${hardName} – ${hardName}`, Language: 'en-GB' });
      const outline = await pdf.getOutline();
      expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
        [`Group chats at ${hardName}`, ['About the groups', 'Rules']],
      ]);
    });

    it('carries the words of the HTML and no others', async () => {
      expect(await pdfWords(bytes)).toBe(htmlWords(page({ document: everyKind }, look)));
    });

    it('has A4 pages with school, title, version and page number at their foot', async () => {
      const first = await pdf.getPage(1);
      expect(first.view.map(Math.round)).toEqual([0, 0, 595, 842]);
      const { items } = await first.getTextContent();
      const shown = items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(shown).toContain(`${hardName} · Group chats at ${hardName} · Version 1.10`);
      expect(shown).toContain(`Page 1 of ${pdf.numPages}`);
    });
  });

  it('keeps the words whole and in order over wrapped lines and over pages', async () => {
    const words = 'a class or year group is a quick and handy way to reach all the parents and carers in it'.split(' ');
    // Each begins at another word, and some with a letter more, so that lines end in every possible way.
    const line = (index: number) =>
      `${'i'.repeat(index / words.length)} ${words.slice(index % words.length).join(' ')} ${words.join(' ')}`;
    const cell = (content: string) => ({ inlines: [text(content)] });
    const long: Document = {
      ...everyKind,
      sections: [
        {
          id: 'long',
          blocks: [
            ...Array.from({ length: 200 }, (_, index) => ({
              kind: 'paragraph' as const,
              style: 'body' as const,
              passages: [
                { clause: 'a', inlines: [text(line(index).trim())] },
                { clause: 'b', inlines: [text(words.join(' '))] },
              ],
            })),
            {
              kind: 'table',
              caption: 'A table longer than a page',
              header: ['Date', 'Reason', 'Remark'].map(cell),
              rows: Array.from({ length: 40 }, (_, index) => ['5 March 2024', line(index).trim(), 'None'].map(cell)),
            },
          ],
        },
      ],
    };
    expect(await pdfWords(await renderPdfByBrowser({ document: long }, look, browser))).toBe(
      htmlWords(page({ document: long }, look)),
    );
  });

  it('is printed for many documents at once by one browser', async () => {
    const titled = (title: string): Document => ({ ...everyKind, properties: { ...everyKind.properties, title } });
    const titles = ['One', 'Two', 'Three', 'Four'];
    const pdfs = await Promise.all(
      titles.map((title) => renderPdfByBrowser({ document: titled(title) }, look, browser)),
    );
    const found = await Promise.all(
      pdfs.map(async (data) => {
        const loading = getDocument({ data, verbosity: 0 });
        const { info } = await (await loading.promise).getMetadata();
        await loading.destroy();
        return 'Title' in info ? info.Title : undefined;
      }),
    );
    expect(found).toEqual(titles.map((title) => `${title} – ${hardName}`));
  });

  describe('of a document that wants out', () => {
    let listener: Listener;
    let there: string;
    beforeAll(async () => {
      listener = await openListener();
      there = `http://${listener.host}`;
    });
    afterAll(() => listener.close());

    it('reaches no address by its words, links and pictures', async () => {
      const attack = `<img src="${there}/text"><script>fetch("${there}/script")</script><link rel=prefetch href="${there}/p">`;
      const svg =
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">` +
        `<style>@import url(${there}/import);</style><image xlink:href="${there}/image" width="9" height="9"/>` +
        `<image href="file:///etc/hostname" width="9" height="9"/><script>fetch("${there}/svg")</script></svg>`;
      const document: Document = {
        properties: { title: `</title>${attack}`, school: `</style>${attack}`, language: 'en-GB' },
        cover: [
          { kind: 'heading', level: 1, inlines: [text(attack)] },
          {
            kind: 'picture',
            alternative: attack,
            mediaType: 'image/svg+xml',
            bytes: new TextEncoder().encode(svg),
            aspect: 1,
          },
        ],
        sections: [
          {
            id: 'only',
            blocks: [
              {
                kind: 'paragraph',
                style: 'body',
                passages: [{ inlines: [{ kind: 'link', url: `${there}/link`, inlines: [text('a link')] }] }],
              },
            ],
          },
        ],
      };
      await renderPdfByBrowser({ document }, look, browser);
      expect(listener.heard).toEqual([]);
    });

    // Were the words ever to slip through as markup, each of these would be the page's own.
    it.each([
      ['an image', (to: string) => `<img src="${to}/a"><img srcset="${to}/b 2x">`],
      [
        'a script',
        (to: string) =>
          `<script>new Image().src="${to}/a";fetch("${to}/b");new WebSocket("${to.replace('http', 'ws')}/c")</script>`,
      ],
      [
        'a style',
        (to: string) =>
          `<style>@import "${to}/a";body{background:url(${to}/b)}</style><link rel=stylesheet href="${to}/c">`,
      ],
      [
        'a frame',
        (to: string) => `<iframe src="${to}/a"></iframe><object data="${to}/b"></object><embed src="${to}/c">`,
      ],
      [
        'a hint',
        (to: string) =>
          `<link rel=prefetch href="${to}/a"><link rel=preload as=font href="${to}/b"><link rel=preconnect href="${to}">`,
      ],
      [
        'a sound',
        (to: string) => `<video src="${to}/a" poster="${to}/b" autoplay></video><audio src="${to}/c" autoplay></audio>`,
      ],
    ])('reaches no address by %s in its markup', async (_, markup) => {
      const html = page({ document: everyKind }, look).replace('<main>', `<main>${markup(there)}`);
      expect(html).toContain(there);
      await browser.print(html);
      expect(listener.heard).toEqual([]);
    });

    it('reaches no address by a refresh, and is refused if its page was left for one', async () => {
      const refresh = `<meta http-equiv="refresh" content="0;url=${there}/a">`;
      const html = page({ document: everyKind }, look).replace('<main>', `<main>${refresh}`);
      const outcome = await browser.print(html).catch((error: unknown) => error);
      if (outcome instanceof Uint8Array) expect(await pdfWords(outcome)).toBe(htmlWords(html));
      else expect(outcome).toMatchObject({ problems: [{ code: 'PRINT_FAILED' }] });
      expect(listener.heard).toEqual([]);
    });

    it('reaches no address by a refresh that is due once it is printed, nor does a later document on its page', async () => {
      const refresh = `<meta http-equiv="refresh" content="0.2;url=${there}/late">`;
      await browser
        .print(page({ document: everyKind }, look).replace('<main>', `<main>${refresh}`))
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (let number = 0; number < 3; number++) await browser.print(page({ document: everyKind }, look));
      expect(listener.heard).toEqual([]);
    });

    it('can be heard where nothing holds it back', async () => {
      await fetch(`${there}/proof`);
      expect(listener.heard).toEqual(['/proof']);
    });
  });
});
