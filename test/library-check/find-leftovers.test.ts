import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline, Paragraph } from '../../src/document/model.ts';
import { findLeftovers } from '../../src/library-check/find-leftovers.ts';

const text = (words: string): readonly Inline[] => [{ kind: 'text', text: words }];
const paragraph = (words: string, style: Paragraph['style'] = 'body'): Block => ({
  kind: 'paragraph',
  style,
  passages: [{ clause: 'one', inlines: text(words) }],
});
const list = (...items: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((words, index) => ({ clause: `item-${index + 1}`, inlines: text(words) })),
});
const heading: Block = { kind: 'heading', level: 2, inlines: text('Rules') };
const title: Block = { kind: 'heading', level: 1, inlines: text('Policy') };

const documentWith = (...blocks: readonly Block[]): Document => ({
  properties: { title: 'Policy', school: 'Elm School', language: 'en-GB' },
  cover: [title],
  sections: [{ id: 'rules', blocks: [heading, ...blocks] }],
});

const scarsOf = (document: Document): readonly string[] =>
  findLeftovers(document, () => true).map(({ message }) => message);

it('finds nothing in a whole document', () => {
  const whole = documentWith(
    paragraph('Be kind. Write to Ash & Co., please.'),
    paragraph('Please:', 'lead-in'),
    list('be kind', 'be brief'),
  );
  expect(scarsOf(whole)).toEqual([]);
});

describe('finds in a text', () => {
  it.each([
    ['', 'a passage is empty'],
    ['Be  kind.', 'there is a double space in a passage: "Be  kind."'],
    ['Be be kind.', 'there is a doubled word in a passage: "Be be kind."'],
    ['Be kind .', 'there is a space before a punctuation mark in a passage: "Be kind ."'],
    ['Be ( kind).', 'there is a space after an opening bracket in a passage: "Be ( kind)."'],
    ['Be kind ().', 'there is an empty pair of brackets or quotes in a passage: "Be kind ()."'],
    ['Be kind..', 'there is a doubled punctuation mark in a passage: "Be kind.."'],
    ['Be kind, .', 'there is a doubled punctuation mark in a passage: "Be kind, ."'],
    ['Ask Ann or.', 'there is a word that joins nothing in a passage: "Ask Ann or."'],
    [', be kind.', 'there is a comma that joins nothing in a passage: ", be kind."'],
    ['Ask undefined.', 'there is a value that is none in a passage: "Ask undefined."'],
    ['Ask [object Object].', 'there is a value that is none in a passage: "Ask [object Object]."'],
    ['Ask {{school.name}}.', 'there is a brace of a field in a passage: "Ask {{school.name}}."'],
    [' Be kind.', 'a passage has a space at its start or end'],
    ['Be kind', 'a passage of a paragraph doesn\'t end in a full stop: "Be kind"'],
    ['be kind.', 'a passage of a paragraph starts with a small letter: "be kind."'],
  ])('%j', (words, message) => {
    expect(scarsOf(documentWith(paragraph(words)))).toContain(message);
  });
});

describe('finds in what stands where', () => {
  const cases: readonly [string, Document, string][] = [
    ['a lead-in at the end', documentWith(paragraph('Please:', 'lead-in')), 'words that open a list stand before none'],
    ['a list alone', documentWith(list('be kind')), 'a list has no words before it'],
    ['an empty list', documentWith(paragraph('Please:', 'lead-in'), list()), 'a list is empty'],
    [
      'mixed items',
      documentWith(paragraph('Please:', 'lead-in'), list('be kind', 'be brief', 'Be calm.')),
      'an item is a sentence where another is a fragment: "Be calm."',
    ],
    ['an empty paragraph', documentWith({ kind: 'paragraph', style: 'body', passages: [] }), 'a paragraph is empty'],
    ['an empty heading', documentWith({ kind: 'heading', level: 3, inlines: [] }), 'a heading is empty'],
    ['a heading alone', documentWith(), 'the section has nothing under its heading'],
    [
      'no heading',
      { ...documentWith(), sections: [{ id: 'rules', blocks: [paragraph('Be kind.')] }] },
      'the section has no heading',
    ],
    ['no section', { ...documentWith(), sections: [] }, 'the document has no section'],
    ['no title', { ...documentWith(), cover: [] }, 'the cover has not just one title'],
    ['two titles', { ...documentWith(), cover: [title, title] }, 'the cover has not just one title'],
    [
      'no rows',
      documentWith({ kind: 'table', caption: 'Facts', header: [{ inlines: text('A') }], rows: [] }),
      'a table has no rows',
    ],
    [
      'an empty cell',
      documentWith({ kind: 'table', caption: 'Facts', header: [{ inlines: text('A') }], rows: [[{ inlines: [] }]] }),
      'a cell is empty',
    ],
    [
      'a short row',
      documentWith({ kind: 'table', caption: 'Facts', header: [{ inlines: text('A') }], rows: [[]] }),
      'a row of a table is not as long as its header',
    ],
    [
      'an empty value',
      documentWith({ kind: 'cover-facts', facts: [{ label: 'Date', value: [] }] }),
      'a value is empty',
    ],
    ['no facts', documentWith({ kind: 'cover-facts', facts: [] }), 'a list of facts is empty'],
    [
      'a signature alone',
      documentWith({ kind: 'signature-line', labels: ['Signed'] }),
      'a signature stands under no words that it could sign',
    ],
    [
      'no blanks',
      documentWith(paragraph('Approved.'), { kind: 'signature-line', labels: [] }),
      'a signature has no blanks to sign on',
    ],
  ];
  it.each(cases)('%s', (_, document, message) => {
    expect(scarsOf(document)).toContain(message);
  });
});
