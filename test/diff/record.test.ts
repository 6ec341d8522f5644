import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/diff/compare-documents.ts';
import { decodeRecord } from '../../src/diff/decode-record.ts';
import { encodeRecord } from '../../src/diff/encode-record.ts';
import { textFingerprint } from '../../src/diff/fingerprint.ts';
import type { PolicyRecord } from '../../src/diff/record.ts';
import { recordInDocx } from '../../src/formats/docx/read-record.ts';
import { docx } from '../../src/formats/docx.ts';
import type { Engines } from '../../src/formats/format.ts';
import { recordInHtml } from '../../src/formats/html/record.ts';
import { html } from '../../src/formats/html.ts';
import { startRasteriser } from '../../src/io/pictures/rasteriser.ts';
import { wordParts } from '../read/docx-parts.ts';
import { look, schoolPolicy, schools } from '../read/schools.ts';
import { packageFindings } from '../read/word-package-findings.ts';
import { everyKind } from '../samples/every-kind.ts';
import { randomDocument } from '../samples/random-documents.ts';
import { clause, prepare, profile, type Trial, withPolicy } from '../samples/trial.ts';

const engines = { rasteriser: startRasteriser } as unknown as Engines;

const recordOf = (document: PolicyRecord['document']): PolicyRecord => ({
  school: 'hill',
  policy: 'trial',
  edition: 'full',
  document,
  clauses: new Map(),
  headings: new Map(),
  facts: new Map(),
});

const recorded = (trial: Trial): PolicyRecord => {
  const [policy] = prepare(trial);
  if (!policy) throw new Error('there is no policy');
  return policy.record;
};

describe('a record', () => {
  test('is what it was after a way through a page and a Word file, whatever the words', async () => {
    const document = {
      ...everyKind,
      properties: { ...everyKind.properties, school: `Two  spaces, ŵ, Ελ, 'quotes' & "more"  \u2028` },
    };
    const record = recordOf(document);
    const encoded = encodeRecord(record);
    const page = new TextDecoder().decode(await html.render({ document, record: encoded }, look, engines));
    expect(recordInHtml(page)).toBe(encoded);
    const inWord = { ...document, properties: { ...document.properties, school: 'Hill' } };
    const file = await docx.render({ document: inWord, record: encoded }, look, engines);
    expect(recordInDocx(file)).toBe(encoded);
    expect(packageFindings(wordParts(file))).toEqual([]);
    const decoded = decodeRecord(encoded);
    expect(decoded?.document.properties).toEqual(document.properties);
    expect(compareDocuments(decoded?.document ?? everyKind, document).every(({ mark }) => mark === 'kept')).toBe(true);
  });

  test('of any document says that it is the same', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const decoded = decodeRecord(encodeRecord(recordOf(document)));
        expect(decoded && compareDocuments(decoded.document, document).every(({ mark }) => mark === 'kept')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each(schools)('of %s is read back whole but for what only the school knows', (school) => {
    const record = schoolPolicy(school).record;
    const decoded = decodeRecord(encodeRecord(record));
    /** The words before facts are filled in stay with the school. */
    const told = <T extends object>(all: ReadonlyMap<string, T>) =>
      new Map([...all].map(([id, one]) => [id, { ...one, text: undefined }]));
    expect(decoded && told(decoded.clauses)).toEqual(told(record.clauses));
    expect(decoded && told(decoded.headings)).toEqual(told(record.headings));
    expect(decoded?.left).toBeUndefined();
    expect(decoded?.author).toBeUndefined();
  });

  test('that a page carries says nothing that the page does not', () => {
    const trial: Trial = {
      ...withPolicy(
        'include: [notes]\nomit: [be-kind]\nhistory: [{ version: "1.0", date: 2026, author: Zoe Quill, change: Secret matters }]',
      ),
      clauses: {
        notes: clause('Notes{{#if school.motto}} of ours{{/if}}.{{#each policy.history}} {{version}}{{/each}}'),
      },
    };
    const secret = {
      ...trial,
      profile: (trial.profile ?? profile).replace('  email', '  motto: Hidden hearts\n  email'),
    };
    const encoded = encodeRecord(recorded(secret));
    for (const word of ['Hidden', 'Zoe', 'Quill', 'Secret', 'office@hill.example', 'be-kind', 'be-brief']) {
      expect(encoded).not.toContain(word);
    }
    expect(decodeRecord(encoded)?.facts.get('school.motto')).toBe(true);
  });
});

describe('a record that somebody has meddled with', () => {
  const whole = JSON.parse(encodeRecord(recorded({})));
  const read = (change: (record: typeof whole) => void) => {
    const copy = structuredClone(whole);
    change(copy);
    return decodeRecord(JSON.stringify(copy));
  };
  const link = (url: string) => ({ kind: 'link', url, inlines: [{ kind: 'text', text: 'here' }] });
  const withInline = (inline: unknown) => read(({ document }) => document.cover[0].inlines.push(inline));

  test('is read while it is whole', () => {
    expect(read(() => {})).toBeDefined();
    expect(withInline(link('https://a.example'))).toBeDefined();
  });

  test.each<readonly [string, PolicyRecord | undefined]>([
    ['no JSON', decodeRecord('{')],
    ['no object', decodeRecord('[]')],
    ['another version', read((record) => (record.policygenRecord = 2))],
    ['a link that runs', withInline(link('javascript:alert(1)'))],
    ['a link to data', withInline(link('data:text/html,hello'))],
    ['a kind that there is not', withInline({ kind: 'script', text: 'x' })],
    ['a kind that objects have', withInline({ kind: 'constructor' })],
    ['no words', withInline({ kind: 'text' })],
    ['words that command a terminal', withInline({ kind: 'text', text: 'a\u001b[2Jb' })],
    ['a colour that is more than one', read(({ document }) => (document.properties.colour = 'red;}</style>'))],
    ['a section whose name is markup', read(({ document }) => (document.sections[0].id = '"><script>'))],
    ['a clause whose name is markup', read(({ document }) => (document.cover[0].clause = '"><script>'))],
    ['no sections', read(({ document }) => delete document.sections)],
    ['clauses that are none', read((record) => (record.clauses = [['one', { by: 'nobody' }]]))],
    ['facts that are numbers', read((record) => (record.facts = [['one', 1]]))],
    [
      'a table with a row too short',
      read(({ document }) =>
        document.cover.push({ kind: 'table', caption: '', header: [{ inlines: [] }], rows: [[]] }),
      ),
    ],
    [
      'lists in lists without end',
      read(({ document }) => {
        let list: unknown = { ordered: false, items: [{ inlines: [] }] };
        for (let depth = 0; depth < 100; depth++) list = { ordered: false, items: [{ inlines: [], nested: list }] };
        document.cover.push({ kind: 'list', ...(list as object) });
      }),
    ],
  ])('is refused: %s', (_, record) => {
    expect(record).toBeUndefined();
  });
});

test('a fingerprint is FNV-1a of 64 bits, by its published values', () => {
  expect(textFingerprint('')).toBe('cbf29ce484222325');
  expect(textFingerprint('a')).toBe('af63dc4c8601ec8c');
  expect(textFingerprint('foobar')).toBe('85944171f73967e8');
});
