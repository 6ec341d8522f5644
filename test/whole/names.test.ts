import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/document/model.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { docx } from '../../src/formats/docx.ts';
import { html } from '../../src/formats/html.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { findSlips } from '../../src/policy/proofread/find-slips.ts';
import { openLibrary } from '../../src/prepare-policy.ts';
import type { Problem } from '../../src/problem.ts';
import { schoolName } from '../../src/profile/words/school-name.ts';
import { documentWords } from '../read/document-words.ts';
import { below, rootOf, wordParts } from '../read/docx-parts.ts';
import { docxWords } from '../read/docx-words.ts';
import { htmlWords } from '../read/html-words.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { runHere } from '../read/run-here.ts';
import { text } from '../samples/every-kind.ts';
import { look } from '../samples/look.ts';
import { realNames, sampleNames } from '../samples/names.ts';
import { assembledFrom } from '../samples/trial.ts';

const names = sampleNames(1000);
const engines = openEngines();
afterAll(() => engines.close());

const library = openLibrary(readLibrary(ownTemplates, ''));
const profileOf = (name: string) => `school:
  name: ${JSON.stringify(name)}
  email: office@school.example
platforms:
  chat: WhatsApp
policies:
  parent-group-chats: { edition: short }
`;
const policy = (name: string): Document => {
  return assembledFrom({ file: 'schools/a-school.yaml', text: profileOf(name) }, library);
};

test('a thousand names, all different, in many scripts', () => {
  expect(new Set(names).size).toBe(1000);
  for (const script of ['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew']) {
    const letter = new RegExp(`\\p{Script=${script}}`, 'u');
    expect(names.filter((name) => letter.test(name)).length).toBeGreaterThan(100);
  }
});

function isTaken(name: string): boolean {
  const parsed = schoolName.parse(name);
  return 'value' in parsed && parsed.value === name;
}

test('come through a profile and its clauses as they were written', () => {
  // What people add to a name and no name has, ways-of-filling-in.test.ts has.
  const asTheyAre = names.filter(isTaken);
  expect(asTheyAre.length).toBeGreaterThan(900);
  for (const name of asTheyAre) {
    const { properties, cover } = policy(name);
    expect(properties.school).toBe(name);
    expect(cover.map((block) => block.kind === 'paragraph' && plainText(block.passages[0]?.inlines ?? []))).toContain(
      name,
    );
  }
});

/** A name in every kind of place that has words; every fifth one in a table as well, which takes long to lay out. */
function everywhere(name: string, index: number): readonly Block[] {
  const inlines = [text(name)];
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 2, inlines },
    { kind: 'paragraph', style: 'body', passages: [{ inlines: [text(`At ${name}, 25 groups.`)] }] },
    { kind: 'list', ordered: false, items: [{ inlines: [{ kind: 'strong', inlines }, text(` ${index}`)] }] },
  ];
  if (index % 5 !== 0) return blocks;
  return [
    ...blocks,
    {
      kind: 'table',
      caption: name,
      header: [{ inlines }, { inlines: [text('B')] }],
      rows: [[{ inlines: [text('1')] }, { inlines: [{ kind: 'link', url: 'https://school.example', inlines }] }]],
    },
  ];
}

const smallDocument = (name: string, blocks: readonly Block[] = []): Document => ({
  properties: { title: `Policy of ${name}`, school: name, language: 'en-GB' },
  cover: [
    { kind: 'paragraph', style: 'school', passages: [{ inlines: [text(name)] }] },
    { kind: 'heading', level: 1, inlines: [text(`Policy of ${name}`)] },
    { kind: 'cover-facts', facts: [{ label: name, value: [text(name)] }] },
    { kind: 'signature-line', labels: [name, 'Date'] },
  ],
  sections: [{ id: 'only', blocks }],
});

describe('in documents that say names in every kind of place', () => {
  const groups = Array.from({ length: 5 }, (_, index) => names.filter((_name, at) => at % 5 === index));
  const documents = groups.map((group) => smallDocument(group[0] ?? '', group.flatMap(everywhere)));
  const words = documents.map(documentWords);

  test('a web page has them as they are', async () => {
    for (const [index, document] of documents.entries()) {
      const bytes = await html.render({ document }, look, engines);
      expect(htmlWords(new TextDecoder().decode(bytes))).toBe(words[index]);
    }
  });

  test('a Word file has them as they are', async () => {
    for (const [index, document] of documents.entries()) {
      expect(docxWords(await docx.render({ document }, look, engines))).toBe(words[index]);
    }
  });

  test('a PDF has them as they are', { timeout: 90_000 }, async () => {
    // A word without end may go on over a page, where the reader of PDFs sees a space.
    const letters = (words = '') => words.replaceAll(' ', '');
    for (const [index, document] of documents.entries()) {
      const found = await pdfWords(await pdf('embedded').render({ document }, look, engines));
      expect(letters(found)).toBe(letters(words[index]));
    }
  });
});

describe('as the title and in the metadata of a document each', () => {
  // Fonts make a Word file slow to write, and this is not about them.
  const [regular] = look.fonts;
  const plain = { ...look, fonts: regular ? [regular] : [] };
  const documents = names.map((name) => ({ name, title: `Policy of ${name}`, document: smallDocument(name) }));
  // All of them take a minute; NAMES=all tries them.
  const some = process.env.NAMES === 'all' ? documents : documents.slice(0, 100);

  test('of a web page', { timeout: 90_000 }, async () => {
    for (const { name, title, document } of documents) {
      const page = parse(new TextDecoder().decode(await html.render({ document }, plain, engines)));
      expect(titleOf(page)).toBe(`${title} – ${name}`);
    }
  });

  test('of a Word file', { timeout: 90_000 }, async () => {
    for (const { name, title, document } of some) {
      const core = rootOf(wordParts(await docx.render({ document }, plain, engines)), 'docProps/core.xml');
      const [said] = below(core, 'dc:title');
      const [author] = below(core, 'dc:creator');
      expect([said?.textContent, author?.textContent]).toEqual([title, name]);
    }
  });

  test('of a PDF', { timeout: 90_000 }, async () => {
    for (const { name, title, document } of some) {
      const bytes = await pdf('embedded').render({ document }, look, engines);
      const [xmp = ''] = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(new TextDecoder().decode(bytes)) ?? [];
      const root = rootOf({ xmp }, 'xmp');
      const [said] = below(root, 'dc:title');
      const [author] = below(root, 'dc:creator');
      expect([said?.textContent, author?.textContent]).toEqual([title, name]);
    }
  });
});

function titleOf(node: DefaultTreeAdapterTypes.Node): string | undefined {
  if (!('childNodes' in node)) return undefined;
  if (node.nodeName === 'title') return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return node.childNodes.map(titleOf).find((title) => title !== undefined);
}

const read = realNames.filter((name) => findSlips(name, 'value').length === 0 && 'value' in schoolName.parse(name));
const refused = realNames.filter((name) => !read.includes(name));

test('with signs of Markdown or HTML in them are refused, each at its line', async () => {
  expect(refused.length).toBeGreaterThan(5);
  expect(read.length).toBeGreaterThan(30);
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    mkdirSync(join(folder, 'schools'));
    for (const [index, name] of refused.entries()) {
      writeFileSync(join(folder, 'schools', `school-${index}.yaml`), profileOf(name));
    }
    const { code, out } = await runHere({ folder, today: '2026-11-20' }, ['check', 'schools', '--json']);
    const { problems } = JSON.parse(out);
    const places = problems.map(({ code, file, line }: Problem) => `${code} ${file}:${line}`);
    expect(code).toBe(1);
    expect(new Set(places)).toEqual(
      new Set(
        refused.map((name, index) => {
          const code = 'fault' in schoolName.parse(name) ? 'VALUE_UNFIT' : 'PROOFREAD';
          return `${code} ${join('schools', `school-${index}.yaml`)}:2`;
        }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a school’s files are called after its profile, whatever the school is called', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    mkdirSync(join(folder, 'schools'));
    for (const [index, name] of read.entries()) {
      writeFileSync(join(folder, 'schools', `school-${index}.yaml`), profileOf(name));
    }
    const ended = await runHere({ folder, today: '2026-11-20' }, ['build', '--format', 'html', '--quiet']);
    expect(ended).toMatchObject({ code: 0, err: '' });
    const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.html')).sort()).toEqual(
      read.map((_, index) => join(`school-${index}`, 'parent-group-chats.html')).sort(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
