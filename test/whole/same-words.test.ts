import { afterAll, describe, expect, test } from 'vitest';
import { numbered } from '../../src/document/number-headings.ts';
import { type FormatName, formatNames, loadFormat, usualOptions } from '../../src/formats/formats.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { documentWords } from '../read/document-words.ts';
import { docxWords } from '../read/docx-words.ts';
import { htmlWords } from '../read/html-words.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { everyKind } from '../samples/every-kind.ts';

const engines = openEngines();
afterAll(() => engines.close());

const documents = [
  ...schools.map((school) => [school, schoolDocument(school)] as const),
  ['every kind', everyKind] as const,
  ['numbered headings', { ...everyKind, sections: numbered(everyKind.sections) }] as const,
];

/** How the words of a format's file are read; a format without a reader here is plain text. */
const readers: Partial<Record<FormatName, (bytes: Uint8Array) => string | Promise<string>>> = {
  pdf: pdfWords,
  docx: docxWords,
  html: (bytes) => htmlWords(textOf(bytes)),
  'html-fragment': (bytes) => htmlWords(textOf(bytes)),
};

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const plainWords = (bytes: Uint8Array): string => textOf(bytes).replace(/\s+/g, ' ').trim();

describe.each(documents)('%s: every format has the same words in the same order', (_name, document) => {
  const words = documentWords(document);

  test.each(formatNames)('%s', async (name) => {
    const { render } = await loadFormat(name, usualOptions);
    const read = readers[name] ?? plainWords;
    expect(await read(await render({ document }, look, engines))).toBe(words);
  });

  test.skipIf(browserHere === undefined)(`PDF by a browser${skipReason}`, async () => {
    const { render } = await loadFormat('pdf', { ...usualOptions, pdfEngine: 'browser' });
    expect(await pdfWords(await render({ document }, look, engines))).toBe(words);
  });
});
