import type { Font } from '../format.ts';
import { embeddedFont } from './embedded-fonts.ts';
import { type Relationship, relationshipsPart } from './package.ts';
import { declaration, element, ofWord, toOthers, valued, type Xml } from './xml.ts';
import type { Packed } from './zip.ts';

const faces = [
  { name: 'w:embedRegular', weight: 400, style: 'normal' },
  { name: 'w:embedBold', weight: 700, style: 'normal' },
  { name: 'w:embedItalic', weight: 400, style: 'italic' },
  { name: 'w:embedBoldItalic', weight: 700, style: 'italic' },
] as const;

/**
 * The font table with the fonts' own files, so that the pages look the same where the fonts aren't installed; Arial is
 * named for programs that don't read embedded fonts (ECMA-376 part 1, 17.8.3).
 *
 * @param used those of the look's fonts that the document needs
 */
export function fontParts(used: readonly Font[], fonts: readonly Font[]): ReadonlyMap<string, string | Packed> {
  const files = new Map<string, Packed>();
  const relationships: Relationship[] = [];
  const embed = (name: string, font: Font): Xml => {
    const { key, file } = embeddedFont(font, fonts);
    const number = relationships.length + 1;
    const target = `fonts/font${number}.odttf`;
    const id = `rId${number}`;
    files.set(`word/${target}`, file);
    relationships.push({ id, type: 'font', target });
    return element(name, { 'r:id': id, 'w:fontKey': `{${key}}` });
  };
  const entries = [...new Set(used.map((font) => font.family))].map((family) => {
    const embedded = faces.flatMap(({ name, weight, style }) => {
      const face = used.find((font) => font.family === family && font.weight === weight && font.style === style);
      return face ? [embed(name, face)] : [];
    });
    return element('w:font', { 'w:name': family }, [
      valued('w:altName', 'Arial'),
      valued('w:charset', '00'),
      valued('w:family', 'swiss'),
      valued('w:pitch', 'variable'),
      ...embedded,
    ]);
  });
  return new Map<string, string | Packed>([
    ['word/fontTable.xml', declaration + element('w:fonts', { ...ofWord, ...toOthers }, entries)],
    ['word/_rels/fontTable.xml.rels', relationshipsPart(relationships)],
    ...files,
  ]);
}
