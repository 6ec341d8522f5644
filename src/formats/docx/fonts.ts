import type { Font } from '../format.ts';
import { embeddedFont } from './embedded-fonts.ts';
import { declaration, escapeXml } from './xml.ts';
import type { Packed } from './zip.ts';

const faces = [
  { element: 'embedRegular', weight: 400, style: 'normal' },
  { element: 'embedBold', weight: 700, style: 'normal' },
  { element: 'embedItalic', weight: 400, style: 'italic' },
  { element: 'embedBoldItalic', weight: 700, style: 'italic' },
] as const;

/**
 * The font table with the fonts' own files, so that the pages look the same where the fonts aren't installed; Arial is
 * named for programs that don't read embedded fonts (ECMA-376 part 1, 17.8.3).
 *
 * @param used those of the look's fonts that the document needs
 */
export function fontParts(used: readonly Font[], fonts: readonly Font[]): ReadonlyMap<string, string | Packed> {
  const files = new Map<string, Packed>();
  const relationships: string[] = [];
  const embed = (element: string, font: Font) => {
    const file = relationships.length + 1;
    const embedded = embeddedFont(font, fonts);
    files.set(`word/fonts/font${file}.odttf`, embedded.file);
    relationships.push(
      `<Relationship Id="rId${file}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font${file}.odttf"/>`,
    );
    return `<w:${element} r:id="rId${file}" w:fontKey="{${embedded.key}}"/>`;
  };
  const entries = [...new Set(used.map((font) => font.family))].map((family) => {
    const embedded = faces.map(({ element, weight, style }) => {
      const face = used.find((font) => font.family === family && font.weight === weight && font.style === style);
      return face ? embed(element, face) : '';
    });
    return (
      `<w:font w:name="${escapeXml(family)}"><w:altName w:val="Arial"/><w:charset w:val="00"/><w:family w:val="swiss"/>` +
      `<w:pitch w:val="variable"/>${embedded.join('')}</w:font>`
    );
  });
  return new Map<string, string | Packed>([
    [
      'word/fontTable.xml',
      `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${entries.join('')}</w:fonts>`,
    ],
    [
      'word/_rels/fontTable.xml.rels',
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
    ],
    ...files,
  ]);
}
