import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesIn } from '../src/diff/changes.ts';
import { compareDocuments } from '../src/diff/compare-documents.ts';
import type { PolicyRecord } from '../src/diff/record.ts';
import type { Document } from '../src/document/model.ts';
import { docx } from '../src/formats/docx.ts';
import type { Engines, Look } from '../src/formats/format.ts';
import { renderRedline } from '../src/formats/redline-docx.ts';
import { startRasteriser } from '../src/io/rasteriser.ts';
import { documentWords } from './read/document-words.ts';
import { rootOf, wordParts } from './read/docx-parts.ts';
import { paragraphsOf, settled, wordsIn } from './read/settle-changes.ts';
import { randomPair } from './samples/random-documents.ts';

const look: Look = { css: '', typst: '', fonts: [] };
const unused = () => Promise.reject(new Error('Word needs no such engine'));
const engines: Engines = { typesetter: unused, browser: unused, rasteriser: startRasteriser };
const revisor = { author: 'FS', date: '2026-03-12' };

const recordOf = (document: Document): PolicyRecord => ({
  school: 'orchard',
  policy: 'parent-group-chats',
  edition: 'full',
  document,
  clauses: new Map(),
  headings: new Map(),
  facts: new Map(),
});

const redline = (before: Document, after: Document) => {
  const [old, now] = [recordOf(before), recordOf(after)];
  const lines = compareDocuments(before, after);
  return renderRedline(
    { before: old, after: now, lines, changes: changesIn(lines, { before: old, after: now }) },
    revisor,
    look,
    engines,
  );
};

const plain = async (document: Document) =>
  paragraphsOf(rootOf(wordParts(await docx.render(document, look, engines)), 'word/document.xml'));

/** An empty paragraph may end the file, since Word can't delete the end of the last one. */
const withoutEnd = (paragraphs: readonly string[]) =>
  paragraphs.at(-1) === 'BodyText: ' ? paragraphs.slice(0, -1) : paragraphs;

const pairs = Number(process.env.REDLINE_PAIRS ?? 500);

test('accepting all changes gives the new words, rejecting all the old ones', async () => {
  await fc.assert(
    fc.asyncProperty(randomPair, async ([before, after]) => {
      const parts = wordParts(await redline(before, after));
      expect(wordsIn(settled(parts, 'accept'))).toBe(documentWords(after));
      expect(wordsIn(settled(parts, 'reject'))).toBe(documentWords(before));
    }),
    { numRuns: pairs },
  );
}, 240_000);

test('either way the paragraphs are those of a Word file of that document, with their styles', async () => {
  await fc.assert(
    fc.asyncProperty(randomPair, async ([before, after]) => {
      const parts = wordParts(await redline(before, after));
      expect(withoutEnd(paragraphsOf(settled(parts, 'accept')))).toEqual(await plain(after));
      expect(withoutEnd(paragraphsOf(settled(parts, 'reject')))).toEqual(await plain(before));
    }),
    { numRuns: Math.ceil(pairs / 10) },
  );
}, 240_000);
