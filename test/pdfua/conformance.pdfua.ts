import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { look, schoolDocument, schools } from '../read/schools.ts';
import { everyKind } from '../samples/every-kind.ts';
import { variedDocuments } from './varied-documents.ts';
import { findVeraPdf } from './verapdf.ts';

/** Combinations of clauses and facts. */
const combinations = 220;

const verapdf = findVeraPdf();
const reason = 'missing' in verapdf ? verapdf.missing : '';
if (reason !== '') process.stdout.write(`PDF/UA-1 and PDF/A-2a are not checked here: ${reason}.\n`);

const engines = openEngines();
const scratch = mkdtempSync(join(tmpdir(), 'pdfua-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const standards = [
  ['PDF/UA-1', 'ua1'],
  ['PDF/A-2a', '2a'],
] as const;
const suffix = reason && ` (skipped: ${reason})`;

describe.skipIf(reason !== '')(`PDFs of every kind${suffix}`, () => {
  const folder = join(scratch, 'all');
  const varied = variedDocuments(combinations);
  const documents: readonly (readonly [string, Document])[] = [
    ...schools.map((school) => [school, schoolDocument(school)] as const),
    ['every-kind', everyKind],
    ...varied.map((document, index) => [`combination-${index + 1}`, document] as const),
  ];

  beforeAll(async () => {
    mkdirSync(folder);
    for (const [name, document] of documents) {
      writeFileSync(join(folder, `${name}.pdf`), await pdf('embedded').render({ document }, look, engines));
    }
  });

  test('are all different', () => {
    expect(new Set(varied.map((document) => JSON.stringify([document.cover, document.sections]))).size).toBe(
      combinations,
    );
  });

  test.each(standards)('conform to %s', (name, standard) => {
    if ('missing' in verapdf) return;
    const { version, files, checks, failed, failures } = verapdf.check(folder, standard);
    process.stdout.write(`veraPDF ${version}, ${name}: ${files} files, ${checks} checks, ${failed} failed\n`);
    expect(failures).toEqual([]);
    expect(failed).toBe(0);
    expect(files).toBe(documents.length);
    // A page has hundreds of things to check.
    expect(checks).toBeGreaterThan(files * 500);
  });
});

describe.skipIf(reason !== '')(`what doesn't conform is found out${suffix}`, () => {
  test.each([
    ['PDF/UA-1', 'ua1', '/MarkInfo', '6.2-1'],
    ['PDF/A-2a', '2a', 'pdfaid:conformance>A', '6.6.4-'],
  ] as const)('by %s', async (_, standard, what, rule) => {
    if ('missing' in verapdf) return;
    const folder = join(scratch, standard);
    mkdirSync(folder);
    const bytes = Buffer.from(await pdf('embedded').render({ document: everyKind }, look, engines));
    bytes.write('X', bytes.indexOf(what) + what.length - 1, 'latin1');
    writeFileSync(join(folder, 'wrong.pdf'), bytes);
    expect(verapdf.check(folder, standard).failures).toEqual([expect.stringContaining(`wrong.pdf: ${rule}`)]);
  });
});
