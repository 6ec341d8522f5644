import { describe, expect, test } from 'vitest';
import { startTypesetter } from '../src/io/typesetter.ts';
import { PolicyError } from '../src/problem.ts';
import { fonts } from './samples/fonts.ts';

const head =
  '#set document(title: "Title", date: none)\n#set text(font: "Atkinson Hyperlegible Next", fallback: false)\n';
const typesetter = await startTypesetter();
const set = (layout: string, data = '') => typesetter.set(head + layout, data, fonts);

test('sets data by a layout', () => {
  const result = set('#sys.inputs.document', 'the data');
  expect('pdf' in result && new TextDecoder('latin1').decode(result.pdf.subarray(0, 8))).toBe('%PDF-1.7');
});

describe('says what is wrong, as often as asked, and goes on', () => {
  test.each([
    ['a layout with a mistake', '#nonsense', [{ message: 'unknown variable: nonsense', hints: [] }]],
    [
      'a layout that gives reasons of its own',
      '#panic("a \\"b\\"")',
      [{ message: 'panicked with: "a \\"b\\""', hints: [] }],
    ],
    [
      'a document that breaks PDF/UA',
      '#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"1\\" height=\\"1\\"/>"))',
      [
        {
          message: 'PDF/UA-1 error: missing alt text',
          hints: ['make sure your images and equations have alt text'],
        },
      ],
    ],
    [
      'two characters that the fonts lack',
      'ж✓',
      ['ж', '✓'].map((character) => ({
        message: `PDF/UA-1 error: the text \`"${character}"\` could not be displayed with font \`"Atkinson Hyperlegible Next"\``,
        hints: ['try using a different font'],
      })),
    ],
  ])('%s', (_, layout, errors) => {
    expect(set(layout)).toEqual({ errors });
    expect(set(layout)).toEqual({ errors });
    expect(set('fine')).toHaveProperty('pdf');
  });
});

test.each(['/etc/hostname', 'typesetter.ts', '../io/typesetter.ts', '../../package.json'])(
  'a layout can not read %s',
  (path) => {
    expect(set(`#read("${path}")`)).toEqual({ errors: [{ message: expect.any(String), hints: expect.any(Array) }] });
  },
);

test('where the package has no program for the machine, says so', async () => {
  const load = () => Promise.reject(new Error('Cannot find native binding.\nAnd much more'));
  const failure = await startTypesetter(load).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PolicyError);
  expect(failure).toHaveProperty('problems', [
    {
      code: 'TYPESETTER_MISSING',
      message: `the typesetter that makes PDFs does not run on this machine (${process.platform}, ${process.arch}): Cannot find native binding.`,
      hint: 'install policygen again on this very machine, or print with a browser: --pdf-engine browser',
    },
  ]);
});

test('keeps its memory level over hundreds of documents', () => {
  const words = (index: number) => `word ${index} `.repeat(400);
  const grow = (from: number) => {
    for (let index = from; index < from + 60; index++) set('#sys.inputs.document', words(index));
    return process.memoryUsage().rss;
  };
  grow(0);
  const before = grow(60);
  const after = grow(120);
  expect((after - before) / 1e6).toBeLessThan(15);
});
