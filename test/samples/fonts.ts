import { readFileSync } from 'node:fs';
import type { Font } from '../../src/formats/format.ts';

/** The project's own fonts, as `templates/fonts` holds them. */
export const fonts: readonly Font[] = [
  face('Regular', 400, 'normal'),
  face('Bold', 700, 'normal'),
  face('Italic', 400, 'italic'),
  face('BoldItalic', 700, 'italic'),
];

function face(name: string, weight: Font['weight'], style: Font['style']): Font {
  const file = (extension: string) =>
    new Uint8Array(
      readFileSync(new URL(`../../templates/fonts/AtkinsonHyperlegibleNext-${name}.${extension}`, import.meta.url)),
    );
  return { family: 'Atkinson Hyperlegible Next', weight, style, ttf: file('ttf'), woff2: file('woff2') };
}
