import type { Block, Document } from '../document/model.ts';
import { wordBlocks } from './docx/blocks.ts';
import { refuseIllegalCharacters } from './docx/refuse-characters.ts';
import { wordFile } from './docx/word-file.ts';
import { startWriting, type Writing } from './docx/writing.ts';
import type { Xml } from './docx/xml.ts';
import type { Engines, Format, Look } from './format.ts';
import type { Publication } from './publication.ts';

/** A Word file that an office can go on working with: Word's own styles, lists, fields and properties. */
export const docx: Format = { render };

/**
 * The file's bytes. Throws VALUE_INVALID where a text holds a character that no Word file can hold, and PICTURE_INVALID
 * where an SVG can't be drawn.
 */
async function render(publication: Publication, { fonts }: Look, engines: Engines): Promise<Uint8Array> {
  const { document } = publication;
  refuseIllegalCharacters(document);
  const writing = startWriting(fonts, () => engines.rasteriser());
  return wordFile(await wordBody(document, writing), publication, writing);
}

/** A document's paragraphs and tables. Throws PICTURE_INVALID as above. */
async function wordBody({ properties, cover, sections }: Document, writing: Writing): Promise<readonly Xml[]> {
  const body: readonly Block[] = sections.flatMap((section) => section.blocks);
  const afterCoverPage = properties.pageStyle === 'cover' ? body[0] : undefined;
  const blocks: Xml[] = [];
  for (const block of [...cover, ...body]) {
    blocks.push(...(await wordBlocks(block, writing, block === afterCoverPage)));
  }
  return blocks;
}
