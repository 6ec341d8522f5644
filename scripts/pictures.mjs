// Pictures of every page of the schools' PDFs and Word files, for docs/pictures/. Needs pdftoppm and LibreOffice.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';
import { requireNode } from './node-version.mjs';
import { lastWords, root, run, tell } from './run.mjs';
import { smallPng } from './small-png.mjs';

/** Pixels to an inch: just enough that the words can be read, so that the files stay small. */
const resolution = '70';

requireNode();
const folder = mkdtempSync(join(tmpdir(), 'policygen-pictures-'));
try {
  process.exitCode = (await compile()) && takePictures() ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {boolean} whether all were taken; if not, the reason was told, and the old ones are as they were */
function takePictures() {
  const built = join(folder, 'dist');
  const build = ['bin/policygen.js', 'build', '--format', 'pdf,docx', '--out', built, '--quiet'];
  if (!done(process.execPath, build)) return false;
  /** @type {Map<string, Buffer>} */
  const pictures = new Map();
  // Not .policygen, the folder of the build's own records beside those of the schools.
  for (const school of readdirSync(built).filter((name) => !name.startsWith('.'))) {
    const document = readdirSync(join(built, school)).find((name) => name.endsWith('.pdf')) || '';
    const pdf = join(built, school, document);
    const word = pdf.replace(/\.pdf$/, '.docx');
    const converted = join(folder, school);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', converted, word];
    if (!done('soffice', convert)) return false;
    for (const [kind, file] of Object.entries({ pdf, word: join(converted, document) })) {
      const pages = join(folder, `${school}-${kind}`);
      mkdirSync(pages);
      if (!done('pdftoppm', ['-r', resolution, file, join(pages, 'page')])) return false;
      for (const page of readdirSync(pages)) {
        const number = Number(/(\d+)\.ppm$/.exec(page)?.[1]);
        pictures.set(`${school}-${kind}-${number}.png`, smallPng(readFileSync(join(pages, page))));
      }
    }
  }
  const shelf = join(root, 'docs', 'pictures');
  rmSync(shelf, { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
  for (const [name, png] of pictures) writeFileSync(join(shelf, name), png);
  const kilobytes = [...pictures.values()].reduce((sum, png) => sum + png.length, 0) / 1000;
  tell(`${pictures.size} pages in docs/pictures/, ${Math.round(kilobytes)} kB`);
  return true;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function done(program, args) {
  const result = run(program, args, { minutes: 2 });
  if (!result.done) tell(`${program} did not do its part:\n\n${lastWords(result.printed)}`);
  return result.done;
}
