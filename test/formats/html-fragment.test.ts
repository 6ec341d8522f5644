import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import type { Engines } from '../../src/formats/format.ts';
import { type HeadingLevel, headingLevels } from '../../src/formats/html/markup.ts';
import { htmlFragment } from '../../src/formats/html-fragment.ts';
import { documentWords } from '../read/document-words.ts';
import { htmlWords } from '../read/html-words.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { everyKind, hardName, text } from '../samples/every-kind.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const rendered = async (document: Document, level: HeadingLevel = 2) =>
  new TextDecoder().decode(await htmlFragment(level).render({ document }, look, {} as Engines));

const elements = (node: Node): Element[] => {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
};

const attributes = (source: string, name: string) =>
  elements(parseFragment(source)).flatMap(({ attrs }) => attrs.flatMap((found) => (found.name === name ? found : [])));

test.each([...schools])("%s: the fragment has the document's words, every clause, and no looks", async (school) => {
  const document = schoolDocument(school);
  const source = await rendered(document);
  expect(htmlWords(source)).toBe(documentWords(document));
  for (const name of ['style', 'class', 'data-label']) expect(attributes(source, name)).toEqual([]);
  const clauses = new Set(attributes(source, 'data-clause').map(({ value }) => value));
  for (const clause of [JSON.stringify(document).matchAll(/"clause":"([^"]+)"/g)].flatMap((all) => [...all])) {
    expect(clauses).toContain(clause[1]);
  }
});

describe('a fragment', () => {
  test('is no page: nothing but a box with the language', async () => {
    const source = await rendered(everyKind);
    expect(source).toMatch(/^<div id="policy" lang="en-GB">\n/);
    expect(source).toMatch(/<\/div>\n$/);
    const names = new Set(elements(parseFragment(source)).map(({ tagName }) => tagName));
    for (const name of ['html', 'head', 'body', 'style', 'script', 'link', 'header', 'footer', 'nav', 'main']) {
      expect(names).not.toContain(name);
    }
  });

  test.each(headingLevels)('has its title at level %i and the rest below it', async (level) => {
    const found = [...(await rendered(everyKind, level)).matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(found).toEqual([level, level + 1, level + 1, level + 2]);
  });

  test("has ids that start with the policy's own", async () => {
    const { properties, ...rest } = everyKind;
    const source = await rendered({ ...rest, properties: { ...properties, policy: 'parent-group-chats' } });
    expect(attributes(source, 'id').map(({ value }) => value)).toEqual([
      'parent-group-chats',
      'parent-group-chats-introduction',
      'parent-group-chats-introduction_title',
      'parent-group-chats-rules',
      'parent-group-chats-rules_title',
    ]);
  });

  test('shows where to sign, and how large a picture is, without a style sheet', async () => {
    const source = await rendered(everyKind);
    expect(source).toContain(
      '<p>Signed <span role="img" aria-label="blank to be filled in">______________________________</span></p>',
    );
    expect(source).toMatch(/<img alt="The crest" src="data:image\/png;base64,[^"]*" width="106" height="106">/);
    expect(source).toMatch(/<img alt="The banner" src="data:image\/svg\+xml;base64,[^"]*" width="212" height="106">/);
  });

  test('keeps names and numbers of headings as they are', async () => {
    const document: Document = {
      ...everyKind,
      sections: [
        { id: 'one', blocks: [{ kind: 'heading', level: 2, number: '1.', inlines: [text(hardName)] }] },
        { id: 'two', blocks: [{ kind: 'heading', level: 2, number: '2.', inlines: [text('Two')] }] },
      ],
    };
    const source = await rendered(document);
    expect(htmlWords(source)).toBe(documentWords(document));
    expect(htmlWords(source)).toMatch(/ 1\. St\. Mary's .* 2\. Two$/);
  });
});
