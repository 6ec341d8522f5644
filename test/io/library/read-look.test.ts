import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLook } from '../../../src/io/library/read-look.ts';
import { PolicyError } from '../../../src/problem.ts';

const templates = resolve(import.meta.dirname, '../../../templates');
const scratch = mkdtempSync(join(tmpdir(), 'look-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const problemsOf = (folder: string) => {
  try {
    readLook(folder, folder);
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  throw new Error('the look was read');
};

test('reads the layout, the style sheet and the faces of all families', () => {
  const { css, typst, fonts } = readLook(templates);
  expect(css).toContain('{');
  expect(typst).toContain('set page(');
  expect(fonts.map(({ family, weight, style }) => `${family} ${weight} ${style}`)).toEqual([
    ...['400 normal', '700 normal', '400 italic', '700 italic'].map((face) => `Atkinson Hyperlegible Next ${face}`),
    ...['Noto Sans 400 normal', 'Noto Sans 700 normal', 'Vazirmatn 400 normal', 'Vazirmatn 700 normal'],
    ...['Noto Sans Hebrew 400 normal', 'Noto Sans Hebrew 700 normal'],
  ]);
  for (const { ttf, woff2 } of fonts) {
    expect([...ttf.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(new TextDecoder().decode(woff2.subarray(0, 4))).toBe('wOF2');
  }
});

test('names every file that is missing', () => {
  const folder = join(scratch, 'two-missing');
  cpSync(templates, folder, { recursive: true });
  const missing = [join(folder, 'fonts', 'AtkinsonHyperlegibleNext-Bold.ttf'), join(folder, 'look.typ')];
  for (const file of missing) rmSync(file);
  expect(problemsOf(folder)).toEqual(
    missing.map((file) => ({
      code: 'FILE_MISSING',
      message: `the file ${file} is missing`,
      file,
      hint: 'put a whole file in its place, or delete it: policygen then takes its own',
    })),
  );
});

test('takes what a folder has none of from the other', () => {
  const folder = join(scratch, 'css-alone');
  mkdirSync(folder);
  writeFileSync(join(folder, 'look.css'), 'h1 { color: red }');
  const look = readLook(folder, templates);
  expect(look.css).toBe('h1 { color: red }');
  expect(look.typst).toBe(readLook(templates).typst);
});

test('says why a file can not be read', () => {
  const folder = join(scratch, 'a-folder');
  cpSync(templates, folder, { recursive: true });
  rmSync(join(folder, 'look.css'));
  mkdirSync(join(folder, 'look.css'));
  expect(problemsOf(folder)).toMatchObject([{ code: 'FILE_UNREADABLE', message: 'this is a folder, not a file' }]);
});

describe('refuses a font that is no font or half of one', () => {
  const face = 'AtkinsonHyperlegibleNext-Bold';
  const whole = (ending: string) => readFileSync(join(templates, 'fonts', `${face}.${ending}`));
  test.each([
    ['a TTF of zeros', 'ttf', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['an empty TTF', 'ttf', () => Buffer.alloc(0)],
    ['a TTF that is cut off', 'ttf', (bytes: Buffer) => bytes.subarray(0, bytes.length - 5000)],
    ['a TTF that a text editor saved', 'ttf', (bytes: Buffer) => Buffer.from(bytes.toString('utf8'))],
    ['a WOFF2 that is cut off', 'woff2', (bytes: Buffer) => bytes.subarray(0, 5000)],
    ['a WOFF2 that is a TTF', 'woff2', () => whole('ttf')],
  ])('%s', (name, ending, spoil) => {
    const folder = join(scratch, name.replaceAll(' ', '-'));
    cpSync(templates, folder, { recursive: true });
    const file = join(folder, 'fonts', `${face}.${ending}`);
    writeFileSync(file, spoil(whole(ending)));
    expect(problemsOf(folder)).toEqual([
      {
        code: 'FILE_UNREADABLE',
        message: `the file ${file} is no font that can be read`,
        file,
        hint: 'put a whole file in its place, or delete it: policygen then takes its own',
      },
    ]);
  });
});
