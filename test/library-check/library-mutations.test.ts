import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownTemplates, readPolicyTypes } from '../../src/io/library/read-sources.ts';
import { checkLibrary } from '../../src/library-check/check-library.ts';
import {
  type Break,
  breaksOfChoices,
  breaksOfDocuments,
  breaksOfFiles,
  breaksOfPaths,
  breaksOfWording,
} from '../samples/library-breaks.ts';
import { type LibraryFiles, soundLibrary, sourcesOf } from '../samples/sound-library.ts';

const type = 'parent-group-chats';
const read = readPolicyTypes(ownTemplates, resolve(ownTemplates, '..')).find(({ id }) => id === type);
const ownLibrary: LibraryFiles = Object.fromEntries(
  (read ? [read.manifest, ...read.clauses] : []).map(({ file, text }) => [
    file.replace(`templates/${type}/`, ''),
    text,
  ]),
);

const pathOf = (file: string) => (file === 'policy.yaml' ? file : `clauses/${file}.md`);

/** The files with the words replaced where they stand first, which has to be somewhere. */
function broken(files: LibraryFiles, { file, from, to }: Break): LibraryFiles {
  const path = pathOf(file);
  const text = files[path] ?? '';
  expect(text, `${path} has the words to replace`).toContain(from);
  if (to !== undefined) return { ...files, [path]: text.replace(from, () => to) };
  return Object.fromEntries(Object.entries(files).filter(([other]) => other !== path));
}

/** The problem as it has to be, and all that is found: «code file:line». */
function trial(files: LibraryFiles, one: Break): { readonly expected: string; readonly found: readonly string[] } {
  const mutated = broken(files, one);
  const text = mutated[pathOf(one.in)] ?? '';
  expect(text, 'the place to be told is in the broken file').toContain(one.at);
  const line = text.slice(0, text.indexOf(one.at) + one.at.replace(/\s$/, '').length).split('\n').length;
  const [report] = checkLibrary([sourcesOf(type, mutated)], false);
  return {
    expected: `${one.code} templates/${type}/${pathOf(one.in)}:${line}`,
    found: (report?.problems ?? []).map((problem) => `${problem.code} ${problem.file}:${problem.line}`),
  };
}

describe('the library, broken on purpose, is refused at its file and line', () => {
  it.each([...breaksOfPaths, ...breaksOfFiles, ...breaksOfChoices, ...breaksOfWording])('$file: $what', (one) => {
    const { expected, found } = trial(ownLibrary, one);
    expect(found).toContain(expected);
  });
});

describe('a small library, broken so that only its documents show it', () => {
  it('is sound before it is broken', () => {
    const [report] = checkLibrary([sourcesOf(type, soundLibrary)], false);
    expect(report?.problems).toEqual([]);
    expect(report?.combinations).toBeGreaterThan(200);
  });

  it.each(breaksOfDocuments)('$file: $what', (one) => {
    const { expected, found } = trial(soundLibrary, one);
    expect(found).toContain(expected);
  });
});
