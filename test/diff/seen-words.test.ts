import { describe, expect, test } from 'vitest';
import { pairWithFile } from '../../src/diff/pair-with-file.ts';
import { unitsOf } from '../../src/diff/units.ts';
import { numbered } from '../../src/document/number-headings.ts';
import { bodyOf } from '../../src/formats/docx/read-parts.ts';
import { seenInDocx } from '../../src/formats/docx/seen-lines.ts';
import { docx } from '../../src/formats/docx.ts';
import { seenInHtml } from '../../src/formats/html/seen-lines.ts';
import { html } from '../../src/formats/html.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { everyKind } from '../samples/every-kind.ts';

const engines = openEngines();
const pageOf = async (document: typeof everyKind) =>
  new TextDecoder().decode(await html.render({ document }, look, engines));
const wordOf = async (document: typeof everyKind) => bodyOf(await docx.render({ document }, look, engines)) ?? '';

const documents = [
  ...schools.map((school) => [school, schoolDocument(school)] as const),
  ['every kind', everyKind] as const,
  ['numbered headings', { ...everyKind, sections: numbered(everyKind.sections) }] as const,
];

describe.each(documents)('%s: what policygen writes is seen as it was written, line by line', (_, document) => {
  const units = unitsOf(document).filter(({ words }) => words !== '');

  test('on the page', async () => {
    const seen = seenInHtml(await pageOf(document)) ?? [];
    expect(seen).toHaveLength(units.length);
    expect(pairWithFile(units, seen).filter(({ same }) => !same)).toEqual([]);
  });

  test('in the Word file', async () => {
    const seen = seenInDocx(await wordOf(document)) ?? [];
    expect(seen).toHaveLength(units.length);
    expect(pairWithFile(units, seen).filter(({ same }) => !same)).toEqual([]);
  });
});
