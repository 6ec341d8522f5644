import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { openEngines } from '../../src/io/engines.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { everyKind } from '../samples/every-kind.ts';
import { variedDocuments } from './varied-documents.ts';
import { findVeraPdf } from './verapdf.ts';

/** Combinations of clauses and facts. */
const combinations = 220;

const verapdf = findVeraPdf();
const reason = 'missing' in verapdf ? verapdf.missing : '';
if (reason !== '') process.stdout.write(`PDF/UA-1 is not checked here: ${reason}.\n`);

const engines = openEngines();
const scratch = mkdtempSync(join(tmpdir(), 'pdfua-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test.skipIf(reason !== '')(`PDFs conform to PDF/UA-1${reason && ` (skipped: ${reason})`}`, async () => {
  if ('missing' in verapdf) return;
  const varied = variedDocuments(combinations);
  expect(new Set(varied.map((document) => JSON.stringify(document))).size).toBe(combinations);
  const folder = join(scratch, 'all');
  mkdirSync(folder);
  const documents: readonly (readonly [string, Document])[] = [
    ...schools.map((school) => [school, schoolDocument(school)] as const),
    ['every-kind', everyKind],
    ...varied.map((document, index) => [`combination-${index + 1}`, document] as const),
  ];
  for (const [name, document] of documents) {
    writeFileSync(join(folder, `${name}.pdf`), await pdf('embedded').render(document, look, engines));
  }
  const { version, files, checks, failed, failures } = verapdf.check(folder);
  process.stdout.write(`veraPDF ${version}, PDF/UA-1: ${files} files, ${checks} checks, ${failed} failed\n`);
  expect(failures).toEqual([]);
  expect(failed).toBe(0);
  expect(files).toBe(documents.length);
  // A page has hundreds of things to check.
  expect(checks).toBeGreaterThan(files * 500);
});

test.skipIf(reason !== '')('a PDF that says nothing of its structure is found out', async () => {
  if ('missing' in verapdf) return;
  const folder = join(scratch, 'wrong');
  mkdirSync(folder);
  const bytes = Buffer.from(await pdf('embedded').render(everyKind, look, engines));
  bytes.write('/Nothing', bytes.indexOf('/MarkInfo'), 'latin1');
  writeFileSync(join(folder, 'wrong.pdf'), bytes);
  expect(verapdf.check(folder).failures).toEqual([expect.stringContaining('wrong.pdf: 6.2-1 ')]);
});
