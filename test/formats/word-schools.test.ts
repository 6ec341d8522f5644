import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { numbered } from '../../src/document/number-headings.ts';
import { docx } from '../../src/formats/docx.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { documentWords } from '../read/document-words.ts';
import { attribute, below, rootOf, wordParts } from '../read/docx-parts.ts';
import { docxWords } from '../read/docx-words.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { wordFindings } from '../read/word-findings.ts';
import { everyKind } from '../samples/every-kind.ts';

const render = (document: Document) => docx.render({ document }, look, openEngines());

const withNumbers = (document: Document): Document => ({ ...document, sections: numbered(document.sections) });
const onPage = (pageStyle: 'letterhead' | 'cover', { properties, ...rest }: Document): Document => ({
  properties: { ...properties, pageStyle },
  ...rest,
});

describe.each([...schools])("%s's Word file", (school) => {
  const document = schoolDocument(school);

  test.each([
    ['as the profile asks', document],
    ['with a letterhead', onPage('letterhead', document)],
    ['with a cover page', onPage('cover', document)],
    ['with numbered headings', withNumbers(document)],
  ])('%s has no finding', async (_name, asked) => {
    expect(wordFindings(wordParts(await render(asked)))).toEqual([]);
  });

  test('with numbered headings has the same words, counted by Word', async () => {
    const words = documentWords(withNumbers(document));
    expect(words).toMatch(/ 2\. /);
    expect(docxWords(await render(withNumbers(document)))).toBe(words);
  });
});

test('parts of sections are counted too', async () => {
  const words = docxWords(await render(withNumbers(everyKind)));
  expect(words).toBe(documentWords(withNumbers(everyKind)));
  expect(words).toContain('2. Rules 2.1 In the groups');
});

test('the body starts a page after a cover page only', async () => {
  const starts = async (pageStyle: 'letterhead' | 'cover') =>
    below(rootOf(wordParts(await render(onPage(pageStyle, everyKind))), 'word/document.xml'), 'w:pageBreakBefore').map(
      (element) => attribute(below(element.parentNode as typeof element, 'w:pStyle')[0]),
    );
  expect(await starts('letterhead')).toEqual([]);
  expect(await starts('cover')).toEqual(['TitleAgain']);
});
