import { familiesIn } from '../../document/characters.ts';
import type { Redline } from '../../document/document-source.ts';
import type { Document } from '../../document/model.ts';
import { textsIn } from '../../document/texts.ts';
import { fontFamilies } from '../font-families.ts';
import type { Font } from '../format.ts';
import type { Publication } from '../publication.ts';
import { fontParts } from './fonts.ts';
import { letterRuns } from './letter-runs.ts';
import { numberingPart } from './numbering.ts';
import { contentTypes, type Relationship, relationshipsPart } from './package.ts';
import { packedPart } from './packed-part.ts';
import { footer, pageProperties } from './page.ts';
import { coreProperties, customProperties, settings } from './properties.ts';
import { recordPart, recordPath } from './record-part.ts';
import { stylesPart } from './styles.ts';
import type { Writing } from './writing.ts';
import { declaration, element, ofWord, toOthers, type Xml } from './xml.ts';
import { type Packed, zip } from './zip.ts';

/** What a file has beside its document, with tracked changes. */
export interface Additions {
  readonly comments?: string | undefined;
  /** A document whose words stand in the file, too, and need fonts. */
  readonly also?: Document;
  readonly redline?: Redline;
}

const namespaces = {
  ...ofWord,
  ...toOthers,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};

/**
 * The bytes of a Word file (ECMA-376 part 1, 11) with these paragraphs and tables: nothing in it is of the clock or of
 * chance.
 *
 * @param publication whose properties the file has
 * @param writing what the paragraphs and tables were written with
 */
export function wordFile(
  body: readonly Xml[],
  { document, source, record }: Publication,
  writing: Writing,
  { comments, also, redline }: Additions = {},
): Uint8Array {
  const { fonts } = writing;
  const { properties } = document;
  const families = fontFamilies(fonts);
  const lettered = (name: string, content: readonly Xml[]) =>
    letterRuns(declaration + element(name, namespaces, content), families);
  const numbered = hasNumberedHeadings(document);
  const content = element('w:body', {}, [...body, pageProperties(footerId)]);
  const parts = new Map<string, string | Uint8Array | Packed>([
    ['_rels/.rels', relationshipsPart(ofPackage)],
    ...(record === undefined ? [] : ([[recordPath, recordPart(record)]] as const)),
    ['docProps/core.xml', coreProperties(properties)],
    ['docProps/custom.xml', customProperties(source, redline)],
    [
      'word/_rels/document.xml.rels',
      relationshipsPart(ofDocument(record !== undefined, writing, comments !== undefined)),
    ],
    ...(comments === undefined ? [] : ([['word/comments.xml', comments]] as const)),
    ['word/document.xml', lettered('w:document', [content])],
    ['word/footer1.xml', lettered('w:ftr', [footer(properties)])],
    ['word/numbering.xml', numberingPart(writing.numberings, numbered)],
    ['word/settings.xml', settings(properties)],
    ['word/styles.xml', stylesPart(document, fonts[0]?.family ?? 'Arial', numbered)],
    ...fontParts(facesFor([document, ...(also ? [also] : [])], fonts), fonts),
    ...writing.media.map(({ name, bytes }) => [`word/media/${name}`, bytes] as const),
  ]);
  // The content types first, as some programs want them.
  const all = [['[Content_Types].xml', contentTypes([...parts.keys()])] as const, ...parts];
  return zip(new Map(all.map(([path, part]) => [path, packedPart(path, part)])));
}

function hasNumberedHeadings({ sections }: Document): boolean {
  return sections.some(({ blocks }) => blocks.some((block) => block.kind === 'heading' && block.number !== undefined));
}

/** The fonts that the file's letters need, and those of its styles. */
function facesFor(documents: readonly Document[], fonts: readonly Font[]): readonly Font[] {
  const families = fontFamilies(fonts);
  const said = documents.map(({ properties, cover, sections }) => [properties, cover, sections]);
  const used = familiesIn(textsIn(said), families);
  return fonts.filter(({ family }) => family === families[0]?.name || used.has(family));
}

const ofPackage: readonly Relationship[] = [
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
  { id: 'rId3', type: 'custom-properties', target: 'docProps/custom.xml' },
];

const footerId = 'rId5';

function ofDocument(hasRecord: boolean, writing: Writing, hasComments: boolean): readonly Relationship[] {
  const comments = { id: 'rId6', type: 'comments', target: 'comments.xml' };
  const record = { id: 'rIdRecord', type: 'customXml', target: `../${recordPath}` };
  return [
    { id: 'rId1', type: 'styles', target: 'styles.xml' },
    { id: 'rId2', type: 'numbering', target: 'numbering.xml' },
    { id: 'rId3', type: 'settings', target: 'settings.xml' },
    { id: 'rId4', type: 'fontTable', target: 'fontTable.xml' },
    { id: footerId, type: 'footer', target: 'footer1.xml' },
    ...(hasComments ? [comments] : []),
    ...writing.media.map(({ id, name }) => ({ id, type: 'image', target: `media/${name}` })),
    ...[...writing.links].map(([url, id]) => ({ id, type: 'hyperlink', target: url, external: true })),
    ...(hasRecord ? [record] : []),
  ];
}
