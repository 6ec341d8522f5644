import { crc32, deflateSync } from 'node:zlib';

/** @typedef {[red: number, green: number, blue: number]} Colour */

/**
 * A PNG of a page with a palette of 64 colours, which makes it half the size.
 *
 * @param {Buffer} ppm three bytes a pixel, as pdftoppm writes them (netpbm P6)
 * @returns {Buffer}
 */
export function smallPng(ppm) {
  const { width, height, pixels } = readPpm(ppm);
  const colours = mostUsed(pixels, 64);
  const nearest = nearestOf(colours);
  const rows = Buffer.alloc((width + 1) * height); // each after the byte for its filter, none
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      rows[y * (width + 1) + 1 + x] = nearest(pixels.readUInt8(at), pixels.readUInt8(at + 1), pixels.readUInt8(at + 2));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // a byte a pixel, by palette (PNG 3, 11.2.1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Buffer} ppm */
function readPpm(ppm) {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('pdftoppm wrote no picture that can be read');
  return { width: Number(header[1]), height: Number(header[2]), pixels: ppm.subarray(header[0].length) };
}

/**
 * The colours that most pixels have, each rounded (see `coarse`), so that near ones count as one.
 *
 * @param {Buffer} pixels
 * @param {number} count
 * @returns {Colour[]}
 */
function mostUsed(pixels, count) {
  /** @type {Map<number, number>} */
  const seen = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const key = coarse(pixels, at) * 65536 + coarse(pixels, at + 1) * 256 + coarse(pixels, at + 2);
    seen.set(key, (seen.get(key) || 0) + 1);
  }
  return [...seen]
    .sort(([a, times], [b, more]) => more - times || a - b)
    .slice(0, count)
    .map(([key]) => [key >> 16, (key >> 8) & 255, key & 255]);
}

/**
 * One channel rounded to the nearest of sixteen steps, of which 0 and 255 are two.
 *
 * @param {Buffer} pixels
 * @param {number} at
 */
function coarse(pixels, at) {
  return Math.round(pixels.readUInt8(at) / 17) * 17;
}

/** @param {readonly Colour[]} colours */
function nearestOf(colours) {
  /** @type {Map<number, number>} */
  const known = new Map();
  return (/** @type {number} */ red, /** @type {number} */ green, /** @type {number} */ blue) => {
    const key = (red << 16) | (green << 8) | blue;
    let index = known.get(key);
    if (index === undefined) {
      const far = colours.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
      index = far.indexOf(Math.min(...far));
      known.set(key, index);
    }
    return index;
  };
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.set(body, 4);
  bytes.writeUInt32BE(crc32(body), 8 + data.length);
  return bytes;
}
