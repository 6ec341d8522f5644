import { convertIndexedToRgb, decode, encode } from 'fast-png';
import { orientationIn, turnUpright } from './orientation.ts';
import type { DrawablePicture } from './picture.ts';
import { checkSize, PictureFault } from './picture-fault.ts';
import type { PictureTools, Pixels } from './picture-tools.ts';
import { type Chunk, chunksOf } from './png-chunks.ts';
import { checkSeenOnPaper } from './seen-on-paper.ts';

/** Channels by colour type (PNG, third edition, 11.2.1). */
const channelsByType: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** How many bytes after the last pixel are allowed: some programs write them, all others ignore them. */
const surplus = 0x10000;

/**
 * In bytes, unpacked: what a screen's colours are told by takes less, and whoever draws the picture unpacks all of it.
 */
const mostProfile = 5_000_000;

/** What the pixels are made of; all else is left out of what is decoded. */
const decoded = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

/**
 * A PNG, decoded to its last pixel; still and upright, as pixels of 8 bits where it was not.
 *
 * @throws PictureFault
 */
export function readPng(bytes: Uint8Array, { inflate }: Pick<PictureTools, 'inflate'>): DrawablePicture {
  const chunks = chunksOf(bytes);
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.data.length !== 13) throw damaged('it has no header');
  const view = new DataView(header.data.buffer, header.data.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  checkSize(width, height);
  // With colour type 3, each pixel is the number of a colour in the palette.
  if (header.data[9] === 3 && !chunks.some(({ type }) => type === 'PLTE')) throw damaged('it has no palette');
  const data = joined(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const length = rawLength(header.data, width, height);
  // A kilobyte of data can inflate to a megabyte, so inflating ends soon after the pixels' length.
  const raw = inflate(data, length + surplus);
  if (!raw) throw damaged("its pixels can't be unpacked");
  if (raw.length < length) throw damaged('not all of its pixels are there');
  for (const { type, data: profile } of chunks) {
    // A name that ends with nought, and the number of the way of packing (PNG, 11.3.2.3).
    const packed = type === 'iCCP' ? profile.subarray(profile.indexOf(0) + 2) : undefined;
    if (packed && !inflate(packed, mostProfile)) throw damaged("its colour profile can't be unpacked, or is too large");
  }
  const pixels = pixelsOf(chunks, bytes.subarray(0, 8));
  checkSeenOnPaper(pixels.data, pixels.channels);
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif ? orientationIn(exif.data) : 1;
  const isMoving = chunks.some(({ type }) => type === 'acTL');
  const mediaType = 'image/png';
  const isTransparent = pixels.channels === 4 && pixels.data.some((value, at) => at % 4 === 3 && value < 255);
  const facts = isTransparent ? { isTransparent } : {};
  if (orientation === 1 && !isMoving) return { mediaType, bytes, aspect: height / width, ...facts };
  const upright = turnUpright(pixels, orientation);
  return { mediaType, bytes: encode(upright), aspect: upright.height / upright.width, ...facts };
}

/** How long the rows are, each with its filter in front, in one pass or in the seven of Adam7 (PNG, 7.2 and 8.1). */
function rawLength(header: Uint8Array, width: number, height: number): number {
  const [depth = 0, type = 0, , , interlace = 0] = header.subarray(8);
  const bits = depth * (channelsByType[type] ?? 0);
  const pass = (columns: number, rows: number) => (columns > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0);
  if (interlace === 0) return pass(width, height);
  const steps = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return steps.reduce(
    (sum, [left, top, across, down]) =>
      sum + pass(Math.ceil((width - left) / across), Math.max(0, Math.ceil((height - top) / down))),
    0,
  );
}

function pixelsOf(chunks: readonly Chunk[], signature: Uint8Array): Pixels {
  try {
    const plain = chunks.filter(({ type }) => decoded.includes(type)).map(({ whole }) => whole);
    const image = decode(joined([signature, ...plain]), { checkCrc: true });
    const { width, height } = image;
    const isIndexed = image.palette !== undefined;
    const values = isIndexed ? convertIndexedToRgb(image) : image.data;
    const channels = isIndexed ? values.length / (width * height) : image.channels;
    return asRgb(values, { width, height, depth: isIndexed ? 8 : image.depth, channels }, image.transparency);
  } catch (error) {
    throw damaged(error instanceof Error ? error.message.toLowerCase() : String(error));
  }
}

interface Samples {
  readonly width: number;
  readonly height: number;
  /** Bits; rows of less than 8 are packed, and each starts with a byte of its own. */
  readonly depth: number;
  readonly channels: number;
}

/** @param clear the one grey or colour that can be seen through (PNG, 11.3.1.1) */
function asRgb(
  values: Uint8Array | Uint8ClampedArray | Uint16Array,
  { width, height, depth, channels }: Samples,
  clear: Uint16Array | undefined,
): Pixels {
  const rowBytes = Math.ceil((width * channels * depth) / 8);
  const most = 2 ** depth - 1;
  const sample = (row: number, index: number): number => {
    if (depth >= 8) return values[row * width * channels + index] ?? 0;
    const byte = values[row * rowBytes + Math.floor((index * depth) / 8)] ?? 0;
    return (byte >> (8 - depth - ((index * depth) % 8))) & most;
  };
  const colours = channels < 3 ? 1 : 3;
  const hasOpacity = channels > colours || (clear !== undefined && clear.length > 0);
  const out = hasOpacity ? 4 : 3;
  const data = new Uint8Array(width * height * out);
  const byte = (value: number) => (depth === 8 ? value : Math.round((value * 255) / most));
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = column * channels;
      let isClear = clear !== undefined && clear.length > 0;
      for (let colour = 0; colour < 3; colour += 1) {
        const value = sample(row, at + (colours === 1 ? 0 : colour));
        data[to++] = byte(value);
        if (isClear && colour < colours && clear?.[colour] !== value) isClear = false;
      }
      if (hasOpacity) data[to++] = channels > colours ? byte(sample(row, at + colours)) : isClear ? 0 : 255;
    }
  }
  return { width, height, channels: out, data };
}

const damaged = (how: string) =>
  new PictureFault(`is damaged or cut off: ${how}`, 'save it again from the program that made it');

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
