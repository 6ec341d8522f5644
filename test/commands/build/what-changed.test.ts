import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../../src/index.ts';
import { smallProfile } from '../../samples/small-profile.ts';

/** Which documents a build makes, and which it keeps, over one change after another. */

const templates = fileURLToPath(new URL('../../../templates', import.meta.url));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-changed-'));
  mkdirSync(join(folder, 'schools'));
  write('schools/elm.yaml', smallProfile);
  write('schools/oak.yaml', withOak());
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, content: string | Uint8Array): void => writeFileSync(join(folder, path), content);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const withOak = (): string =>
  smallProfile.replace('Elm Primary School', 'Oak Infant School').replace('office@elm', 'office@oak');

/** The files that a build wrote anew, such as "elm.html"; it has to have gone well. */
async function built(options: Parameters<typeof build>[1] = {}): Promise<readonly string[]> {
  const { documents, problems } = await build(undefined, { folder, formats: ['docx', 'html'], ...options });
  expect(problems).toEqual([]);
  return documents.flatMap(({ school, format, status }) => (status === 'built' ? [`${school}.${format}`] : []));
}

/** As long as the clock of a file system may stand, on which it depends whether a document was touched. */
const aTick = () => wait(20);

const all = ['elm.docx', 'elm.html', 'oak.docx', 'oak.html'];
const elm = 'dist/elm/parent-group-chats';

describe('a second build', () => {
  it('makes nothing, and says of each document what the first one said', async () => {
    const first = await build(undefined, { folder });
    const second = await build(undefined, { folder });
    expect(first.documents).toHaveLength(6);
    expect(second.documents).toEqual(first.documents.map((document) => ({ ...document, status: 'unchanged' })));
  });

  it('makes only what another format needs, and keeps what it does not ask for', async () => {
    expect(await built({ formats: ['html'] })).toEqual(['elm.html', 'oak.html']);
    expect(await built()).toEqual(['elm.docx', 'oak.docx']);
    expect(await built({ formats: ['html'] })).toEqual([]);
    expect(await built()).toEqual([]);
  });

  it('makes the school whose profile says something else, and only that one', async () => {
    expect(await built()).toEqual(all);
    write('schools/elm.yaml', smallProfile.replace('Elm Primary', 'Elm Junior'));
    expect(await built()).toEqual(['elm.docx', 'elm.html']);
    expect(read(`${elm}.html`)).toContain('Elm Junior School');
    expect(await built()).toEqual([]);
  });

  it('makes nothing for a comment, a fresh date of a file, or a profile written otherwise', async () => {
    await built();
    write('schools/elm.yaml', `# Reviewed by nobody.\r\n${smallProfile.replaceAll('\n', '\r\n')}`);
    utimesSync(join(folder, 'schools/oak.yaml'), new Date(), new Date());
    utimesSync(join(folder, `${elm}.html`), new Date(0), new Date(0));
    expect(await built()).toEqual([]);
  });

  it('makes a document that was deleted, or altered without another length or date', async () => {
    await built();
    await aTick();
    rmSync(join(folder, `${elm}.docx`));
    const before = read('dist/oak/parent-group-chats.html');
    write('dist/oak/parent-group-chats.html', before.replace('Oak Infant', 'Ash Infant'));
    expect(await built()).toEqual(['elm.docx', 'oak.html']);
    expect(read('dist/oak/parent-group-chats.html')).toBe(before);
    expect(await built()).toEqual([]);
  });

  it('makes what was altered before another format was built alone', async () => {
    await built();
    await aTick();
    write(`${elm}.html`, read(`${elm}.html`).replace('Elm Primary', 'Ash Primary'));
    rmSync(join(folder, `${elm}.docx`));
    expect(await built({ formats: ['docx'] })).toEqual(['elm.docx']);
    expect(await built()).toEqual(['elm.html']);
    expect(await built()).toEqual([]);
  });

  it('keeps what was copied, with its dates and without', async () => {
    await built();
    for (const preserveTimestamps of [true, false]) {
      cpSync(join(folder, 'dist'), join(folder, 'copy'), { recursive: true, preserveTimestamps });
      expect(await built({ out: 'copy' })).toEqual([]);
      const oak = 'copy/oak/parent-group-chats.html';
      await aTick();
      write(oak, read(oak).replace('Oak Infant', 'Ash Infant'));
      expect(await built({ out: 'copy' })).toEqual(['oak.html']);
    }
  });

  it('notices another logo of the same name, and a logo that has gone', async () => {
    write('schools/elm.svg', svg);
    write('schools/elm.yaml', smallProfile.replace('platforms:', '  logo: elm.svg\nplatforms:'));
    await built();
    expect(await built()).toEqual([]);
    write('schools/elm.svg', svg.replace('width="20" height="10"/', 'width="10" height="10"/'));
    expect(await built()).toEqual(['elm.docx', 'elm.html']);
    rmSync(join(folder, 'schools/elm.svg'));
    const { documents, problems } = await build(undefined, { folder, formats: ['html'] });
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['FILE_MISSING', 'schools/elm.yaml']]);
    expect(documents.map(({ school, status }) => [school, status])).toEqual([['oak', 'unchanged']]);
  });

  it('minds what is chosen for a format, and nothing else', async () => {
    await built({ formats: ['html-fragment', 'html'] });
    expect(await built({ formats: ['html-fragment', 'html'], headingLevel: 3 })).toEqual([
      'elm.html-fragment',
      'oak.html-fragment',
    ]);
    expect(await built({ on: '2026-11-20' })).toEqual(['elm.docx', 'oak.docx']);
    expect(await built({ on: '2026-11-21' })).toEqual([]);
  });

  it('makes a policy of which the record knows nothing, though nothing was edited', async () => {
    await built({ policy: 'parent-group-chats', formats: ['html'] });
    const empty = '"beside":{},"policies":[],"documents":{}';
    const records = ['', '{"schoolRecord":1}', `{"schoolRecord":2,${empty}}`, `{"schoolRecord":1,${empty}}`];
    for (const broken of [...records, `{"schoolRecord":1,${empty.replace('documents":{', '$&"a.html":null')}}`]) {
      write('dist/.policygen/elm.json', broken);
      write(`${elm}.html`, 'altered');
      expect(await built({ formats: ['html'] })).toEqual(['elm.html']);
    }
  });

  it('makes everything with force, and finds it to be the same', async () => {
    await built();
    const record = read('dist/.policygen/elm.json');
    write('dist/.policygen/elm.json', record.replaceAll(/"sha256": "[^"]*"/g, '"sha256": "not so"'));
    expect(await built({ force: true })).toEqual([]);
    expect(read('dist/.policygen/elm.json')).toBe(record);
  });
});

describe('a clause that changes', () => {
  it('makes exactly the schools that have it, as a build of everything would', async () => {
    cpSync(templates, join(folder, 'templates'), { recursive: true });
    write('schools/oak.yaml', withOak().replace('short', 'full'));
    await built();
    const only = 'templates/parent-group-chats/clauses/photos-with-consent.md';
    const included = `${withOak()}    include: [photos-with-consent]\n`;
    write('schools/oak.yaml', included);
    await built();
    write(only, `${read(only).trimEnd()} Please ask again each year.\n`);
    expect(await built()).toEqual(['oak.docx', 'oak.html']);
    const kept = read(`${elm}.html`);
    expect(await built({ force: true })).toEqual([]);
    expect(read(`${elm}.html`)).toBe(kept);
    expect(read('dist/oak/parent-group-chats.html')).toContain('Please ask again each year.');
  });

  it('is noticed in a file that every document has', async () => {
    cpSync(templates, join(folder, 'templates'), { recursive: true });
    await built();
    write('templates/look.css', `${read('templates/look.css')}\nh1 { letter-spacing: 0 }\n`);
    expect(await built()).toEqual(all);
  });
});
