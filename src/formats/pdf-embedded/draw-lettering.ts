import type { Block, Document, Picture } from '../../document/model.ts';
import { PolicyError } from '../../problem.ts';
import type { Font, Rasteriser } from '../format.ts';

/** Pixels; 600 to an inch for a crest of 28 mm, and more for what is wider than high. */
const pixelHeight = 660;

/**
 * The document, with each SVG that has words in it drawn in pixels: the typesetter would set those words in whatever
 * fonts the machine has, and so differently from machine to machine. Pictures without words stay as they are.
 * Throws PICTURE_INVALID where such an SVG can't be drawn. The rasteriser starts only when it is needed.
 */
export async function drawLettering(
  document: Document,
  fonts: readonly Font[],
  rasteriser: () => Promise<Rasteriser>,
): Promise<Document> {
  const blocks = [...document.cover, ...document.sections.flatMap((section) => section.blocks)];
  if (!blocks.some(hasLettering)) return document;
  const { draw } = await rasteriser();
  const drawn = (block: Block) => (hasLettering(block) ? drawnPicture(block, fonts, draw) : block);
  return {
    ...document,
    cover: document.cover.map(drawn),
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(drawn) })),
  };
}

/** Also true of an SVG that holds another one, which may have words. */
function hasLettering(block: Block): block is Picture {
  if (block.kind !== 'picture' || block.mediaType !== 'image/svg+xml') return false;
  return /<(?:[\w-]+:)?text[\s>]|data:image\/svg/i.test(new TextDecoder().decode(block.bytes));
}

function drawnPicture(picture: Picture, fonts: readonly Font[], draw: Rasteriser['draw']): Picture {
  const result = draw(picture.bytes, Math.round(pixelHeight / picture.aspect), fonts);
  if ('png' in result) return { ...picture, mediaType: 'image/png', bytes: result.png };
  throw new PolicyError([
    {
      code: 'PICTURE_INVALID',
      message: `the picture "${picture.alternative}" can't be drawn for a PDF: ${result.error}`,
      hint: 'save the SVG again from the program that made it, or give the picture as PNG',
    },
  ]);
}
