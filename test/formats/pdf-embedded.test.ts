import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, Document, DocumentProperties } from '../../src/document/model.ts';
import type { Engines } from '../../src/formats/format.ts';
import { renderPdfEmbedded } from '../../src/formats/pdf-embedded.ts';
import { readLook } from '../../src/io/library/read-look.ts';
import { startRasteriser } from '../../src/io/pictures/rasteriser.ts';
import { startTypesetter } from '../../src/io/rendering/typesetter.ts';
import { pdfFacts } from '../read/pdf-facts.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { everyKind, hardName, text } from '../samples/every-kind.ts';

const look = readLook(resolve(import.meta.dirname, '../../templates'));
const typesetter = await startTypesetter();
const engines: Pick<Engines, 'typesetter' | 'rasteriser'> = {
  typesetter: async () => typesetter,
  rasteriser: startRasteriser,
};
const render = (document: Document) => renderPdfEmbedded({ document }, look, engines);

const heading = (level: 1 | 2 | 3, words: string): Block => ({ kind: 'heading', level, inlines: [text(words)] });
const paragraph = (words: string, style: 'body' | 'lead-in' = 'body'): Block => ({
  kind: 'paragraph',
  style,
  passages: [{ inlines: [text(words)] }],
});
const documentOf = (blocks: readonly Block[], properties: Partial<DocumentProperties> = {}): Document => ({
  properties: { title: 'Title', school: 'School', language: 'en-GB', ...properties },
  cover: [heading(1, 'Title')],
  sections: [{ id: 'only', blocks }],
});

/** Above the running footer. */
const bodyOf = (lines: readonly { text: string; bottom: number }[]) => {
  const footer = lines.findIndex(({ text }) => text.includes('Page '));
  return lines.slice(0, footer).map(({ text }) => text.trim());
};

describe('a document with every kind of block and inline', async () => {
  const bytes = await render(everyKind);
  const facts = await pdfFacts(bytes);

  test('has its words in the order of its tags, and hard names as they are', async () => {
    const title = `Group chats at ${hardName}`;
    expect(await pdfWords(bytes)).toBe(
      [
        hardName,
        title,
        'Superseded by the new one Together we grow Approved by the Governing Body on 5 March 2024. Signed Date',
        'Version history Version Date Reason for change 0.1 March 2024 New policy 1.10 2025 Two rules added',
        'Applies to All parents and carers Available from our website',
        title,
        'About the groups First clause. Second, strong and stressed, then stressed. A new line.',
        'Rules In the groups Please: be kind write to office@school.example by day in words few',
        'step one step two another one',
      ].join(' '),
    );
  });

  test('says its title, school, version and language', () => {
    expect(facts.info).toMatchObject({
      Title: `Group chats at ${hardName}`,
      Author: hardName,
      Keywords: 'school policy, Version 1.10, Superseded',
      Language: 'en-GB',
    });
    expect(facts.marked).toBe(true);
  });

  test('has title, sections and their parts as its outline', () => {
    const title = `Group chats at ${hardName}`;
    expect(facts.outline).toEqual([title, '  About the groups', '  Rules', '    In the groups']);
  });

  test('has one H1, a list for the cover facts, a table with a caption and header cells', () => {
    const { roles } = facts;
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H3']);
    expect(roles.filter((role) => role.startsWith('Figure'))).toEqual(['Figure: The crest', 'Figure: The banner']);
    const table = roles.slice(roles.indexOf('Table'), roles.indexOf('L'));
    expect(table.filter((role) => role !== 'Span')).toEqual(
      ['Table', 'Caption', 'THead', 'TR', 'TH', 'TH', 'TH', 'TBody']
        .concat(['TR', 'TD', 'TD', 'TD'])
        .concat(['TR', 'TD', 'TD', 'TD']),
    );
    expect(roles.slice(roles.indexOf('L')).filter((role) => /^(L|LI|Lbl|LBody)$/.test(role))).toEqual(
      ['L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody']
        .concat(['L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody'])
        .concat(['L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody', 'L', 'LI', 'Lbl', 'LBody'])
        .concat(['L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody'])
        .concat(['L', 'LI', 'Lbl', 'LBody']),
    );
  });

  test('has links that lead where they say', () => {
    expect(facts.links).toEqual([
      'https://school.example/new',
      'https://school.example/',
      'mailto:office@school.example',
    ]);
  });

  test('has school, title, version and page number under each page, outside of the tagged words', () => {
    expect(facts.pages).toHaveLength(2);
    facts.pages.forEach((lines, index) => {
      const footer = lines.slice(bodyOf(lines).length).map((line) => line.text);
      expect(footer.join(' ')).toContain(`Page ${index + 1} of 2`);
      expect(footer.join(' ')).toMatch(/ · Version 1\.10 · Superseded$/);
    });
  });

  test('has no fonts but the ones that it is given', () => {
    const names = [...new TextDecoder('latin1').decode(bytes).matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)];
    expect(new Set(names.map(([, name]) => name))).toEqual(
      new Set(['Regular', 'Bold', 'Italic', 'BoldItalic'].map((face) => `AtkinsonHyperlegibleNext-${face}`)),
    );
  });
});

describe('bytes', () => {
  test('are the same again: after other documents, and from another typesetter', async () => {
    const first = await render(everyKind);
    await render(documentOf([heading(2, 'Another'), paragraph('document')]));
    expect(await render(everyKind)).toEqual(first);
    const another = await startTypesetter();
    expect(
      await renderPdfEmbedded({ document: everyKind }, look, { ...engines, typesetter: async () => another }),
    ).toEqual(first);
  });

  test('hold a date only where the document has a whole one', async () => {
    const dateOf = async (date: string) => (await pdfFacts(await render(documentOf([], { date })))).info.CreationDate;
    expect(await dateOf('2024-03-05')).toMatch(/^D:20240305/);
    expect(await dateOf('2024-03')).toBeUndefined();
    expect(await dateOf('2024')).toBeUndefined();
  });
});

describe('pages', () => {
  const filler = (lines: number): Block => ({
    kind: 'list',
    ordered: false,
    items: Array.from({ length: lines }, () => ({ inlines: [text('filler')] })),
  });

  test('never end with a heading or with the words before a list', async () => {
    for (let lines = 30; lines < 50; lines++) {
      const list: Block = { kind: 'list', ordered: false, items: [{ inlines: [text('item')] }] };
      const blocks = [filler(lines), heading(2, 'Section'), heading(3, 'Part'), paragraph('Please:', 'lead-in'), list];
      const { pages } = await pdfFacts(await render(documentOf(blocks)));
      const ends = pages.map((page) => bodyOf(page).at(-1) ?? '');
      expect(ends.filter((end) => !/filler|item/.test(end))).toEqual([]);
    }
  });

  test('never begin or end with one line of a paragraph', async () => {
    const four = 'Word and word, '.repeat(20);
    for (let lines = 34; lines < 46; lines++) {
      const { pages } = await pdfFacts(await render(documentOf([filler(lines), paragraph(four)])));
      const shares = pages.map((page) => bodyOf(page).filter((line) => line.includes('ord')).length);
      expect(shares).not.toContain(1);
    }
  });

  test('repeat the header of a table and keep its rows whole', async () => {
    const cell = (words: string) => ({ inlines: [text(words)] });
    const rows = Array.from({ length: 40 }, (_, index) => [
      cell(`row ${index}`),
      cell('two lines or more, '.repeat(6)),
    ]);
    const table: Block = { kind: 'table', caption: 'Long', header: [cell('Number'), cell('Reason')], rows };
    const { pages } = await pdfFacts(await render(documentOf([table])));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) {
      const [first, second] = bodyOf(page);
      expect(first).toMatch(/^Number\s*Reason$/);
      expect(second).toMatch(/^row \d+/);
    }
  });

  test('hold every word within their margins, however long names and words are', async () => {
    const village = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
    const name = `${village} and ${'Saint Bartholomew’s Church of England '.repeat(4)}Primary School`;
    const cell = (words: string) => ({ inlines: [text(words)] });
    const blocks: readonly Block[] = [
      heading(2, name),
      paragraph(village + village),
      {
        kind: 'table',
        caption: name,
        header: Array(6).fill(cell('Responsibilities')),
        rows: [Array(6).fill(cell(village))],
      },
      { kind: 'signature-line', labels: [name, 'Date'] },
      { kind: 'cover-facts', facts: [{ label: name, value: [text(village.repeat(2))] }] },
    ];
    const bytes = await render(documentOf(blocks, { title: `Group chats at ${name}`, school: name }));
    const { pages } = await pdfFacts(bytes);
    const points = (millimetres: number) => (millimetres * 72) / 25.4;
    const lines = pages.flat();
    expect(Math.max(...lines.map((line) => line.right))).toBeLessThan(points(210 - 30) + 2);
    expect(Math.min(...lines.map((line) => line.bottom))).toBeGreaterThan(points(5));
    expect((await pdfWords(bytes)).split(village)).toHaveLength(1 + 2 + 1 + 1 + 6 + 1 + 1 + 2);
  });

  test('break a row that is longer than a page, with no word lost', async () => {
    const cell = (words: string) => ({ inlines: [text(words)] });
    const many = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');
    const table: Block = {
      kind: 'table',
      caption: 'T',
      header: [cell('A'), cell('B')],
      rows: [[cell('1'), cell(many)]],
    };
    const { pages } = await pdfFacts(await render(documentOf([table])));
    const seen = pages.flatMap((page) => bodyOf(page)).join(' ');
    expect(seen.match(/word\d+/g)).toHaveLength(1500);
  });
});

test('a document of nothing but properties is a page with its footer', async () => {
  const { pages } = await pdfFacts(await render({ ...documentOf([]), cover: [], sections: [] }));
  expect(pages.map((page) => page.map((line) => line.text))).toEqual([['Page 1 of 1 School · Title']]);
});
