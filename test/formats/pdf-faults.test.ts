import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, Document, DocumentProperties, Picture } from '../../src/document/model.ts';
import type { Engines } from '../../src/formats/format.ts';
import { renderPdfEmbedded } from '../../src/formats/pdf-embedded.ts';
import { readLook } from '../../src/io/library/read-look.ts';
import { startRasteriser } from '../../src/io/pictures/rasteriser.ts';
import { startTypesetter } from '../../src/io/rendering/typesetter.ts';
import { PolicyError } from '../../src/problem.ts';
import { png, text } from '../samples/every-kind.ts';

const look = readLook(resolve(import.meta.dirname, '../../templates'));
const typesetter = await startTypesetter();
const engines: Pick<Engines, 'typesetter' | 'rasteriser'> = {
  typesetter: async () => typesetter,
  rasteriser: startRasteriser,
};

const say = (words: string, clause?: string) => ({
  ...(clause === undefined ? {} : { clause }),
  inlines: [text(words)],
});

/** With a title and, in the section "rules", a heading: so what is refused is refused for the block's own sake. */
const documentOf = (parts: {
  readonly cover?: readonly Block[];
  readonly rules?: readonly Block[];
  readonly properties?: Partial<DocumentProperties>;
}): Document => ({
  properties: { title: 'Title', school: 'School', language: 'en-GB', ...parts.properties },
  cover: [{ kind: 'heading', level: 1, ...say('Title', 'fm-title') }, ...(parts.cover ?? [])],
  sections: [{ id: 'rules', blocks: [{ kind: 'heading', level: 2, ...say('Rules') }, ...(parts.rules ?? [])] }],
});

async function problemsOf(parts: Parameters<typeof documentOf>[0], layout = look) {
  const failure = await renderPdfEmbedded({ document: documentOf(parts) }, layout, engines).catch(
    (error: unknown) => error,
  );
  if (failure instanceof PolicyError) return failure.problems;
  throw new Error('the document was not refused', { cause: failure });
}
const messagesOf = async (...given: Parameters<typeof problemsOf>) =>
  (await problemsOf(...given)).map((problem) => problem.message);

describe('a character that no shipped font has', () => {
  const inSection = (words: string): Block => ({
    kind: 'paragraph',
    style: 'body',
    passages: [say('All is well here.', 'fine'), say(words, 'be-kind')],
  });

  test('is told with its section, its clause, its place and what to do', async () => {
    expect(await problemsOf({ rules: [inSection('Please be kind to 漢, and to everybody else.')] })).toEqual([
      {
        code: 'TYPESETTER',
        message: `in the section "rules", clause "be-kind" (Please be kind to 漢, and …): no shipped font has the character '漢' (U+6F22)`,
        hint: 'write these words in other letters',
      },
    ]);
  });

  test('goes by its number where it has no shape', async () => {
    const [problem] = await problemsOf({ rules: [inSection('a\u0007b')] });
    expect(problem?.message).toMatch(/: no shipped font has the character U\+0007$/);
    expect(problem?.hint).toBe('leave out U+0007');
  });

  test('is told once for all of its kind in one place', async () => {
    expect(await messagesOf({ rules: [inSection('漢漢漢 一丁七万丈三上')] })).toEqual([
      `in the section "rules", clause "be-kind" (漢漢漢 一丁七万丈三上): no shipped font has the characters '漢' (U+6F22), '一' (U+4E00), '丁' (U+4E01), '七' (U+4E03), '万' (U+4E07) and 3 more`,
    ]);
  });

  test('is found in every kind of block, and by the clause that says it', async () => {
    const cell = say('fine');
    const messages = await messagesOf({
      cover: [
        { kind: 'heading', level: 2, ...say('Heading ✓', 'a-heading') },
        { kind: 'signature-line', clause: 'a-signature', labels: ['Signed ✓', 'Date'] },
        {
          kind: 'cover-facts',
          facts: [
            { clause: 'fine', label: 'Fine', value: [text('fine')] },
            { clause: 'a-fact', label: 'Fact', value: [text('✓')] },
          ],
        },
        { kind: 'table', clause: 'a-table', caption: 'Caption ✓', header: [cell], rows: [[say('Cell ✓', 'a-cell')]] },
        { kind: 'table', clause: 'a-table', caption: 'fine', header: [say('Header ✓')], rows: [[cell]] },
      ],
      rules: [
        { kind: 'paragraph', style: 'lead-in', passages: [say('Lead-in ✓', 'a-lead-in')] },
        {
          kind: 'list',
          ordered: true,
          items: [
            say('fine', 'fine'),
            {
              ...say('fine as well', 'fine'),
              nested: { kind: 'list', ordered: false, items: [say('Nested ✓', 'an-item')] },
            },
          ],
        },
        {
          kind: 'paragraph',
          style: 'body',
          passages: [{ inlines: [{ kind: 'link', url: 'https://school.example', inlines: [text('Link ✓')] }] }],
        },
      ],
    });
    expect(
      messages.map((message) => message.replace(/: no shipped font has the character '✓' \(U\+2713\)$/, '')),
    ).toEqual([
      'on the cover, clause "a-heading" (Heading ✓)',
      'on the cover, clause "a-signature" (Signed ✓ Date)',
      'on the cover, clause "a-fact" (Fact ✓)',
      'on the cover, clause "a-table" (Caption ✓)',
      'on the cover, clause "a-cell" (Cell ✓)',
      'on the cover, clause "a-table" (Header ✓)',
      'in the section "rules", clause "a-lead-in" (Lead-in ✓)',
      'in the section "rules", clause "an-item" (Nested ✓)',
      'in the section "rules" (Link ✓)',
    ]);
  });

  test('is found in what only the footer shows, and told once if the page shows it too', async () => {
    expect(await messagesOf({ properties: { version: '1.0 ✓' } })).toEqual([
      `in the document's version, "1.0 ✓": no shipped font has the character '✓' (U+2713)`,
    ]);
    const school: Block = { kind: 'paragraph', style: 'school', passages: [say('School ✓', 'fm-school-name')] };
    expect(await messagesOf({ cover: [school], properties: { school: 'School ✓' } })).toEqual([
      `on the cover, clause "fm-school-name" (School ✓): no shipped font has the character '✓' (U+2713)`,
    ]);
  });
});

describe('a picture', () => {
  const picture = (changed: Partial<Picture>): Block => ({
    kind: 'picture',
    clause: 'fm-crest',
    alternative: 'The crest',
    mediaType: 'image/png',
    bytes: png,
    aspect: 1,
    ...changed,
  });

  test.each(['image/png', 'image/jpeg', 'image/svg+xml'] as const)('that is no %s', async (mediaType) => {
    const bytes = new TextEncoder().encode('<svg');
    const [problem, ...others] = await problemsOf({ cover: [picture({ mediaType, bytes })] });
    expect(others).toEqual([]);
    expect(problem?.message).toMatch(/^on the cover, clause "fm-crest" \(The crest\): the picture can't be read: /);
    expect(problem?.hint).toBe('save it again from the program that made it');
  });

  test('without an alternative text', async () => {
    expect(await messagesOf({ cover: [picture({ alternative: '' })] })).toEqual([
      'on the cover, clause "fm-crest": the picture has no alternative text',
    ]);
  });
});

test('a heading that skips a level is named', async () => {
  const document: Document = {
    ...documentOf({}),
    sections: [{ id: 'a', blocks: [{ kind: 'heading', level: 3, ...say('Deep') }] }],
  };
  await expect(renderPdfEmbedded({ document }, look, engines)).rejects.toThrow(
    'in the section "a" (Deep): the typesetter says: skipped from heading level 1 to 3',
  );
});

test('properties that no PDF can have are named', async () => {
  expect(await messagesOf({ properties: { title: '' } })).toEqual([
    `in the document's title, "": the typesetter says: missing document title`,
  ]);
  expect(await messagesOf({ properties: { date: '2024-02-31' } })).toEqual([
    `in the document's date, "2024-02-31": the typesetter says: date is invalid`,
  ]);
});

test('a layout with a mistake of its own is told in the words of the typesetter', async () => {
  const broken = { ...look, typst: `${look.typst}\n#nonsense` };
  const messages = await messagesOf({}, broken);
  expect(messages.every((message) => message.endsWith('the typesetter says: unknown variable: nonsense'))).toBe(true);
  expect(messages.length).toBeGreaterThan(0);
});
