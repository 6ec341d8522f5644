import { afterAll, expect, it } from 'vitest';
import { docx } from '../../src/formats/docx.ts';
import { html } from '../../src/formats/html.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { documentWords } from '../read/document-words.ts';
import { attribute, below, rootOf, wordParts } from '../read/docx-parts.ts';
import { docxWords } from '../read/docx-words.ts';
import { htmlWords } from '../read/html-words.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { look } from '../samples/look.ts';
import { clause, manifest, prepare, withPolicy } from '../samples/trial.ts';

const engines = openEngines();
afterAll(() => engines.close());

const rows = '\n        | Time | Who |\n        | --- | --- |\n        | 9 a.m. | Office |\n';
const sections = manifest.replace(
  'editions:',
  '  - id: times\n    heading: When we reply\n    parts:\n      - { block: hours }\neditions:',
);
const documentOf = (text: string) => {
  const own = `extra:\n  - section: times\n    text: |${text}`;
  const [policy] = prepare({ ...withPolicy(own), manifest: sections, clauses: { hours: clause('We reply.') } });
  if (!policy) throw new Error('there is no policy');
  return policy.document;
};

it.each([
  ['the words before it', `\n        On school days:\n${rows}`, 'On school days'],
  ['the heading of its section, where it stands alone', rows, 'When we reply'],
])('a table to which nobody wrote a caption has none, and goes by %s', async (_, text, name) => {
  const document = documentOf(text);
  const table = document.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table');
  expect(table).toMatchObject({ label: name });
  expect(table).not.toHaveProperty('caption');

  const page = new TextDecoder().decode(await html.render({ document }, look, engines));
  expect(page).toContain(`<table data-clause="extra-1" aria-label="${name}"><thead>`);
  const word = await docx.render({ document }, look, engines);
  expect(below(rootOf(wordParts(word), 'word/document.xml'), 'w:tblCaption').map((each) => attribute(each))).toEqual([
    name,
  ]);
  const words = documentWords(document);
  expect(words).not.toContain('Our own rule');
  expect(htmlWords(page)).toBe(words);
  expect(docxWords(word)).toBe(words);
  expect(await pdfWords(await pdf('embedded').render({ document }, look, engines))).toBe(words);
});
