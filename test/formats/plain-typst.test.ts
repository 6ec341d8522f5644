import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Typesetter } from '../../src/formats/format.ts';
import { renderPdfEmbedded } from '../../src/formats/pdf-embedded.ts';
import { readLook } from '../../src/io/library/read-look.ts';
import { startRasteriser } from '../../src/io/pictures/rasteriser.ts';
import { startTypesetter } from '../../src/io/rendering/typesetter.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { everyKind } from '../samples/every-kind.ts';

const templates = resolve(import.meta.dirname, '../../templates');
const look = readLook(templates);

test('the layout stands alone: one file with no packages, no other files than its data, and words that are never code', () => {
  const code = look.typst.replace(/\/\/.*$/gm, '');
  expect(code.match(/#?\b(import|include|plugin|read|eval|cbor|csv|toml|xml|yaml|bibliography)\b[ (]/g)).toBeNull();
  expect(code.match(/\bsys\.[\w.]+/g)).toEqual(['sys.inputs.document']);
});

const typst = (() => {
  try {
    return execFileSync('typst', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
})();
const skipReason = typst === undefined ? ' (skipped: no typst command on this machine)' : '';

test.skipIf(typst === undefined)(`the official command line makes the same words of it${skipReason}`, async () => {
  const typesetter = await startTypesetter();
  let data = '';
  const listening: Typesetter = {
    set(layout, given, fonts) {
      data = given;
      return typesetter.set(layout, given, fonts);
    },
  };
  const engines = { typesetter: async () => listening, rasteriser: startRasteriser };
  const ours = await renderPdfEmbedded({ document: everyKind }, look, engines);
  const scratch = mkdtempSync(join(tmpdir(), 'typst-'));
  try {
    const target = join(scratch, 'document.pdf');
    copyFileSync(join(templates, 'look.typ'), join(scratch, 'look.typ'));
    writeFileSync(join(scratch, 'document.json'), data);
    const options = ['--font-path', join(templates, 'fonts'), '--ignore-system-fonts', '--pdf-standard', 'ua-1'];
    execFileSync('typst', [
      'compile',
      '--input',
      'document=document.json',
      ...options,
      join(scratch, 'look.typ'),
      target,
    ]);
    expect(await pdfWords(new Uint8Array(readFileSync(target)))).toBe(await pdfWords(ours));
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
