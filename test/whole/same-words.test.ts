import { afterAll, describe, expect, test } from 'vitest';
import { numbered } from '../../src/document/number-headings.ts';
import { docx } from '../../src/formats/docx.ts';
import { html } from '../../src/formats/html.ts';
import { pdf } from '../../src/formats/pdf.ts';
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

describe.each(documents)('%s: every format has the same words in the same order', (_name, document) => {
  const words = documentWords(document);

  test('HTML', async () => {
    expect(htmlWords(new TextDecoder().decode(await html.render(document, look, engines)))).toBe(words);
  });

  test('Word', async () => {
    expect(docxWords(await docx.render(document, look, engines))).toBe(words);
  });

  test('PDF by the embedded typesetter', async () => {
    expect(await pdfWords(await pdf('embedded').render(document, look, engines))).toBe(words);
  });

  test.skipIf(browserHere === undefined)(`PDF by a browser${skipReason}`, async () => {
    expect(await pdfWords(await pdf('browser').render(document, look, engines))).toBe(words);
  });
});
