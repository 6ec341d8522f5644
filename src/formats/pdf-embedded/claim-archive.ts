import type { Document } from '../../document/model.ts';
import { characters, type Edit, tableStart } from './edit-pdf.ts';

/**
 * Bytes before the table of objects in which the metadata and the catalogue are looked for: the last objects. The second
 * is for names and titles that go on for pages.
 */
const reaches = [0x1000, 0x8000];

/**
 * Edits that say in the metadata that the PDF conforms to PDF/A-2a as well (ISO 19005-2, 6.6.4), with the description of
 * the property that says PDF/UA-1, which PDF/A asks for (6.6.2.3). Typst writes what both standards ask for, and can
 * say only one; that it is so, veraPDF decides (`npm run test:pdfua`).
 *
 * A document with a picture may be transparent somewhere, for which PDF/A wants to know the colours of the page (6.2.10).
 */
export function claimArchive(pdf: Uint8Array, document: Document): readonly Edit[] {
  const blocks = [...document.cover, ...document.sections.flatMap((section) => section.blocks)];
  const hasPicture = blocks.some((block) => block.kind === 'picture');
  const end = tableStart(pdf);
  for (const reach of reaches) {
    const from = Math.max(0, end - reach);
    const file = characters(pdf, from, end);
    const found = /(?<=\/Length )(\d+)(\s+\/Type \/Metadata\s+\/Subtype \/XML.*?)<\/rdf:RDF>/s.exec(file);
    if (!found) continue;
    const edits = [...metadataEdits(found), ...(hasPicture ? [colourEdit(file, screenProfile(pdf))] : [])];
    return edits.map(({ at, ...edit }) => ({ ...edit, at: from + at }));
  }
  throw new Error('the typesetter’s PDF has no metadata');
}

function metadataEdits(found: RegExpExecArray): readonly Edit[] {
  const [, length = '', between = ''] = found;
  return [
    { at: found.index, length: length.length, text: String(Number(length) + claim.length) },
    { at: found.index + length.length + between.length, length: 0, text: claim },
  ];
}

/** The output intent (6.2.3): the colours of a screen, as the page's own words have them. */
function colourEdit(file: string, profile: string): Edit {
  const found = /\/Type \/Catalog/.exec(file);
  if (!found) throw new Error('the typesetter’s PDF has no catalogue');
  const intent = `/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile ${profile}`;
  return { at: found.index + found[0].length, length: 0, text: `\n  /OutputIntents [<< ${intent} >>]` };
}

/** The object that holds the profile of the three colours that the page is drawn in. */
function screenProfile(pdf: Uint8Array): string {
  const found = /(\d+) 0 obj\s+<<\s+\/Length \d+\s+\/N 3\s/.exec(characters(pdf, 0));
  if (!found) throw new Error('the typesetter’s PDF has no colour profile');
  return `${found[1]} 0 R`;
}

const claim = [
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');
