import type { Block, Inline, ParagraphStyle } from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';
import { page, textWidth, twipsToMillimetres } from './page.ts';

/**
 * Twips to leave over the title of a cover page: a third of what the cover's blocks leave free, as the PDF does it. Word
 * can't share out a page's room, so the blocks' height is estimated, rather too high than too low.
 */
export function coverGap(cover: readonly Block[]): number {
  const room = (page.height - page.top - page.bottom) / 20 - cover.reduce((sum, block) => sum + heightOf(block), 0);
  return Math.round(20 * Math.min(150, Math.max(10, room / 3)));
}

/** How many letters of 12 points go into a line. */
const letters = 66;

/** Points from line to line. */
const pitch = 16.5;

const linesOf = (inlines: readonly Inline[], across: number): number =>
  Math.max(1, Math.ceil(plainText(inlines).length / across));

/** Points, with the room above the block. */
function heightOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 40 + 34 * linesOf(block.inlines, 27);
    case 'paragraph': {
      const words = block.passages.flatMap(({ inlines }) => inlines);
      return 8 + sizes[block.style] * pitch * linesOf(words, letters / sizes[block.style]);
    }
    case 'list':
      return block.items.reduce(
        (sum, { inlines, nested }) => sum + 3 + pitch * linesOf(inlines, letters) + (nested ? heightOf(nested) : 0),
        0,
      );
    case 'table': {
      const across = letters / block.header.length;
      const rows = [block.header, ...block.rows].map(
        (cells) => 8 + pitch * Math.max(...cells.map(({ inlines }) => linesOf(inlines, across))),
      );
      return 20 + pitch + rows.reduce((sum, height) => sum + height, 0);
    }
    case 'cover-facts':
      return block.facts.reduce((sum, { value }) => sum + 19 * linesOf(value, letters * 0.7), 12);
    case 'signature-line':
      return 38 * block.labels.length;
    case 'picture':
      return 6 + (Math.min(28, textWidth * twipsToMillimetres * block.aspect) / 25.4) * 72;
    default:
      return block satisfies never;
  }
}

/** How much larger than running text. */
const sizes: Readonly<Record<ParagraphStyle, number>> = {
  body: 1,
  'lead-in': 1,
  school: 1.2,
  motto: 1.1,
  state: 1.2,
  'title-again': 1.9,
};
