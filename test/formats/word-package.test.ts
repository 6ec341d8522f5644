import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document as Policy } from '../../src/document/model.ts';
import { embedFont } from '../../src/formats/docx/embedded-fonts.ts';
import { packed, zip } from '../../src/formats/docx/zip.ts';
import { docx } from '../../src/formats/docx.ts';
import type { Engines, Font } from '../../src/formats/format.ts';
import { startRasteriser } from '../../src/io/pictures/rasteriser.ts';
import { attribute, below, rootOf, wordParts } from '../read/docx-parts.ts';
import { everyKind } from '../samples/every-kind.ts';
import { fonts } from '../samples/fonts.ts';

const unused = () => Promise.reject(new Error('Word needs no such engine'));
const engines: Engines = { typesetter: unused, browser: unused, rasteriser: startRasteriser };
const render = (document: Policy, withFonts: readonly Font[] = fonts) =>
  docx.render({ document }, { css: '', typst: '', fonts: withFonts }, engines);

const titled = (title: string, colour = '#112233'): Policy => ({
  properties: { title, school: 'School', language: 'en-GB', colour },
  cover: [{ kind: 'heading', level: 1, inlines: [{ kind: 'text', text: title }] }],
  sections: [],
});

describe('the ZIP file', () => {
  const zipped = (files: Record<string, Uint8Array>) =>
    zip(new Map(Object.entries(files).map(([path, file]) => [path, packed(file)])));
  // What fflate writes, any program reads.
  const byFflate = (files: Record<string, Uint8Array>) => {
    const levelled = Object.entries(files).map(([path, file]) => [path, [file, { level: file.length < 2048 ? 0 : 6 }]]);
    return zipSync(Object.fromEntries(levelled), { mtime: new Date(1980, 0, 1, 12) });
  };

  test('is what fflate makes of the same files, byte for byte', () => {
    const path = fc.stringMatching(/^[a-zA-Z][a-z0-9/._[\]]{0,30}$/);
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 2000 }).map((text) => new TextEncoder().encode(text.repeat(20))),
    );
    fc.assert(
      fc.property(fc.dictionary(path, file, { maxKeys: 12 }), (files) => {
        expect(Buffer.compare(zipped(files), byFflate(files))).toBe(0);
      }),
    );
  });

  test('gives its files back, large ones and empty ones', () => {
    const files = { 'a.bin': new Uint8Array(300_000).map((_, index) => index * index), 'b/c.xml': new Uint8Array() };
    expect(unzipSync(zipped(files))).toEqual(files);
  });
});

describe('an embedded font', () => {
  const fontFiles = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes)).flatMap(([path, file]) => (path.startsWith('word/fonts/') ? [file] : []));

  test('is the same bytes whichever other fonts a document needs', async () => {
    const [alone, both] = [fontFiles(await render(titled('مدرسة'))), fontFiles(await render(titled('Школа مدرسة')))];
    expect([alone.length, both.length]).toEqual([6, 8]);
    expect(alone.slice(4)).toEqual(both.slice(6));
  });

  test('that was made before is taken as it is', async () => {
    const made = fonts.map((font, place) => ({ ...font, embedded: embedFont(font.ttf, place) }));
    expect(Buffer.compare(await render(everyKind, made), await render(everyKind))).toBe(0);
    const key = '00000000-0000-0000-0000-0000000000FF';
    const others = made.map((font) => ({ ...font, embedded: { key, file: packed(new Uint8Array([7, 7])) } }));
    const bytes = await render(everyKind, others);
    expect(fontFiles(bytes).map((file) => [...file])).toEqual(Array.from({ length: 4 }, () => [7, 7]));
    const face = below(rootOf(wordParts(bytes), 'word/fontTable.xml'), 'w:embedBold')[0];
    expect(attribute(face, 'w:fontKey')).toBe(`{${key}}`);
  });
});

test('no file depends on the files before, however many there were', async () => {
  const first = await render(titled('A'));
  const colours = Array.from({ length: 120 }, (_, index) => `#0000${(index + 16).toString(16)}`);
  const styles = new Set<string | undefined>();
  for (const colour of colours) styles.add(wordParts(await render(titled('A', colour)))['word/styles.xml']);
  expect(styles.size).toBe(120);
  expect(Buffer.compare(await render(titled('A')), first)).toBe(0);
});
