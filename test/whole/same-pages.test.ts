import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/document/model.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { loadFormat } from '../../src/formats/formats.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { pdfFacts } from '../read/pdf-facts.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';

/** The text of each line of each page, from the top, the footer among them. */
type Pages = readonly (readonly string[])[];

const documents = new Map<string, Document>();
const asTheSchoolHasIt = new Set<string>();
for (const school of schools) {
  const { properties, ...rest } = schoolDocument(school);
  asTheSchoolHasIt.add(`${school}-${properties.pageStyle ?? 'letterhead'}`);
  for (const pageStyle of ['letterhead', 'cover'] as const) {
    documents.set(`${school}-${pageStyle}`, { ...rest, properties: { ...properties, pageStyle } });
  }
}

const libreOffice = (() => {
  try {
    return /\d+\.\d+/.exec(execFileSync('soffice', ['--version'], { encoding: 'utf8', timeout: 60_000 }))?.[0];
  } catch {
    return undefined;
  }
})();

const engines = openEngines();
const folder = mkdtempSync(join(tmpdir(), 'policygen-pages-'));
const pagesOf = async (bytes: Uint8Array): Promise<Pages> =>
  (await pdfFacts(bytes)).pages.map((page) => page.map(({ text }) => text.replace(/\s+/g, ' ').trim()));

const inPdf = new Map<string, Pages>();
const inWord = new Map<string, Pages>();

beforeAll(async () => {
  const options = { pdfEngine: 'embedded', headingLevel: 2 } as const;
  const [pdf, docx] = [await loadFormat('pdf', options), await loadFormat('docx', options)];
  for (const [name, document] of documents) {
    inPdf.set(name, await pagesOf(await pdf.render({ document }, look, engines)));
    writeFileSync(join(folder, `${name}.docx`), await docx.render({ document }, look, engines));
  }
  if (libreOffice === undefined) return;
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const files = [...documents.keys()].map((name) => join(folder, `${name}.docx`));
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: 100_000,
  });
  for (const name of documents.keys())
    inWord.set(name, await pagesOf(new Uint8Array(readFileSync(join(folder, `${name}.pdf`)))));
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await engines.close();
});

const headingsOf = ({ sections }: Document): readonly string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block: Block) => (block.kind === 'heading' ? [plainText(block.inlines)] : [])),
  );

const isFooter = (line: string): boolean => /^Page \d+ of \d+/.test(line);

/** The page of each heading, from 1. */
const places = (pages: Pages, headings: readonly string[]) =>
  headings.map((heading) => 1 + pages.findIndex((page) => page.includes(heading)));

describe.each([...documents])('%s', (name, document) => {
  const headings = headingsOf(document);
  const each: readonly (readonly [string, ReadonlyMap<string, Pages>, boolean])[] = [
    ['PDF', inPdf, true],
    [
      `Word file${libreOffice === undefined ? ' (skipped: no LibreOffice on this machine)' : ''}`,
      inWord,
      libreOffice !== undefined,
    ],
  ];

  for (const [kind, made, there] of each) {
    test.skipIf(!there)(`the ${kind} has a footer on every page, and no heading at the foot of one`, () => {
      const pages = made.get(name) ?? [];
      expect(places(pages, headings)).not.toContain(0);
      pages.forEach((page, index) => {
        const end = page.findIndex(isFooter);
        expect(page[end]).toMatch(`Page ${index + 1} of ${pages.length} `);
        expect([...headings, document.properties.title]).not.toContain(page[end - 1]);
        expect(page[end - 1]).not.toMatch(/:$/);
      });
    });

    test.skipIf(!there)(`the ${kind} has its cover alone on a page, or the body under a letterhead`, () => {
      const [first] = places(made.get(name) ?? [], headings);
      expect(first).toBe(document.properties.pageStyle === 'cover' ? 2 : 1);
    });
  }

  test.skipIf(libreOffice === undefined)('Word turns its pages about where the PDF does', () => {
    const [pdf, word] = [inPdf.get(name) ?? [], inWord.get(name) ?? []];
    expect(word).toHaveLength(pdf.length);
    const [here, there] = [places(pdf, headings), places(word, headings)];
    const moved = here.map((page, index) => Math.abs(page - (there[index] ?? 0)));
    expect(Math.max(...moved), `${here} and ${there}`).toBeLessThanOrEqual(1);
    if (asTheSchoolHasIt.has(name)) expect(moved.filter((pages) => pages > 0).length).toBeLessThanOrEqual(1);
  });
});
