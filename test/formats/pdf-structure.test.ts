import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { everyKind, text } from '../samples/every-kind.ts';

// What no checker of PDF/UA can judge: whether the tags say what the page means. Words and their order are held in
// same-words.test.ts, the running footer and the outline in pdf-embedded.test.ts.

const engines = openEngines();
afterAll(() => engines.close());

/** A part of the structure; its marked content is left out. */
interface Part {
  readonly role: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly parts: readonly Part[];
}

interface Annotation {
  readonly subtype: string;
  readonly url?: string;
  readonly contentsObj?: { readonly str: string };
}

async function structureOf(document: Document) {
  const bytes = await pdf('embedded').render({ document }, look, engines);
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const file = await loading.promise;
  const pages: Part[] = [];
  const annotations: Annotation[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    pages.push(partOf(await page.getStructTree()) ?? { role: 'Root', parts: [] });
    annotations.push(...(await page.getAnnotations()));
  }
  await loading.destroy();
  return { source: Buffer.from(bytes).toString('latin1'), all: pages.flatMap(flat), annotations };
}

function partOf(node: unknown): Part | undefined {
  if (typeof node !== 'object' || node === null || !('role' in node) || !('children' in node)) return undefined;
  const parts = (node.children as readonly unknown[]).flatMap((child) => partOf(child) ?? []);
  return { ...(node as { role: string; lang?: string; alt?: string }), parts };
}

const flat = (part: Part): readonly Part[] => [part, ...part.parts.flatMap(flat)];
const rolesIn = ({ parts }: Part) => parts.map(({ role }) => role);

const documents = [
  ...schools.map((school) => [school, schoolDocument(school)] as const),
  ['every kind', everyKind] as const,
];

describe.each(documents)('%s', async (_name, document) => {
  const { source, all, annotations } = await structureOf(document);

  test('lists are lists: items, each with its label and its body, and a list inside after its item', () => {
    const lists = all.filter(({ role }) => role === 'L');
    expect(lists.length).toBeGreaterThan(0);
    // Typst puts a list inside beside the item that it belongs to, one of two ways that there are (ISO 32000-2, 14.8.4.8).
    for (const list of lists) expect(rolesIn(list).join(' ')).toMatch(/^LI( LI| L(?= LI|$))*$/);
    for (const item of all.filter(({ role }) => role === 'LI')) {
      expect(rolesIn(item).filter((role) => role !== 'Lbl')).toEqual(['LBody']);
    }
    const within = all.filter(({ role }) => !['L', 'LI'].includes(role)).flatMap(({ parts }) => parts);
    expect(within.filter(({ role }) => ['LI', 'Lbl', 'LBody'].includes(role))).toEqual([]);
  });

  test('tables have a header row whose cells head their columns', () => {
    const tables = all.filter(({ role }) => role === 'Table');
    for (const table of tables) expect(rolesIn(table).filter((role) => role !== 'Caption')).toEqual(['THead', 'TBody']);
    const headers = all.filter(({ role }) => role === 'TH').length;
    expect(source.match(/\/Scope\s*\/Column/g)?.length ?? 0).toBe(headers);
    for (const head of all.filter(({ role }) => role === 'THead')) {
      expect(rolesIn(head)).toEqual(['TR']);
      expect(new Set(head.parts.flatMap(rolesIn))).toEqual(new Set(['TH']));
    }
  });

  test('headings go down one level at a time, from one title', () => {
    const levels = all.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    const steps = levels.map((level, index) => level - (levels[index - 1] ?? 0));
    expect(Math.max(...steps)).toBe(1);
  });

  test('every picture has its words, and every link says in words where it leads', () => {
    for (const { alt } of all.filter(({ role }) => role === 'Figure')) expect(alt).toMatch(/\w/);
    const links = annotations.filter(({ subtype }) => subtype === 'Link');
    expect(links.length).toBeGreaterThan(0);
    for (const { contentsObj } of links) expect(contentsObj?.str).toMatch(/^(?!https?:)\S.*/);
  });

  test('says its language, and has its title shown in place of its file’s name', () => {
    expect(source).toMatch(/\/Lang \(en-GB\)/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(source).toMatch(/\/MarkInfo <<\s*\/Marked true/);
  });
});

describe('a link', () => {
  const link = (url: string, words: string) =>
    ({ kind: 'link', url, inlines: [{ kind: 'strong', inlines: [text(words)] }] }) as const;
  const linking = (...links: readonly ReturnType<typeof link>[]): Document => ({
    ...everyKind,
    cover: [{ kind: 'heading', level: 1, inlines: [text('Title')] }],
    sections: [
      {
        id: 'only',
        blocks: links.map((each) => ({ kind: 'paragraph', style: 'body', passages: [{ inlines: [each] }] })),
      },
    ],
  });
  const described = async (...links: readonly ReturnType<typeof link>[]) =>
    (await structureOf(linking(...links))).annotations.map(({ url, contentsObj }) => [url, contentsObj?.str]);

  test('is described by its words, whatever is in them and in its address', async () => {
    const links = [
      link('https://school.example/a_(b)\\c', 'Complaints (2026) \\ “Policy”'),
      link('https://school.example/?a=1&b=2#c', 'Ŵ Ж'),
      link('mailto:office@school.example', 'write to us'),
      link('mailto:o%26b@xn--schl-5qa.example', 'o&b@schül.example'),
      link('mailto:o%2Bb@school.example', 'ask us'),
      link('tel:01632960123', '01632 960 123'),
    ];
    expect(await described(...links)).toEqual([
      ['https://school.example/a_(b)/c', 'Complaints (2026) \\ “Policy”'],
      ['https://school.example/?a=1&b=2#c', 'Ŵ Ж'],
      ['mailto:office@school.example', 'Email office@school.example'],
      ['mailto:o%26b@xn--schl-5qa.example', 'Email o&b@schül.example'],
      ['mailto:o%2Bb@school.example', 'ask us'],
      ['tel:01632960123', 'Telephone 01632960123'],
    ]);
  });

  test('over several lines is one link each, with the same words', async () => {
    const found = await described(link('https://school.example/', 'Complaints and '.repeat(12).trim()));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(([, words]) => words))).toEqual(new Set(['Complaints and '.repeat(12).trim()]));
  });
});
