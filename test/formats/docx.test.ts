import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import type { Block, Document, Inline, List } from '../../src/document/model.ts';
import { columnWidths } from '../../src/formats/docx/tables.ts';
import { docx } from '../../src/formats/docx.ts';
import type { Engines, Look } from '../../src/formats/format.ts';
import { startRasteriser } from '../../src/io/pictures/rasteriser.ts';
import { PolicyError, type Problem } from '../../src/problem.ts';
import { attribute, below, rootOf, wordParts } from '../read/docx-parts.ts';
import { docxWords } from '../read/docx-words.ts';
import { wordFindings } from '../read/word-findings.ts';
import { packageFindings } from '../read/word-package-findings.ts';
import { everyKind, hardName, png, svg, text } from '../samples/every-kind.ts';
import { fonts } from '../samples/fonts.ts';

const look: Look = { css: '', typst: '', fonts };
const unused = () => Promise.reject(new Error('Word needs no such engine'));
const engines: Engines = { typesetter: unused, browser: unused, rasteriser: startRasteriser };

const render = (document: Document) => docx.render({ document }, look, engines);
const partsOf = async (document: Document) => wordParts(await render(document));
const say = (words: string) => ({ inlines: [text(words)] });

/** A document of these blocks and nothing else. */
const documentOf = (...blocks: readonly Block[]): Document => ({
  properties: { title: 'Title', school: 'School', language: 'en-GB' },
  cover: [{ kind: 'heading', level: 1, inlines: [text('Title')] }, ...blocks],
  sections: [],
});

const nested = (depth: number): List => ({
  kind: 'list',
  ordered: depth % 2 === 0,
  items: [{ ...say(`level ${depth}`), ...(depth < 11 && { nested: nested(depth + 1) }) }, say('after it')],
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('every kind of block and inline makes a Word file without a finding', async () => {
  expect(wordFindings(await partsOf(everyKind))).toEqual([]);
});

test('a plain document without version, date, colour, pictures or lists has no finding either', async () => {
  expect(wordFindings(await partsOf(documentOf()))).toEqual([]);
});

test('lists deeper than Word counts, long tables and empty cells have no finding', async () => {
  const rows = Array.from({ length: 80 }, (_, index) => [say(`${index}`), say(''), say('words '.repeat(90))]);
  const table: Block = { kind: 'table', caption: 'Long', header: [say('No'), say('Empty'), say('Words')], rows };
  expect(wordFindings(await partsOf(documentOf(nested(0), table, nested(0), table)))).toEqual([]);
});

const faults: [finding: string, path: string, from: string | RegExp, to: string][] = [
  [
    'empty paragraph of the style BodyText',
    'word/document.xml',
    '<w:body>',
    '<w:body><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>',
  ],
  ['paragraph without a style: Please:', 'word/document.xml', '<w:pStyle w:val="LeadIn"/>', ''],
  ['style LeadIn is used and not described', 'word/styles.xml', 'w:styleId="LeadIn"', 'w:styleId="Lead"'],
  [
    'direct formatting w:jc',
    'word/document.xml',
    '<w:pStyle w:val="LeadIn"/>',
    '<w:pStyle w:val="LeadIn"/><w:jc w:val="center"/>',
  ],
  ['direct formatting w:b', 'word/document.xml', '<w:rStyle w:val="Emphasis"/>', '<w:b/>'],
  ['Heading 3 without the level above it', 'word/document.xml', 'w:val="Heading2"', 'w:val="Heading3"'],
  ['0 paragraphs of the style Title', 'word/document.xml', 'w:val="Title"', 'w:val="Heading1"'],
  [
    'Heading1 may stand alone at the foot of a page',
    'word/styles.xml',
    /(w:styleId="Heading1".*?)<w:keepNext\/>/,
    '$1',
  ],
  ["Heading 2 isn't in the outline", 'word/styles.xml', '<w:outlineLvl w:val="1"/>', ''],
  ['list item without a number: be kind', 'word/document.xml', /<w:numPr>.*?<\/w:numPr>/, ''],
  ['list item without a list style: be kind', 'word/document.xml', '"ListBullet"', '"BodyText"'],
  ['list that counts on from another: be kind', 'word/numbering.xml', /<w:startOverride[^>]*>/g, ''],
  ['table whose header row comes once only: Version history', 'word/document.xml', '<w:tblHeader/>', ''],
  ['table row that a page may split: Version history', 'word/document.xml', '<w:cantSplit/>', ''],
  ['table without alternative text: ', 'word/document.xml', /<w:tblCaption[^>]*>/, ''],
  ['picture without alternative text', 'word/document.xml', 'descr="The crest"', 'descr=""'],
  ['two pictures of the id 2', 'word/document.xml', '<wp:docPr id="1"', '<wp:docPr id="2"'],
  ["bookmark that Word can't name: _clause_fm-title", 'word/document.xml', '_clause_fm_title"', '_clause_fm-title"'],
  ['two bookmarks of the name _clause_two', 'word/document.xml', '_clause_one"', '_clause_two"'],
  ['the language is en-US', 'word/styles.xml', 'w:lang w:val="en-GB"', 'w:lang w:val="en-US"'],
  ['no dc:title', 'docProps/core.xml', /<dc:title>.*<\/dc:title>/, ''],
  ['written by nobody', 'docProps/core.xml', /(<cp:lastModifiedBy>).*(<\/cp:lastModifiedBy>)/, '$1Un-named$2'],
  [
    'a date from the clock: 2026-11-20T18:17:56.375Z',
    'docProps/core.xml',
    '2024-03-01T00:00:00Z',
    '2026-11-20T18:17:56.375Z',
  ],
  ['room made with spaces: be  kind', 'word/document.xml', '>be kind<', '>be  kind<'],
  ["blank that can't be typed on: Signed", 'word/document.xml', /<w:sdt>.*?<\/w:sdt>/, ''],
  ['blank not called as its label: Date', 'word/document.xml', '<w:alias w:val="Date"/>', '<w:alias w:val="Signed"/>'],
  ['blank that is no blank: Signed', 'word/document.xml', '<w:showingPlcHdr/>', ''],
  ['page number that a long name can move', 'word/styles.xml', /(w:styleId="Footer".*?)w:hanging="\d+"/, '$1'],
  ['page break that stands by itself', 'word/document.xml', '<w:br/>', '<w:br w:type="page"/>'],
  [
    'a style that allows single lines over a page break',
    'word/styles.xml',
    /(w:styleId="BodyText".*?<w:pPr>)/,
    '$1<w:widowControl w:val="0"/>',
  ],
  ['no field NUMPAGES in the footer', 'word/footer1.xml', 'NUMPAGES', 'SECTIONPAGES'],
  [
    'word/document.xml mentions rIdLink9, which nothing explains',
    'word/document.xml',
    'r:id="rIdLink1"',
    'r:id="rIdLink9"',
  ],
  [
    'word/document.xml has a relationship named by chance: rIdx7',
    'word/_rels/document.xml.rels',
    'Id="rIdLink1"',
    'Id="rIdx7"',
  ],
  [
    'word/styles.xml has no type of its own',
    '[Content_Types].xml',
    'PartName="/word/styles.xml"',
    'PartName="/word/style.xml"',
  ],
];

const sound = partsOf(everyKind);

test.each(faults)('the checker finds a fault: %s', async (finding, path, from, to) => {
  const parts = await sound;
  const faulty = parts[path]?.replace(from, to) ?? '';
  expect(faulty).not.toBe(parts[path]);
  const findings = wordFindings({ ...parts, [path]: faulty });
  expect(findings).toContain(finding);
});

test('the words come in the order of the document, each once', async () => {
  const title = `Group chats at ${hardName}`;
  expect(docxWords(await render(everyKind))).toBe(
    [
      `${hardName} ${title} Superseded by the new one Together we grow Approved by the Governing Body on 5 March 2024. Signed Date`,
      'Version history Version Date Reason for change 0.1 March 2024 New policy 1.10 2025 Two rules added',
      'Applies to All parents and carers Available from our website',
      `${title} About the groups First clause. Second, strong and stressed, then stressed. A new line.`,
      'Rules In the groups Please: be kind write to office@school.example by day in words few',
      'step one step two another one',
    ].join(' '),
  );
});

test('the same document gives the same bytes, whatever the clock, the time zone and the files before', async () => {
  const first = await render(everyKind);
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T23:59:59Z') });
  await render(documentOf(nested(0)));
  const second = await render(everyKind);
  expect(Buffer.compare(first, second)).toBe(0);
});

test('properties say whose the file is, of which version and when', async () => {
  const core = rootOf(await partsOf(everyKind), 'docProps/core.xml');
  const value = (name: string) => below(core, name)[0]?.textContent;
  expect(value('dc:title')).toBe(`Group chats at ${hardName}`);
  expect([value('dc:creator'), value('cp:lastModifiedBy')]).toEqual([hardName, hardName]);
  expect(value('dc:language')).toBe('en-GB');
  expect(value('cp:version')).toBe('1.10');
});

test.each([
  ['2024', '2024-01-01T00:00:00Z'],
  ['2024-03', '2024-03-01T00:00:00Z'],
  ['2024-03-05', '2024-03-05T00:00:00Z'],
])('the date %s is the file’s own date', async (date, instant) => {
  const { properties, ...rest } = documentOf();
  const core = rootOf(await partsOf({ properties: { ...properties, date }, ...rest }), 'docProps/core.xml');
  expect(below(core, 'dcterms:created')[0]?.textContent).toBe(instant);
  expect(below(core, 'dcterms:modified')[0]?.textContent).toBe(instant);
});

test('without a date the file has none', async () => {
  const core = rootOf(await partsOf(documentOf()), 'docProps/core.xml');
  expect(below(core, 'dcterms:created')).toEqual([]);
});

test('a clause is found again by its hidden bookmark', async () => {
  const body = rootOf(await partsOf(everyKind), 'word/document.xml');
  const names = below(body, 'w:bookmarkStart').map((start) => attribute(start, 'w:name'));
  expect(names).toContain('_clause_fm_signature_line');
  expect(names).toContain('_clause_second');
});

test('a clause that stands twice, or has a very long id, is written all the same', async () => {
  const passages = ['twice', 'twice', 'x'.repeat(33)].map((clause) => ({ clause, ...say(clause) }));
  const bytes = await render(documentOf({ kind: 'paragraph', style: 'body', passages }));
  expect(wordFindings(wordParts(bytes))).toEqual([]);
  expect(docxWords(bytes)).toContain(`twice twice ${'x'.repeat(33)}`);
});

test('a link to a part of a page keeps its part', async () => {
  const link = { kind: 'link', url: 'https://school.example/a?b=1&c="2"#part', inlines: [text('here')] } as const;
  const parts = await partsOf(documentOf({ kind: 'paragraph', style: 'body', passages: [{ inlines: [link] }] }));
  const hyperlink = below(rootOf(parts, 'word/document.xml'), 'w:hyperlink')[0];
  const relationship = below(rootOf(parts, 'word/_rels/document.xml.rels'), 'Relationship').find(
    (element) => attribute(element, 'Id') === attribute(hyperlink, 'r:id'),
  );
  expect(attribute(relationship, 'Target')).toBe('https://school.example/a?b=1&c="2"');
  expect(attribute(hyperlink, 'w:anchor')).toBe('part');
});

test('the fonts are inside, as Word hides them', async () => {
  const bytes = await render(everyKind);
  const keys = below(rootOf(wordParts(bytes), 'word/fontTable.xml'), 'w:embedBold').map((face) =>
    attribute(face, 'w:fontKey'),
  );
  const mask = Buffer.from((keys[0] ?? '').replace(/[{}-]/g, ''), 'hex').reverse();
  const hidden = unzipSync(bytes)['word/fonts/font2.odttf'] ?? new Uint8Array();
  const shown = hidden.map((byte, index) => (index < 32 ? byte ^ (mask[index % 16] ?? 0) : byte));
  expect(Buffer.compare(shown, fonts[1]?.ttf ?? new Uint8Array())).toBe(0);
});

test('a picture is 28 mm tall, or as wide as the text', async () => {
  const picture = (aspect: number): Block => ({
    kind: 'picture',
    alternative: 'Crest',
    mediaType: 'image/png',
    bytes: png,
    aspect,
  });
  const sizes = below(rootOf(await partsOf(documentOf(picture(2), picture(0.1))), 'word/document.xml'), 'wp:extent');
  const millimetres = sizes.map((size) =>
    ['cx', 'cy'].map((side) => Math.round(Number(attribute(size, side)) / 36000)),
  );
  expect(millimetres).toEqual([
    [14, 28],
    [146, 15],
  ]);
});

test('an SVG goes in as it is, with a PNG of it for older programs', async () => {
  const bytes = await render(everyKind);
  const media = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'));
  const kinds = media.map(([, file]) => new TextDecoder('latin1').decode(file.subarray(0, 4)));
  expect(kinds.sort()).toEqual(['<svg', '\u0089PNG', '\u0089PNG']);
  expect(media.map(([, file]) => Buffer.compare(file, svg))).toContain(0);
});

const run = promisify(execFile);

test('LibreOffice shows every word in its place, in the embedded fonts', { timeout: 120_000 }, async ({ skip }) => {
  const folder = await mkdtemp(join(tmpdir(), 'policygen-docx-'));
  try {
    await writeFile(join(folder, 'policy.docx'), await render(everyKind));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'policy.docx')];
    const missing = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') skip(`not tried: ${error.path} isn't installed`);
      throw error;
    };
    await run('soffice', convert).catch(missing);
    const { stdout: words } = await run('pdftotext', ['-raw', join(folder, 'policy.pdf'), '-']).catch(missing);
    const { stdout: faces } = await run('pdffonts', [join(folder, 'policy.pdf')]).catch(missing);
    const shown = words.split(/\s+/);
    let place = 0;
    for (const word of docxWords(await render(everyKind)).split(' ')) {
      const found = shown.indexOf(word, place);
      expect(found, `"${word}" after "${shown.slice(Math.max(0, place - 3), place).join(' ')}"`).not.toBe(-1);
      place = found + 1;
    }
    expect(words).toMatch(/1\. step one\s+2\. step two\s+1\. another one/);
    expect(words).toMatch(/Page 1 of 2/);
    expect(faces).toMatch(/AtkinsonHyperlegibleNext-Regular/);
    expect(faces).not.toMatch(/DejaVu|Liberation|Arial|Carlito/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

const problemsOf = async (document: Document): Promise<readonly Problem[]> => {
  const error = await render(document).catch((reason: unknown) => reason);
  if (error instanceof PolicyError) return error.problems;
  throw new Error('the document was not refused');
};

test('any text is text: it comes back as it went in, or is refused', async () => {
  const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant(hardName));
  const check = fc.asyncProperty(words, words, words, async (one, two, three) => {
    const link: Inline = { kind: 'link', url: 'https://school.example', inlines: [text(two)] };
    const table: Block = { kind: 'table', caption: three, header: [say(two)], rows: [[say(one)]] };
    const blocks: Block[] = [{ kind: 'paragraph', style: 'body', passages: [say(one), { inlines: [link] }] }, table];
    const { properties, ...rest } = documentOf(...blocks);
    const document = { ...rest, properties: { ...properties, title: one, school: two, version: three } };
    const bytes = await render(document).catch((error: unknown) => {
      expect(error).toBeInstanceOf(PolicyError);
      return undefined;
    });
    fc.pre(bytes !== undefined);
    const expected = ['Title', one, two, three, two, one].join(' ').replace(/\s+/g, ' ').trim();
    expect(docxWords(bytes)).toBe(expected);
    expect(packageFindings(wordParts(bytes)).filter((finding) => !finding.startsWith('no '))).toEqual([]);
  });
  await fc.assert(check, { numRuns: 60 });
});

test('a broken SVG is refused with its name', async () => {
  const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>');
  const picture: Block = { kind: 'picture', alternative: 'The crest', mediaType: 'image/svg+xml', bytes, aspect: 1 };
  expect(await problemsOf(documentOf(picture))).toEqual([
    {
      code: 'PICTURE_INVALID',
      message: expect.stringMatching(/^the picture "The crest" can't be drawn for Word: \S/),
      hint: 'save the SVG again from the program that made it, or give the picture as PNG',
    },
  ]);
});

test.each(['\u0007', '\u0000', '\uFFFE', '\uD800'])(
  'a character that no Word file can hold is refused: %j',
  async (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    expect(
      await problemsOf(documentOf({ kind: 'paragraph', style: 'body', passages: [say(`bell ${character} here`)] })),
    ).toEqual([
      {
        code: 'VALUE_INVALID',
        message: `"bell \uFFFD here" holds the character U+${code}, which a Word file can't hold`,
        hint: 'type the words afresh: the character is invisible and came in by copying',
      },
    ]);
  },
);

test('the columns of a table share the whole width, none too narrow for its words', () => {
  const wide = columnWidths([[say('A'), say('Responsibilities'), say('words '.repeat(200))]]);
  const crowded = columnWidths([Array.from({ length: 9 }, () => say('Konstantinopolitanischer'))]);
  for (const widths of [wide, crowded, columnWidths([[say('')]])]) {
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8278);
    expect(Math.min(...widths)).toBeGreaterThan(350);
  }
  expect(wide[1]).toBeGreaterThan(16 * 120);
});
