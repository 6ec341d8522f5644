import type { DrawablePicture } from '../picture.ts';
import { checkAspect, PictureFault } from '../picture-fault.ts';
import type { PictureTools } from '../picture-tools.ts';
import { checkSeenOnPaper } from '../seen-on-paper.ts';
import { applyStyles } from './apply-styles.ts';
import { checkFilters } from './check-filters.ts';
import { countDrawn } from './count-drawn.ts';
import { decodeText } from './decode-text.ts';
import { drawnWidth } from './drawn-width.ts';
import { embedPictures, pixelsIn } from './embed-pictures.ts';
import { keepDrawn } from './keep-drawn.ts';
import { makerOf } from './makers.ts';
import { measurePaths } from './measure-paths.ts';
import { parseSvg } from './parse-svg.ts';
import { elementsIn, type SvgElement, writeSvg } from './svg-tree.ts';

/** What not every program draws, or draws alike: a picture that has any of these is drawn once, for all formats. */
const drawnOnce = new Set(['image', 'mask', 'filter', 'pattern']);

/** Pixels in a row that show whether there is anything to see, and what is behind it; 5,000 large shapes take a second. */
const enoughToLook = 200;

/** A shape that fills the picture to its edge may be a shade lighter there. */
const nearlyAll = 250;

/**
 * An SVG as plain shapes that every program draws alike, or as a PNG of it where it has more than those: then its
 * pixels are drawn here, once, so that all formats show the same.
 *
 * @throws PictureFault
 */
export async function readSvg(bytes: Uint8Array, tools: PictureTools): Promise<DrawablePicture> {
  const text = decodeText(bytes);
  const root = keepDrawn(styled(parseSvg(text)), makerOf(text));
  checkViewBox(root);
  checkFilters(root);
  const effort = countDrawn(root, pixelsIn(root));
  await embedPictures(root, tools);
  const rasteriser = await tools.rasteriser();
  const flat = rasteriser.flatten(writeSvg(root));
  if ('error' in flat) throw undrawable(flat.error);
  const { svg } = flat;
  if (!(flat.width > 0) || !(flat.height > 0)) throw undrawable('it has no size');
  measurePaths(svg);
  // Of a size in millimetres, the rasteriser makes pixels, with a rest.
  const aspect = Number((flat.height / flat.width).toPrecision(6));
  checkAspect(aspect);
  const isPlain = ![...elementsIn(root)].some(isDrawnOnce);
  const width = drawnWidth(aspect, effort.layers);
  const drawing = rasteriser.draw(svg, isPlain ? Math.min(width, enoughToLook) : width);
  if ('error' in drawing) throw undrawable(drawing.error);
  const { channels, data } = drawing.pixels;
  if (data.every((value) => value === 0)) {
    throw new PictureFault(
      'shows nothing',
      'save it again from the program that made it, with what it should show in it',
    );
  }
  checkSeenOnPaper(data, channels);
  const isTransparent = data.some((value, at) => at % 4 === 3 && value < nearlyAll);
  const facts = { aspect, ...(isTransparent ? { isTransparent } : {}) };
  return isPlain
    ? { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg), ...facts }
    : { mediaType: 'image/png', bytes: drawing.png, ...facts };
}

function styled(root: SvgElement): SvgElement {
  applyStyles(root);
  return root;
}

/** One of no width or height hides all (SVG 1.1, 7.7), and no two programs do the same with one that is none. */
function checkViewBox({ attributes }: SvgElement): void {
  const numbers = attributes
    .get('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!numbers) return;
  const [, , width = 0, height = 0] = numbers;
  const isBox = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0;
  if (!isBox) throw undrawable('it has no size that can be read ("viewBox")');
}

const isDrawnOnce = ({ name, attributes }: SvgElement) =>
  drawnOnce.has(name) ||
  (attributes.get('mix-blend-mode') ?? 'normal') !== 'normal' ||
  (attributes.get('filter') ?? 'none') !== 'none';

const undrawable = (why: string) =>
  new PictureFault(`can't be drawn: ${why}`, 'save it again from the program that made it, or save it as PNG');
