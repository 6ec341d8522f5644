import type { Pixels } from './picture-tools.ts';

/**
 * How a picture has to be turned to stand upright: 1 as it is, 2 to 8 as EXIF numbers them (EXIF 2.3, 4.6.4 A). 1 where
 * the data say nothing that can be read.
 *
 * @param exif starts with TIFF's header, "II" or "MM"
 */
export function orientationIn(exif: Uint8Array): number {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const little = exif[0] === 0x49;
  if (exif.length < 8 || exif[0] !== exif[1] || (!little && exif[0] !== 0x4d)) return 1;
  const start = view.getUint32(4, little);
  if (start + 2 > exif.length) return 1;
  const entries = view.getUint16(start, little);
  for (let at = start + 2; at < start + 2 + entries * 12 && at + 12 <= exif.length; at += 12) {
    if (view.getUint16(at, little) !== 0x112) continue;
    const orientation = view.getUint16(at + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

/** Where the pixel of the upright picture in column `x` and row `y` stands in one of `w` by `h` that is yet to be turned. */
const sources: Readonly<Record<number, (x: number, y: number, w: number, h: number) => readonly [number, number]>> = {
  2: (x, y, w) => [w - 1 - x, y],
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  4: (x, y, _, h) => [x, h - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _, h) => [y, h - 1 - x],
  7: (x, y, w, h) => [w - 1 - y, h - 1 - x],
  8: (x, y, w) => [w - 1 - y, x],
};

/** The pixels of an upright picture, from those of one with this orientation. */
export function turnUpright(pixels: Pixels, orientation: number): Pixels {
  const from = sources[orientation];
  if (!from) return pixels;
  const { channels, data } = pixels;
  const isOnItsSide = orientation >= 5;
  const width = isOnItsSide ? pixels.height : pixels.width;
  const height = isOnItsSide ? pixels.width : pixels.height;
  const turned = new Uint8Array(data.length);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = from(x, y, pixels.width, pixels.height);
      const at = (row * pixels.width + column) * channels;
      for (let channel = 0; channel < channels; channel += 1) turned[to++] = data[at + channel] ?? 0;
    }
  }
  return { width, height, channels, data: turned };
}
