import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontCharacters, isFont } from '../formats/font-characters.ts';
import type { Font, Look } from '../formats/format.ts';
import { checkLayout } from '../formats/pdf-embedded/check-layout.ts';
import { PolicyError, type Problem } from '../problem.ts';
import { ownTemplates } from './read-sources.ts';
import { rememberedFace } from './remembered.ts';

const main = 'Atkinson Hyperlegible Next';
/** Greek, Cyrillic and less common Latin letters. */
const wide = 'Noto Sans';
const arabic = 'Vazirmatn';

/** The faces of `templates/fonts`; its README says where they come from. */
const faces = [
  { family: main, file: 'AtkinsonHyperlegibleNext-Regular', weight: 400, style: 'normal' },
  { family: main, file: 'AtkinsonHyperlegibleNext-Bold', weight: 700, style: 'normal' },
  { family: main, file: 'AtkinsonHyperlegibleNext-Italic', weight: 400, style: 'italic' },
  { family: main, file: 'AtkinsonHyperlegibleNext-BoldItalic', weight: 700, style: 'italic' },
  { family: wide, file: 'NotoSans-Regular', weight: 400, style: 'normal' },
  { family: wide, file: 'NotoSans-Bold', weight: 700, style: 'normal' },
  { family: arabic, file: 'Vazirmatn-Regular', weight: 400, style: 'normal' },
  { family: arabic, file: 'Vazirmatn-Bold', weight: 700, style: 'normal' },
] as const;

const hint = 'the file belongs to policygen itself: install it again';

/**
 * The shared look of all documents: look.css, look.typ and the fonts in `folder`, which is `templates`. What a trust's
 * own templates have none of is policygen's.
 * Throws FILE_MISSING or FILE_UNREADABLE, with a problem for each file that can't be had or is a broken font.
 */
export function readLook(folder: string, otherwise = ownTemplates): Look {
  const problems: Problem[] = [];
  // Seen as a plain array, not as a Buffer: the `slice` of a Buffer shares its bytes, and what one format did to them the
  // next would read.
  const read = (...path: string[]): Uint8Array => {
    const file = [join(folder, ...path), join(otherwise, ...path)].find(existsSync) ?? join(folder, ...path);
    try {
      const { buffer, byteOffset, length } = readFileSync(file);
      return new Uint8Array(buffer, byteOffset, length);
    } catch (error) {
      problems.push(unreadable(file, error));
      return new Uint8Array();
    }
  };
  const font = (name: string, isWhole: (bytes: Uint8Array) => boolean) => {
    const before = problems.length;
    const bytes = read('fonts', name);
    if (problems.length === before && !isWhole(bytes)) problems.push(broken(join(folder, 'fonts', name)));
    return bytes;
  };
  const fonts = faces.map(({ file, ...face }, place): Font => {
    const ttf = font(`${file}.ttf`, isFont);
    const woff2 = font(`${file}.woff2`, isWoff2);
    let characters: ReadonlySet<number> | undefined;
    let embedded: Font['embedded'];
    return {
      ...face,
      ttf,
      woff2,
      // Of most fonts nobody asks: the first family has all that most policies say.
      get characters() {
        characters ??= fontCharacters(ttf);
        return characters;
      },
      // Only Word files ask for it.
      get embedded() {
        embedded ??= rememberedFace(ttf, place);
        return embedded;
      },
    };
  });
  const text = (file: string) => new TextDecoder().decode(read(file));
  const look = { css: text('look.css'), typst: text('look.typ'), fonts };
  problems.push(...checkLayout({ file: join(folder, 'look.typ'), text: look.typst }));
  if (problems.length > 0) throw new PolicyError(problems);
  return look;
}

/** Whether it is a font for browsers, and all of it: its header says how long it is (WOFF 2.0, 4.1). */
function isWoff2(bytes: Uint8Array): boolean {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return bytes.length > 12 && header.getUint32(0) === 0x774f4632 && header.getUint32(8) === bytes.length;
}

function broken(file: string): Problem {
  return { code: 'FILE_UNREADABLE', message: `the file ${file} is no font that can be read`, file, hint };
}

function unreadable(file: string, error: unknown): Problem {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return missing
    ? { code: 'FILE_MISSING', message: `the file ${file} is missing`, file, hint }
    : {
        code: 'FILE_UNREADABLE',
        message: `the file ${file} can't be read: ${error instanceof Error ? error.message : error}`,
        file,
        hint,
      };
}
