import type { Font } from '../format.ts';
import { escapeXml } from './xml.ts';

/** Parts of a Word file by their paths in it. */
type Parts = Record<string, Uint8Array>;

const faces = [
  { element: 'embedRegular', weight: 400, style: 'normal' },
  { element: 'embedBold', weight: 700, style: 'normal' },
  { element: 'embedItalic', weight: 400, style: 'italic' },
  { element: 'embedBoldItalic', weight: 700, style: 'italic' },
] as const;

/**
 * The font table with the fonts' own files, so that the pages look the same where the fonts aren't installed; Arial is
 * named for programs that don't read embedded fonts (ECMA-376 part 1, 17.8.3). docx could embed them too, but only with
 * random keys.
 */
export function fontParts(fonts: readonly Font[]): Parts {
  const files: Parts = {};
  const relationships: string[] = [];
  const embed = (element: string, { ttf }: Font) => {
    const file = relationships.length + 1;
    const key = fontKey(file);
    files[`word/fonts/font${file}.odttf`] = obfuscated(ttf, key);
    relationships.push(
      `<Relationship Id="rId${file}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font${file}.odttf"/>`,
    );
    return `<w:${element} r:id="rId${file}" w:fontKey="{${key}}"/>`;
  };
  const entries = [...new Set(fonts.map((font) => font.family))].map((family) => {
    const embedded = faces.map(({ element, weight, style }) => {
      const face = fonts.find((font) => font.family === family && font.weight === weight && font.style === style);
      return face ? embed(element, face) : '';
    });
    return (
      `<w:font w:name="${escapeXml(family)}"><w:altName w:val="Arial"/><w:charset w:val="00"/><w:family w:val="swiss"/>` +
      `<w:pitch w:val="variable"/>${embedded.join('')}</w:font>`
    );
  });
  return {
    'word/fontTable.xml': part(
      `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${entries.join('')}</w:fonts>`,
    ),
    'word/_rels/fontTable.xml.rels': part(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
    ),
    ...files,
  };
}

function part(xml: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
}

/** A GUID for each file of the package. It hides nothing, and any will do; docx would roll dice for it. */
function fontKey(file: number): string {
  return `6E0C5A10-31D7-4B52-9F68-${file.toString(16).toUpperCase().padStart(12, '0')}`;
}

/** The first 32 bytes mixed with the key's sixteen, last one first (ECMA-376 part 4, 9.1 "font embedding"). */
function obfuscated(ttf: Uint8Array, key: string): Uint8Array {
  const bytes = key.replaceAll('-', '').match(/../g) ?? [];
  const mask = bytes.map((byte) => Number.parseInt(byte, 16)).reverse();
  const hidden = new Uint8Array(ttf);
  for (const [index, byte] of ttf.subarray(0, 32).entries()) hidden[index] = byte ^ (mask[index % 16] ?? 0);
  return hidden;
}
