import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Font, Look } from '../formats/format.ts';
import { PolicyError, type Problem } from '../problem.ts';

const family = 'Atkinson Hyperlegible Next';

const faces = [
  { file: 'AtkinsonHyperlegibleNext-Regular', weight: 400, style: 'normal' },
  { file: 'AtkinsonHyperlegibleNext-Bold', weight: 700, style: 'normal' },
  { file: 'AtkinsonHyperlegibleNext-Italic', weight: 400, style: 'italic' },
  { file: 'AtkinsonHyperlegibleNext-BoldItalic', weight: 700, style: 'italic' },
] as const;

/**
 * The shared look of all documents: look.css, look.typ and the fonts in `folder`, which is `templates`.
 * Throws FILE_MISSING or FILE_UNREADABLE, with a problem for each file that can't be had.
 */
export function readLook(folder: string): Look {
  const problems: Problem[] = [];
  // A plain array, not a Buffer: the `slice` of a Buffer shares its bytes, and what one format did to them the next would read.
  const read = (...path: string[]): Uint8Array => {
    const file = join(folder, ...path);
    try {
      return new Uint8Array(readFileSync(file));
    } catch (error) {
      problems.push(unreadable(file, error));
      return new Uint8Array();
    }
  };
  const fonts = faces.map(
    ({ file, weight, style }): Font => ({
      family,
      weight,
      style,
      ttf: read('fonts', `${file}.ttf`),
      woff2: read('fonts', `${file}.woff2`),
    }),
  );
  const text = (file: string) => new TextDecoder().decode(read(file));
  const look = { css: text('look.css'), typst: text('look.typ'), fonts };
  if (problems.length > 0) throw new PolicyError(problems);
  return look;
}

function unreadable(file: string, error: unknown): Problem {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const hint = 'the file belongs to policygen itself: install it again';
  return missing
    ? { code: 'FILE_MISSING', message: `the file ${file} is missing`, file, hint }
    : {
        code: 'FILE_UNREADABLE',
        message: `the file ${file} can't be read: ${error instanceof Error ? error.message : error}`,
        file,
        hint,
      };
}
