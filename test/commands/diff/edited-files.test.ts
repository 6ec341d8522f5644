import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitFolder } from '../../read/git-folder.ts';
import { runHere } from '../../read/run-here.ts';
import { clause, profile } from '../../samples/trial.ts';

const { folder, write } = gitFolder();
const clauses = {
  'be-kind': "Be kind to the school's staff at all times - always.",
  please: 'In a group, please:',
  'be-brief': 'be brief;',
  'be-polite': 'be polite to everyone.',
  notes: 'Write to the office about a concern.',
};
const own = `${profile}    include: [please, be-brief, be-polite, notes]\n`;
beforeAll(async () => {
  for (const [id, words] of Object.entries(clauses)) write(`templates/trial/clauses/${id}.md`, clause(words));
  write('schools/hill.yaml', own);
  const { code } = await runHere({ folder, today: '2026-11-20' }, ['build', '--format', 'html,docx']);
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runHere({ folder, today: '2026-11-20' }, args);

/** The Word file with another body, without the parts of these names. */
function word(name: string, edit: (body: string) => string, without = /^$/): string {
  const parts = unzipSync(readFileSync(join(folder, 'dist/hill/trial.docx')));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = { ...parts, 'word/document.xml': strToU8(edit(body)) };
  writeFileSync(
    join(folder, name),
    zipSync(Object.fromEntries(Object.entries(edited).filter(([path]) => !without.test(path)))),
  );
  return name;
}

function page(name: string, edit: (page: string) => string): string {
  writeFileSync(join(folder, name), edit(readFileSync(join(folder, 'dist/hill/trial.html'), 'utf8')));
  return name;
}

/** What `diff` tells of a file and the profile that it was built from: what was altered, then the changes and why. */
async function told(file: string): Promise<readonly string[]> {
  const { out } = await run('diff', file, 'schools/hill.yaml', '--json');
  const { comparisons } = JSON.parse(out);
  const [comparison] = comparisons;
  return [
    ...comparison.altered.flatMap(({ lines }: { lines: { before: string; after: string }[] }) =>
      lines.map(({ before, after }) => `altered: ${before} → ${after}`),
    ),
    ...comparison.changes.map(
      (change: { kind: string; title: string; before: string; after: string; why: string }) =>
        `${change.kind}: ${change.before} → ${change.after} | ${change.why}`,
    ),
  ];
}

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const edited = 'edited in the file after policygen had made it';
/** The whole paragraph, or cell, in which some words stand. */
const around = (words: string) => new RegExp(`<w:p>(?:(?!</w:p>).)*${words}.*?</w:p>`, 's');

describe('what a person changed is told, whatever the record says', () => {
  const changes: readonly (readonly [string, (body: string) => string, readonly string[]])[] = [
    [
      'words',
      (body) => body.replace('be polite to everyone', 'be polite to nobody'),
      [
        'altered: be polite to everyone. → be polite to nobody.',
        `reworded: be polite to nobody. → be polite to everyone. | ${edited}`,
      ],
    ],
    [
      'a paragraph more',
      (body) =>
        body.replace(around('Write to the office'), (found) => found + paragraph('A fine of 500 pounds is due.')),
      ['altered:  → A fine of 500 pounds is due.', `left-out: A fine of 500 pounds is due. →  | ${edited}`],
    ],
    [
      'a paragraph less',
      (body) => body.replace(around('Write to the office'), ''),
      [
        'altered: Write to the office about a concern. → ',
        `added:  → Write to the office about a concern. | ${edited}`,
      ],
    ],
    [
      'tracked changes, as if all were accepted',
      (body) =>
        body.replace(
          /<w:r><w:t xml:space="preserve">be brief;<\/w:t><\/w:r>/,
          '<w:del w:id="1" w:author="G"><w:r><w:delText>be brief;</w:delText></w:r></w:del><w:ins w:id="2" w:author="G"><w:r><w:t>be very brief;</w:t></w:r></w:ins>',
        ),
      ['altered: be brief; → be very brief;', `reworded: be very brief; → be brief; | ${edited}`],
    ],
    [
      'a text box, once',
      (body) =>
        body.replace(around('Write to the office'), (found) =>
          found.replace(
            '</w:p>',
            `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback>${paragraph('In a box.')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
          ),
        ),
      ['altered:  → In a box.', `left-out: In a box. →  | ${edited}`],
    ],
  ];
  test.each(changes)('%s', async (_, edit, expected) => {
    expect(await told(word('edited.docx', edit))).toEqual(expected);
    expect(await told(word('bare.docx', edit, /^customXml/))).toEqual(expected);
  });

  test('on a page, in its words alone or in its record as well', async () => {
    const expected = [
      'altered: be polite to everyone. → be polite to nobody.',
      `reworded: be polite to nobody. → be polite to everyone. | ${edited}`,
    ];
    const seen = (html: string) => html.replace('>be polite to everyone', '>be polite to nobody');
    expect(await told(page('seen.html', seen))).toEqual(expected);
    const both = (html: string) => html.replaceAll('be polite to everyone', 'be polite to nobody');
    expect(await told(page('both.html', both))).toEqual(expected);
  });

  test('first, in words and on the page of changes; the file stays a version that can be compared', async () => {
    const file = word('edited.docx', (body) => body.replace('be polite to everyone', 'be polite to nobody'));
    const { code, out } = await run('diff', file, 'schools/hill.yaml', '--html', 'changes.html');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^edited\.docx was altered after policygen had made it:\n {2}be polite to \[-everyone-\]\{\+nobody\+\}\.\n\nHill School/,
    );
    expect(out).toContain('1 change: 1 reworded');
    const html = readFileSync(join(folder, 'changes.html'), 'utf8');
    expect(html).toContain('edited.docx was altered after policygen had made it:');
    expect((await run('diff', 'schools/hill.yaml', file)).out).toContain('{+nobody+}');
  });

  test('beside what the profile changed since', async () => {
    const file = word('edited.docx', (body) => body.replace('be polite to everyone', 'be polite to nobody'));
    write('schools/hill.yaml', own.replace('be-polite, ', ''));
    expect(await told(file)).toEqual([
      'altered: be polite to everyone. → be polite to nobody.',
      `left-out: be polite to nobody. →  | ${edited}; the school no longer includes it`,
    ]);
    write('schools/hill.yaml', own);
  });

  test('by verify, with the lines, and what has changed since comes after', async () => {
    const file = word('edited.docx', (body) => body.replace('be polite to everyone', 'be polite to nobody'));
    const line = 'the file was altered after policygen had made it: be polite to [-everyone-]{+nobody+}.';
    expect((await run('verify', file)).err).toContain(`edited.docx  ${line}\n`);
    write('schools/hill.yaml', own.replace('be-brief, ', ''));
    const { out } = await run('verify', file, '--json');
    const { files, problems } = JSON.parse(out);
    expect(files).toMatchObject([{ status: 'altered', differs: ['profile'], sameWords: false }]);
    expect(problems.map(({ message }: { message: string }) => message)).toEqual([
      line,
      'the profile has changed since this file was made',
    ]);
    write('schools/hill.yaml', own);
  });
});

describe('what no person would call a change of words', () => {
  const typography: Readonly<Record<string, (body: string) => string>> = {
    'curly quotes, dashes, hard spaces and soft hyphens': (body) =>
      body
        .replaceAll("'", '’')
        .replaceAll('times - always', 'times – al\u00adways')
        .replaceAll('be polite', 'be\u00a0polite'),
    'runs that Word parted, bookmarks and marks of its own': (body) =>
      body.replace(
        /<w:t xml:space="preserve">be polite to everyone\.<\/w:t>/,
        '<w:t>be pol</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="9" w:name="x"/><w:r><w:t xml:space="preserve">ite to </w:t></w:r><w:r><w:t>everyone.</w:t>',
      ),
    'hidden words': (body) =>
      body.replace(around('Write to the office'), (found) =>
        found.replace('</w:p>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>'),
      ),
  };
  test.each(Object.entries(typography))('%s', async (_, edit) => {
    expect(await told(word('same.docx', edit))).toEqual([]);
  });

  test('a page as a browser saves it, and parts of it that nobody sees', async () => {
    const saved = (html: string) =>
      html
        .replace(
          /content='([^']*)'/,
          (_, record: string) => `content="${record.replaceAll('"', '&quot;').replaceAll('&#39;', "'")}"`,
        )
        .replace('<!doctype html>', '<!DOCTYPE html>\n<!-- saved from url=(0022)https://hill.example/ -->')
        .replace('</main>', '<p hidden>no</p><p style="display: none">no</p></main>');
    expect(await told(page('saved.html', saved))).toEqual([]);
  });
});

describe('a file that has lost how it came to be', () => {
  /** As other programs save it: without the record and without the properties. */
  const lost = /^(?:customXml|docProps)/;

  test('is compared by its words, and nobody knows why they are what they are', async () => {
    const edit = (body: string) => body.replace('be polite to everyone', 'be polite to nobody');
    expect(await told(word('lost.docx', edit, lost))).toEqual([
      'reworded: be polite to nobody. → be polite to everyone. | not known',
    ]);
    expect(await told(word('lost.docx', (body) => body, lost))).toEqual([]);
  });

  test('is refused where it is like no policy of the profile', async () => {
    const strange = (body: string) => body.replace(/<w:t[ >][^<]*<\/w:t>/g, '<w:t>something else</w:t>');
    const { code, err } = await run('diff', word('lost.docx', strange, lost), 'schools/hill.yaml');
    expect([code, err]).toEqual([1, expect.stringContaining('[DOCUMENT_UNRECORDED]')]);
  });
});

describe('a file that shows changes', () => {
  const published = 'dist/hill/trial.docx';
  beforeAll(async () => {
    write('templates/trial/clauses/be-polite.md', clause('be polite, please.'));
    const { out } = await run(
      'diff',
      published,
      'schools/hill.yaml',
      '--docx',
      'changes.docx',
      '--html',
      'changes.html',
    );
    expect(out).toContain('1 change: 1 reworded');
    expect(out).toMatch(/^Hill School: .*\nProposed: not yet approved\nfrom /);
  });
  afterAll(() => write('templates/trial/clauses/be-polite.md', clause(clauses['be-polite'])));

  const told = async (...sides: readonly string[]) => {
    const { out } = await run('diff', ...sides, '--json');
    const [{ redlines, proposed, altered, changes }] = JSON.parse(out).comparisons;
    const words = ({ before, after }: { before: string; after: string }) => `${before} → ${after}`;
    return { redlines, proposed, altered: altered.flatMap(({ lines }: never) => lines), changes: changes.map(words) };
  };
  const redlines = ['changes.docx'];
  const change = 'be polite to everyone. → be polite, please.';

  test('in Word is the newer version, on either side, whatever it says of approval', async () => {
    const same = { redlines, proposed: false, altered: [], changes: [] };
    expect(await told('changes.docx', 'schools/hill.yaml')).toEqual(same);
    expect(await told('schools/hill.yaml', 'changes.docx')).toEqual(same);
    expect(await told(published, 'changes.docx')).toEqual({ ...same, proposed: true, changes: [change] });
    const { out } = await run('diff', 'changes.docx', 'schools/hill.yaml');
    expect(out).toMatch(/^changes\.docx shows changes between two versions: it is compared as if all were accepted\n/);
  });

  test('also once the profile has gone on, or has its approval', async () => {
    write('schools/hill.yaml', `${own}    approval: { by: Governors, on: 2026-11-19 }\n`);
    expect((await told('changes.docx', 'schools/hill.yaml')).changes).toEqual([]);
    write('schools/hill.yaml', own.replace('notes]', 'notes]\n    omit: [be-kind]'));
    expect((await told('changes.docx', 'schools/hill.yaml')).changes).toEqual([`${clauses['be-kind']} → `]);
    write('schools/hill.yaml', own);
  });

  test('is told what governors wrote into it', async () => {
    const parts = unzipSync(readFileSync(join(folder, 'changes.docx')));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('be brief;', 'be very brief;');
    writeFileSync(join(folder, 'back.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(body) }));
    expect(await told('back.docx', 'schools/hill.yaml')).toMatchObject({
      redlines: ['back.docx'],
      altered: [{ before: 'be brief;', after: 'be very brief;' }],
      changes: ['be very brief; → be brief;'],
    });
  });

  test('says on its first page that a file which it compares was altered', async () => {
    const file = word('nobody.docx', (body) => body.replace('be polite to everyone', 'be polite to nobody'));
    await run('diff', file, 'schools/hill.yaml', '--docx', 'changes.docx');
    const parts = unzipSync(readFileSync(join(folder, 'changes.docx')));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const [first = ''] = [...body.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words);
    expect(first).toBe('nobody.docx was altered after policygen had made it: be polite to [-everyone-]{+nobody+}.');
    expect(await told('changes.docx', 'schools/hill.yaml')).toMatchObject({ altered: [], changes: [] });
  });

  test.each(['changes.docx', 'changes.html'])('is none to publish: %s', async (file) => {
    const { code, out } = await run('verify', file, '--json');
    const { files, problems } = JSON.parse(out);
    expect([code, files[0].status, problems[0].code]).toEqual([1, 'unknown', 'DOCUMENT_REDLINE']);
  });
});

describe('a hostile file is read within bounds', () => {
  const body = (xml: string) => word('hostile.docx', () => xml, /^customXml/);
  const hostile: Readonly<Record<string, () => string>> = {
    'elements inside each other without end': () => body(`<w:document>${'<w:p><w:r>'.repeat(200_000)}`),
    'paragraphs without end': () => body(`<w:document>${paragraph('the school asks').repeat(6_000)}`),
    'a page inside itself': () => page('hostile.html', () => `<!doctype html><body>${'<div><p>'.repeat(200_000)}`),
  };
  test.each(Object.entries(hostile))('%s', async (_, file) => {
    const { code, err } = await run('diff', file(), 'schools/hill.yaml');
    expect([code, err]).toEqual([1, expect.stringContaining('the file says more than any policy does')]);
  });

  test('entities that name each other say nothing', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>${paragraph('&b; be kind')}`;
    const { code, out } = await run('diff', body(xml), 'schools/hill.yaml');
    expect([code, out.includes('aaaa')]).toEqual([0, false]);
  });

  test('three hundred parts that are each within the limit are together beyond it', async () => {
    const parts = unzipSync(readFileSync(join(folder, 'dist/hill/trial.docx')));
    const { 'customXml/item1.xml': _, ...others } = parts;
    const large = new Uint8Array(1_000_000).fill(97);
    const more = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`customXml/item${index + 2}.xml`, large]),
    );
    writeFileSync(join(folder, 'hostile.docx'), zipSync({ ...others, ...more }));
    expect(await told('hostile.docx')).toEqual([]);
  });
});
