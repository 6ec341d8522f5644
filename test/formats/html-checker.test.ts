import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import type { Engines } from '../../src/formats/format.ts';
import { loadFormat } from '../../src/formats/formats.ts';
import { type HeadingLevel, headingLevels } from '../../src/formats/html/markup.ts';
import { javaHere, nuMessages, skipReason } from '../read/nu-messages.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { everyKind } from '../samples/every-kind.ts';

const documents: readonly (readonly [string, Document])[] = [
  ...schools.map((school) => [school, schoolDocument(school)] as const),
  ['every kind', everyKind],
];

const render = async (document: Document, format: 'html' | 'html-fragment', headingLevel: HeadingLevel = 2) => {
  const { render } = await loadFormat(format, { pdfEngine: 'embedded', headingLevel });
  return new TextDecoder().decode(await render({ document }, look, {} as Engines));
};

/** A page of a school's website that a fragment was pasted into, with the headings that its level calls for. */
const websiteAround = (fragment: string, level: HeadingLevel): string => {
  const above = Array.from({ length: level - 1 }, (_, index) => `<h${index + 1}>Our policies</h${index + 1}>`);
  return `<!doctype html><html lang="en"><head><title>Our policies</title></head><body><main>${above.join('')}${fragment}</main></body></html>`;
};

describe.skipIf(!javaHere)(`the Nu HTML checker${skipReason}`, () => {
  test('has nothing to say of any page or fragment, and would have', { timeout: 60_000 }, async () => {
    const pages: Record<string, string> = {};
    for (const [name, document] of documents) {
      pages[name] = await render(document, 'html');
      for (const level of headingLevels) {
        pages[`${name}, pasted in at level ${level}`] = websiteAround(
          await render(document, 'html-fragment', level),
          level,
        );
      }
    }
    const twice = await render(everyKind, 'html-fragment');
    const messages = nuMessages({ ...pages, 'pasted in twice': websiteAround(twice + twice, 2) });
    expect(messages.filter((message) => !message.startsWith('pasted in twice: '))).toEqual([]);
    expect(messages).toContainEqual(expect.stringContaining('pasted in twice: error: Duplicate ID'));
    expect(Object.keys(pages)).toHaveLength(30);
  });
});
