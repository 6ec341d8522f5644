import { PictureFault } from '../picture-fault.ts';

/** How often a line across the picture may meet the outline of one shape. */
const mostCrossings = 3_000;

/** Dashes in all broken lines of a picture. */
const mostDashes = 5_000;

/**
 * Measures the outlines of plain shapes, as the rasteriser writes them (`M`, `L`, `C` and `Z` with absolute numbers): a
 * line that goes to and fro 100,000 times takes minutes to fill, and so does one of a million dashes.
 *
 * @throws PictureFault
 */
export function measurePaths(svg: string): void {
  let dashes = 0;
  for (const [path] of svg.matchAll(/<path\b[^>]*>/g)) {
    const { length, crossings } = measure(/\sd="([^"]*)"/.exec(path)?.[1] ?? '');
    if (crossings > mostCrossings) {
      throw new PictureFault('has a shape whose outline goes to and fro too often to be drawn', 'save it as PNG');
    }
    const dash =
      /\sstroke-dasharray="([^"]*)"/
        .exec(path)?.[1]
        ?.split(/[\s,]+/)
        .map(Number) ?? [];
    const sum = dash.reduce((total, each) => total + each, 0);
    if (sum > 0) dashes += (length / sum) * (dash.length / 2);
    if (dashes > mostDashes)
      throw new PictureFault('has a broken line of too many dashes to be drawn', 'save it as PNG');
  }
}

/** How long an outline is at most, and how often a line across it meets it on average, from one side or the other. */
function measure(outline: string): { length: number; crossings: number } {
  const numbers = (outline.match(/-?[\d.]+(?:e-?\d+)?/gi) ?? []).map(Number);
  let [length, across, down] = [0, 0, 0];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0, beforeX = x, beforeY = y] = [numbers[at], numbers[at + 1], numbers[at - 2], numbers[at - 1]];
    across += Math.abs(x - beforeX);
    down += Math.abs(y - beforeY);
    length += Math.hypot(x - beforeX, y - beforeY);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const times = (way: number, extent: number) => (extent > 0 ? way / extent : 0);
  return { length, crossings: Math.max(times(across, right - left), times(down, bottom - top)) };
}
