import { describe, expect, test } from 'vitest';
import { startTypesetter } from '../../../src/io/rendering/typesetter.ts';
import { PolicyError } from '../../../src/problem.ts';
import { fonts } from '../../samples/fonts.ts';

const head =
  '#set document(title: "Title", date: none)\n#set text(font: "Atkinson Hyperlegible Next", fallback: false)\n';
const typesetter = await startTypesetter();
const set = (layout: string, data = '') => typesetter.set(head + layout, data, fonts);

test('sets data by a layout', () => {
  const result = set('#read(sys.inputs.document)', 'the data');
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

test.each(['/etc/hostname', 'typesetter.ts', '../rendering/typesetter.ts', '../../../package.json'])(
  'a layout can not read %s',
  (path) => {
    expect(set(`#read("${path}")`)).toEqual({ errors: [{ message: expect.any(String), hints: expect.any(Array) }] });
  },
);

// check-layout.ts refuses most of these by their words; here they get past it.
test.each([
  '#eval("1 + 41")',
  '#let e = dictionary(std).at("ev" + "al"); #e("1 + 41")',
  '#let all = dictionary; #let e = all(std).eval; #e("1")',
  '#{ let f() = eval; f()("1") }',
  '$eval("1")$ #(() => eval("1"))()',
  '#plugin(bytes((0, 97, 115, 109, 1, 0, 0, 0)))',
  '#show "a": it => eval("1"); a',
])('a layout can not make code of data: %s', (layout) => {
  const result = set(layout);
  expect('errors' in result ? result.errors.map(({ message }) => message) : 'set').toEqual([
    expect.stringMatching(/^expected (function|module), found none$/),
  ]);
});

describe('never sets a document whose words would be missing for want of a font', () => {
  const refused = (family: string) => [
    {
      code: 'FILE_UNREADABLE',
      message: `the typesetter can't use the font "${family}"`,
      hint: "a file in templates/fonts is broken, or look.typ names a font that isn't there: install policygen again",
    },
  ];
  const problemsOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (error instanceof PolicyError) return error.problems;
    }
    throw new Error('it was set');
  };

  test('a font whose file is broken in a way that only the typesetter notices', () => {
    const [regular] = fonts;
    if (!regular) throw new Error('there is no font');
    const ttf = regular.ttf.slice();
    const view = new DataView(ttf.buffer);
    for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
      const start = view.getUint32(entry + 8);
      const isHead = view.getUint32(entry) === 0x68656164;
      if (isHead) ttf.fill(0, start, start + view.getUint32(entry + 12));
    }
    const broken = [{ ...regular, ttf }];
    const setBroken = () => typesetter.set(`${head}Words`, '', broken);
    expect(problemsOf(setBroken)).toEqual(refused('atkinson hyperlegible next'));
    expect(problemsOf(setBroken)).toEqual(refused('atkinson hyperlegible next'));
    expect(set('Words')).toHaveProperty('pdf');
  });

  test('a font that nobody has', () => {
    expect(problemsOf(() => set('#set text(font: "No Such Font")\nWords'))).toEqual(refused('no such font'));
    expect(set('Words')).toHaveProperty('pdf');
  });
});

test('where the package has no program for the machine, says so', async () => {
  const load = () => Promise.reject(new Error('Cannot find native binding.\nAnd much more'));
  const failure = await startTypesetter({ load }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PolicyError);
  expect(failure).toHaveProperty('problems', [
    {
      code: 'TYPESETTER_MISSING',
      message: `the typesetter that makes PDFs does not run on this machine (${process.platform}, ${process.arch}): Cannot find native binding.`,
      hint: 'install policygen again on this very machine, or print with a browser: --pdf-engine browser',
    },
  ]);
});

test.each([
  [1, 6],
  [3, 2],
])(
  'of %i threads lets go of old layouts %i times in thirty documents, since all have one store',
  async (threads, times) => {
    let evicted = 0;
    const load = async () => {
      const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
      class Counting extends NodeCompiler {
        static override create(...args: Parameters<typeof NodeCompiler.create>) {
          const compiler = NodeCompiler.create(...args);
          const evict = compiler.evictCache.bind(compiler);
          compiler.evictCache = (age) => {
            evicted += 1;
            evict(age);
          };
          return compiler;
        }
      }
      return { NodeCompiler: Counting };
    };
    const counted = await startTypesetter({ threads, load });
    for (let index = 0; index < 30; index++) {
      expect(counted.set(`${head}#read(sys.inputs.document)`, `word ${index}`, fonts)).toHaveProperty('pdf');
    }
    expect(evicted).toBe(times);
  },
);

test('keeps its memory level over hundreds of documents', () => {
  const words = (index: number) => `word ${index} `.repeat(400);
  const grow = (from: number) => {
    for (let index = from; index < from + 200; index++) set('#read(sys.inputs.document)', words(index));
    return process.memoryUsage().rss;
  };
  grow(0);
  const before = grow(200);
  const after = grow(400);
  expect((after - before) / 1e6).toBeLessThan(15);
});
