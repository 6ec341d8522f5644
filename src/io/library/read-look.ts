import { join } from 'node:path';
import { fontCharacters, isFont } from '../../formats/font-characters.ts';
import type { Font, Look } from '../../formats/format.ts';
import { checkLayout } from '../../formats/pdf-embedded/check-layout.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import { existsAsAnything, readFile, UnreadFile, whyUnread } from '../files/read-file.ts';
import { rememberedFace } from './precomputed.ts';
import { ownTemplates } from './read-sources.ts';

const mainFamily = 'Atkinson Hyperlegible Next';
/** Greek, Cyrillic and less common Latin letters. */
const fallbackFamily = 'Noto Sans';
const arabic = 'Vazirmatn';
const hebrew = 'Noto Sans Hebrew';

/** The faces of `templates/fonts`; its README says where they come from. */
const faces = [
  { family: mainFamily, file: 'AtkinsonHyperlegibleNext-Regular', weight: 400, style: 'normal' },
  { family: mainFamily, file: 'AtkinsonHyperlegibleNext-Bold', weight: 700, style: 'normal' },
  { family: mainFamily, file: 'AtkinsonHyperlegibleNext-Italic', weight: 400, style: 'italic' },
  { family: mainFamily, file: 'AtkinsonHyperlegibleNext-BoldItalic', weight: 700, style: 'italic' },
  { family: fallbackFamily, file: 'NotoSans-Regular', weight: 400, style: 'normal' },
  { family: fallbackFamily, file: 'NotoSans-Bold', weight: 700, style: 'normal' },
  { family: arabic, file: 'Vazirmatn-Regular', weight: 400, style: 'normal' },
  { family: arabic, file: 'Vazirmatn-Bold', weight: 700, style: 'normal' },
  { family: hebrew, file: 'NotoSansHebrew-Regular', weight: 400, style: 'normal' },
  { family: hebrew, file: 'NotoSansHebrew-Bold', weight: 700, style: 'normal' },
] as const;

/** The most that is read of one file of the look: more than a font of all scripts has. */
const mostBytes = 30_000_000;

/** The hint for a file of the look that can't be read: policygen's own, or a trust's. */
const hintFor = (file: string): string =>
  file.startsWith(ownTemplates)
    ? 'the file belongs to policygen itself: install it again'
    : 'put a whole file in its place, or delete it: policygen then takes its own';

/**
 * The shared look of all documents: look.css, look.typ and the fonts in `folder`, which is `templates`. A file that a
 * trust's own templates lack is taken from policygen's.
 * Throws FILE_MISSING or FILE_UNREADABLE, with a problem for each file that can't be had or is a broken font.
 */
export function readLook(folder: string, otherwise = ownTemplates): Look {
  const problems: Problem[] = [];
  const read = (...path: string[]): Uint8Array => {
    const file = [join(folder, ...path), join(otherwise, ...path)].find(existsAsAnything) ?? join(folder, ...path);
    try {
      return readFile(file, mostBytes, file.startsWith(folder) ? folder : otherwise);
    } catch (error) {
      problems.push(unreadable(file, error));
      return new Uint8Array();
    }
  };
  const font = (name: string, isWhole: (bytes: Uint8Array) => boolean) => {
    const before = problems.length;
    const bytes = read('fonts', name);
    if (problems.length === before && !isWhole(bytes)) problems.push(notAFont(join(folder, 'fonts', name)));
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
      // Lazy: most policies need only the characters of the first family, so the other fonts are never parsed.
      get characters() {
        characters ??= fontCharacters(ttf);
        return characters;
      },
      // Lazy: only Word files embed it.
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

const notAFont = (file: string): Problem => ({
  code: 'FILE_UNREADABLE',
  message: `the file ${file} is no font that can be read`,
  file,
  hint: hintFor(file),
});

function unreadable(file: string, error: unknown): Problem {
  if (error instanceof UnreadFile && error.code === 'ENOENT') {
    return { code: 'FILE_MISSING', message: `the file ${file} is missing`, file, hint: hintFor(file) };
  }
  const { message } = whyUnread(error, mostBytes, `the file ${file}`);
  return { code: 'FILE_UNREADABLE', message, file, hint: hintFor(file) };
}
