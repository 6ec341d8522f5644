import { ImportedXmlComponent } from 'docx';
import { escapeXml } from './xml.ts';

// What docx has no words for is said in Word's own; the numbers are sections of ECMA-376 part 1.

const hairline = 'b3b3b3';

/** Twelve points and a little room between the lines, and the styles that all others rest on (17.7.4, 17.7.5). */
export function baseStyles(font: string, language: string): ImportedXmlComponent[] {
  const family = escapeXml(font);
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
      `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>` +
      `<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${language}" w:eastAsia="${language}"/>` +
      '</w:rPr></w:rPrDefault>' +
      '<w:pPrDefault><w:pPr><w:spacing w:line="254" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
      '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
      '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
      `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${cellMargins(0, 108)}</w:tblCellMar></w:tblPr></w:style>`,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
      '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml));
}

/** A thick rule in the school's colour under the header row and thin ones under the others (17.7.6). */
export function tableStyle(colour: string): ImportedXmlComponent {
  const line = (side: string, eighths: number, color: string) =>
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"/>`;
  return ImportedXmlComponent.fromXmlString(
    '<w:style w:type="table" w:customStyle="1" w:styleId="PolicyTable"><w:name w:val="Policy Table"/>' +
      '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>' +
      `<w:tblPr><w:tblBorders>${line('bottom', 4, hairline)}${line('insideH', 4, hairline)}</w:tblBorders>` +
      `<w:tblCellMar>${cellMargins(60, 100)}</w:tblCellMar></w:tblPr>` +
      '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>' +
      `<w:tcPr><w:tcBorders>${line('bottom', 12, colour)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`,
  );
}

/** In the order that the standard asks for. */
function cellMargins(above: number, beside: number): string {
  const sides = { top: above, left: beside, bottom: above, right: beside };
  return Object.entries(sides)
    .map(([side, twips]) => `<w:${side} w:w="${twips}" w:type="dxa"/>`)
    .join('');
}
