import type { FileChild } from 'docx';
import type { Block, Document } from '../document/model.ts';
import { wordBlocks } from './docx/blocks.ts';
import { refuseIllegalCharacters, wordFile } from './docx/word-file.ts';
import { startWriting } from './docx/writing.ts';
import type { Engines, Font, Format, Look } from './format.ts';

/** A Word file that an office can go on working with: Word's own styles, lists, fields and properties. */
export const docx: Format = { name: 'docx', render };

/**
 * The file's bytes. Throws VALUE_INVALID where a text holds a character that no Word file can hold, and PICTURE_INVALID
 * where an SVG can't be drawn.
 */
async function render(document: Document, { fonts }: Look, engines: Engines): Promise<Uint8Array> {
  refuseIllegalCharacters(document);
  return wordFile(await wordChildren(document, fonts, engines), document, fonts);
}

/** A document's paragraphs and tables. Throws PICTURE_INVALID as above. */
export async function wordChildren(
  document: Document,
  fonts: readonly Font[],
  engines: Pick<Engines, 'rasteriser'>,
): Promise<readonly FileChild[]> {
  const { properties, cover, sections } = document;
  const writing = startWriting(fonts, () => engines.rasteriser());
  const body: readonly Block[] = sections.flatMap((section) => section.blocks);
  const afterCoverPage = properties.pageStyle === 'cover' ? body[0] : undefined;
  const children: FileChild[] = [];
  for (const block of [...cover, ...body]) {
    children.push(...(await wordBlocks(block, writing, block === afterCoverPage)));
  }
  return children;
}
