import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyDiff } from '../../src/diff/compare-policies.ts';
import type { Document } from '../../src/document/model.ts';
import { docx } from '../../src/formats/docx.ts';
import type { Engines, Look } from '../../src/formats/format.ts';
import { renderRedline } from '../../src/formats/redline-docx.ts';
import { startRasteriser } from '../../src/io/pictures/rasteriser.ts';
import { documentWords } from '../read/document-words.ts';
import { rootOf, wordParts } from '../read/docx-parts.ts';
import { look, schools } from '../read/schools.ts';
import { paragraphsOf, settled, wordsIn } from '../read/settle-changes.ts';
import { settledInLibreOffice } from '../read/settle-in-libreoffice.ts';
import { wordFindings } from '../read/word-findings.ts';
import { everyKind } from '../samples/every-kind.ts';
import { randomPair } from '../samples/random-documents.ts';
import { diffOfDocuments, fromShortToFull } from '../samples/redlines.ts';

/** Without fonts, which take longer to pack than everything else takes together. */
const plainLook: Look = { css: '', typst: '', fonts: [] };
const unused = () => Promise.reject(new Error('Word needs no such engine'));
const engines: Engines = { typesetter: unused, browser: unused, rasteriser: startRasteriser };
const revisor = { author: 'FS', date: '2026-03-12' };

const redline = (diff: Pick<PolicyDiff, 'before' | 'after' | 'lines' | 'changes'>, fonts = plainLook) =>
  renderRedline(diff, revisor, fonts, engines);
const redlineOf = (before: Document, after: Document) => redline(diffOfDocuments(before, after));

const plain = async (document: Document) =>
  paragraphsOf(rootOf(wordParts(await docx.render({ document }, plainLook, engines)), 'word/document.xml'));

/** An empty paragraph may end the file, since Word can't delete the end of the last one. */
const withoutEnd = (paragraphs: readonly string[]) =>
  paragraphs.at(-1) === 'BodyText: ' ? paragraphs.slice(0, -1) : paragraphs;

/** As many as the work on tracked changes needs; fewer find nothing new from run to run. */
const pairs = Number(process.env.REDLINE_PAIRS ?? 500);

describe('random pairs of documents', () => {
  test('accepting all changes gives the new words, rejecting all the old ones', async () => {
    await fc.assert(
      fc.asyncProperty(randomPair, async ([before, after]) => {
        const parts = wordParts(await redlineOf(before, after));
        expect(wordsIn(settled(parts, 'accept'))).toBe(documentWords(after));
        expect(wordsIn(settled(parts, 'reject'))).toBe(documentWords(before));
      }),
      { numRuns: pairs },
    );
  }, 300_000);

  test('either way the paragraphs are those of a Word file of that document, with their styles', async () => {
    await fc.assert(
      fc.asyncProperty(randomPair, async ([before, after]) => {
        const parts = wordParts(await redlineOf(before, after));
        expect(withoutEnd(paragraphsOf(settled(parts, 'accept')))).toEqual(await plain(after));
        expect(withoutEnd(paragraphsOf(settled(parts, 'reject')))).toEqual(await plain(before));
      }),
      { numRuns: Math.ceil(pairs / 10) },
    );
  }, 300_000);
});

describe('the five schools from the short edition to the full one', () => {
  const diffs = schools.map(fromShortToFull);

  test('accepted and rejected, by our own reading', async () => {
    for (const diff of diffs) {
      const parts = wordParts(await redline(diff));
      expect(wordsIn(settled(parts, 'accept'))).toBe(documentWords(diff.after.document));
      expect(wordsIn(settled(parts, 'reject'))).toBe(documentWords(diff.before.document));
    }
  });

  test('each change is told with its cause, and none is without one', () => {
    for (const { changes } of diffs) {
      const kinds = changes.flatMap(({ causes }) => causes.map(({ kind }) => kind));
      expect(new Set(kinds)).toEqual(new Set(['edition', 'goes-with']));
      expect(changes.every(({ causes }) => causes.length > 0)).toBe(true);
    }
  });
});

test('a Word file with tracked changes has no finding that a Word file without has not', async () => {
  const [first] = schools;
  const files = [
    await redline(diffOfDocuments(everyKind, everyKind), look),
    await redline(fromShortToFull(first ?? ''), look),
  ];
  for (const file of files) {
    // What went is empty to a reader of words, and what changed of a paragraph's form stands in its properties.
    const expected = /^(empty paragraph|direct formatting w:(rPr|pPrChange|ins|del))/;
    expect(wordFindings(wordParts(file)).filter((finding) => !expected.test(finding))).toEqual([]);
  }
});

test('LibreOffice opens a sample of the pairs and all five schools, and agrees', { timeout: 300_000 }, async ({
  skip,
}) => {
  const sample = fc.sample(randomPair, Math.ceil(pairs / 25));
  const diffs = [...sample.map(([before, after]) => diffOfDocuments(before, after)), ...schools.map(fromShortToFull)];
  const files: Uint8Array[] = [];
  for (const diff of diffs) files.push(await redline(diff));
  const left = settledInLibreOffice(files);
  if (!left) return skip('not tried: soffice isn’t installed');
  expect(left).toEqual(
    diffs.map(({ before, after }) => ({
      accepted: documentWords(after.document),
      rejected: documentWords(before.document),
    })),
  );
});
