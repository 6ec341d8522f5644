import { familiesIn } from '../../document/characters.ts';
import { printSource } from '../../document/document-source.ts';
import type { Document, DocumentProperties } from '../../document/model.ts';
import { textsIn } from '../../document/texts.ts';
import { fontFamilies } from '../font-families.ts';
import type { Font } from '../format.ts';
import { deflatedPart } from './deflated-part.ts';
import { fontParts } from './fonts.ts';
import { letterRuns } from './letter-runs.ts';
import type { PackageParts } from './package-parts.ts';
import { recordPart, recordPath, withRecordRelationship, withRecordType } from './record-part.ts';
import { escapeXml } from './xml.ts';
import { type Deflated, zip } from './zip.ts';

/**
 * The Word file of the parts that docx wrote, with everything settled that docx leaves to the clock or to chance, and
 * with what docx has no word for: the file's properties, the fonts, tables' captions for screen readers.
 */
export function settlePackage(written: PackageParts, document: Document, fonts: readonly Font[]): Uint8Array {
  const text = (path: string) => String(written.get(path));
  const families = fontFamilies(fonts);
  const used = familiesIn(textsIn([document.properties, document.cover, document.sections]), families);
  const faces = fonts.filter(({ family }) => family === families[0]?.name || used.has(family));
  const { record } = document.properties;
  const links = settledLinks(text('word/_rels/document.xml.rels'));
  const relationships = links(text('word/_rels/document.xml.rels'));
  const replaced = {
    'docProps/core.xml': coreProperties(document.properties),
    'docProps/custom.xml': customProperties(document.properties),
    'word/settings.xml': settings(document.properties.language),
    'word/_rels/document.xml.rels': record === undefined ? relationships : withRecordRelationship(relationships),
    'word/document.xml': letterRuns(
      withTableCaptions(settledBookmarks(links(text('word/document.xml'))), document),
      families,
    ),
    'word/footer1.xml': letterRuns(text('word/footer1.xml'), families),
    ...(record === undefined ? {} : { '[Content_Types].xml': withRecordType(text('[Content_Types].xml')) }),
    ...(record === undefined ? {} : { [recordPath]: recordPart(record) }),
  };
  const parts = new Map<string, string | Uint8Array | Deflated>([
    ...written,
    ...Object.entries(replaced),
    ...fontParts(faces, fonts),
  ]);
  const paths = [...parts.keys()].sort(inOrder);
  return zip(new Map(paths.map((path) => [path, deflatedPart(path, parts.get(path) ?? '')])));
}

/** The content types first, as some programs want them. */
function inOrder(a: string, b: string): number {
  const first = '[Content_Types].xml';
  return Number(b === first) - Number(a === first) || (a < b ? -1 : 1);
}

/** docx names hyperlinks by chance; here they are counted. The function puts the new names into a part. */
function settledLinks(relationships: string): (xml: string) => string {
  const ids = [...relationships.matchAll(/ Id="([^"]+)"[^>]* TargetMode="External"/g)].map((match) => match[1]);
  const names = new Map(ids.map((id, index) => [id, `rIdLink${index + 1}`]));
  return (xml) => xml.replace(/( Id| r:id)="([^"]+)"/g, (_, name, id) => `${name}="${names.get(id) ?? id}"`);
}

/** docx counts bookmarks on from file to file; here they count from one in each. */
function settledBookmarks(xml: string): string {
  const ids: string[] = [];
  return xml.replace(/(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)"/g, (_, before, id) => {
    if (!ids.includes(id)) ids.push(id);
    return `${before}${ids.indexOf(id) + 1}"`;
  });
}

/** The table's caption once more as its alternative text, the last of its properties (17.4.59). */
function withTableCaptions(xml: string, { cover, sections }: Document): string {
  const blocks = [...cover, ...sections.flatMap((section) => section.blocks)];
  const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
  return xml.replaceAll('</w:tblPr>', () => `<w:tblCaption w:val="${escapeXml(captions.shift() ?? '')}"/></w:tblPr>`);
}

/** ECMA-376 part 2, 8.3; without a date in the profile the file has none, rather than the clock's. */
function coreProperties({ title, school, language, version, date, state }: DocumentProperties): string {
  const instant = date === undefined ? '' : `${[date, '-01', '-01'].join('').slice(0, 10)}T00:00:00Z`;
  const element = (name: string, value = '') => (value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`);
  const moment = (name: string) =>
    instant === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', title) +
    element('dc:subject', `Policy of ${school}`) +
    element('dc:creator', school) +
    element('dc:language', language) +
    element('cp:lastModifiedBy', school) +
    element('cp:version', version) +
    element('cp:contentStatus', state?.label) +
    moment('created') +
    moment('modified') +
    '</cp:coreProperties>'
  );
}

/** What the file was made from (ECMA-376 part 1, 22.3), which stays in it when it is changed and saved again. */
function customProperties({ source }: DocumentProperties): string {
  const property =
    source === undefined
      ? ''
      : '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Made by">' +
        `<vt:lpwstr>${escapeXml(printSource(source))}</vt:lpwstr></property>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
    ` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property}</Properties>`
  );
}

/** The fonts stay in the file when it is saved again; Word lays it out as itself and not as an older Word. */
function settings(language: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:embedTrueTypeFonts/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>' +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    `<w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`
  );
}
