import { PictureFault } from '../picture-fault.ts';

/** Millimetres that a picture takes on a page at most; as in the formats. */
const tallest = 28;
const widest = 165;

/** Dots to an inch: what a printer wants, and what suffices where there is much to draw. */
const best = 600;
const least = 300;

/** The most pixels, all layers together: the rasteriser goes over that many in a second or two. */
const mostPixels = 12_000_000;

/**
 * How many pixels wide an SVG is drawn: the more often all of them are gone over, the fewer.
 *
 * @param layers how often (count-drawn.ts)
 * @throws PictureFault where that is too often
 */
export function drawnWidth(aspect: number, layers: number): number {
  const height = Math.min(tallest, widest * aspect);
  const pixels = (dots: number) => (height / aspect / 25.4) * dots * ((height / 25.4) * dots) * (layers + 1);
  if (pixels(least) > mostPixels) {
    throw new PictureFault(
      `lies in ${layers.toLocaleString('en-GB')} layers that are seen through, too many to draw`,
      'save it as PNG',
    );
  }
  const dots = Math.min(best, least * Math.sqrt(mostPixels / pixels(least)));
  return Math.max(1, Math.round((height / aspect / 25.4) * dots));
}
