import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/model.ts';
import { page } from '../../../src/formats/html/page.ts';
import { type OpenBrowser, openBrowser } from '../../../src/io/browser/browser.ts';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { htmlWords } from '../../read/html-words.ts';
import { pdfWords } from '../../read/pdf-words.ts';
import { everyKind } from '../../samples/every-kind.ts';
import { look } from '../../samples/look.ts';

/** A page is kept for one document after the other: what one leaves on it may not show in the next. */

/** Cells of headers have names by a number that counts on from document to document; so this one has no table. */
const honest: Document = {
  ...everyKind,
  cover: everyKind.cover.filter(({ kind }) => kind !== 'table'),
  sections: everyKind.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'table'),
  })),
};
const html = page({ document: honest }, look);

/** All bytes but those of the moment at which it was printed. */
const withoutDate = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/\(D:[^)]*\)/g, '(D:)');

const within = (markup: string) => html.replace('<main>', `<main>${markup}`);
const inHead = (markup: string) => html.replace('<title>', `${markup}<title>`);

describe.skipIf(browserHere === undefined)(`a page that a browser keeps${skipReason}`, () => {
  let alone: string;
  let browser: OpenBrowser;
  beforeAll(async () => {
    const fresh = await openBrowser();
    alone = withoutDate(await fresh.print(html));
    await fresh.close();
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each<[string, string]>([
    ['an honest document', page({ document: everyKind }, look).replace('lang="en-GB"', 'lang="ar" dir="rtl"')],
    [
      'another style',
      inHead('<style>* { color: red !important; font-size: 40pt !important } @page { size: A6 }</style>'),
    ],
    [
      'another font by the same name',
      inHead('<style>@font-face{font-family:"Atkinson Hyperlegible Next";src:url(data:,)}</style>'),
    ],
    [
      'a stricter policy',
      inHead(`<meta http-equiv="Content-Security-Policy" content="style-src 'none'; img-src 'none'">`),
    ],
    ['a policy in capitals', inHead(`<META HTTP-EQUIV=content-security-policy CONTENT="font-src 'none'">`)],
    ['another language', inHead('<meta http-equiv="content-language" content="ar">')],
    ['a refresh that comes later', within('<meta http-equiv="refresh" content="0.2;url=data:text/html,gone">')],
    [
      'another view',
      inHead(
        '<meta name="viewport" content="width=99"><meta name="color-scheme" content="only dark"><meta name="referrer" content="x">',
      ),
    ],
    [
      'rules for the whole page',
      inHead(
        '<style>@property --rule { syntax: "<color>"; inherits: false; initial-value: red } @counter-style disc { system: cyclic; symbols: "x" } @page :first { size: A6; margin: 5cm } @layer a; @namespace url(x);</style>',
      ),
    ],
    ['another base', inHead('<base href="file:///etc/" target="_blank">')],
    ['names of functions', within('<form name="open"></form><img name="write"><img name="close"><img name="fonts">')],
    ['frames', within('<iframe srcdoc="<p>left" name="open"></iframe><object data="data:text/html,left"></object>')],
    ['markup without an end', `${html}<!-- <title><svg><style>`],
    ['scripts', within('<script>document.body.textContent = "left"</script><p onclick="x()" autofocus tabindex=0>')],
    ['neither type nor style', '<p>Words'],
  ])('is as new for the document after %s', async (_, before) => {
    // Whether that one can be printed is its own affair.
    await browser.print(before).catch(() => undefined);
    // Longer than the refresh takes.
    if (before.includes('0.2;')) await new Promise((resolve) => setTimeout(resolve, 400));
    expect(withoutDate(await browser.print(html)) === alone, 'the bytes are those of a new browser').toBe(true);
    expect(await pdfWords(await browser.print(page({ document: everyKind }, look)))).toBe(
      htmlWords(page({ document: everyKind }, look)),
    );
  });

  it('runs no script, also when it was made blank in between', async () => {
    const words = [];
    for (let number = 0; number < 45; number++) {
      const script = '<script>document.querySelector("p").textContent = "ran"</script>';
      words.push(await pdfWords(await browser.print(`<!doctype html><title>t</title><p>Still ${number}</p>${script}`)));
    }
    expect(words).toEqual(words.map((_, number) => `Still ${number}`));
  });

  it('has the policy of each document in force, on a new page and on one without a policy before', async () => {
    const words = async (html: string, on: OpenBrowser) => await pdfWords(await on.print(html));
    const hiding = inHead('<link rel="stylesheet" href="data:text/css,main{display:none}">');
    const without = hiding.replace(/<meta http-equiv[^>]*>/, '');
    const other = await openBrowser();
    expect(await words(without, other), 'without a policy, the style counts').not.toBe(htmlWords(html));
    expect(await words(hiding, other)).toBe(htmlWords(html));
    await other.close();
    for (let number = 0; number < 25; number++) expect(await words(hiding, browser)).toBe(htmlWords(html));
  });
});
