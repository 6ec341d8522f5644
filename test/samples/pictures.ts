import { crc32, deflateSync } from 'node:zlib';
import { startJpegCodec } from '../../src/io/pictures/jpeg-codec.ts';

/** A chunk of a PNG, whole. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  /** 0 grey, 2 colour, 3 palette, 4 and 6 with opacity. */
  readonly type?: number;
  readonly interlace?: 0 | 1;
  /** The rows, each with its filter in front. */
  readonly raw: Uint8Array;
  /** Chunks between the header and the pixels. */
  readonly before?: readonly Uint8Array[];
}

/** A PNG of just these parts, right or wrong. */
export function pngOf({ width, height, depth = 8, type = 2, interlace = 0, raw, before = [] }: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlace], 8);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    ...before,
    pngChunk('IDAT', deflateSync(raw)),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number, opacity?: number];

/** The pixels of a picture of four quarters: red, lime over blue, white. So one sees how it is turned. */
const quarters = (width: number, height: number): readonly (readonly Colour[])[] =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x): Colour => {
      if (y < height / 2) return x < width / 2 ? [255, 0, 0] : [0, 255, 0];
      return x < width / 2 ? [0, 0, 255] : [255, 255, 255];
    }),
  );

/** The rows of colours as a PNG has them before they are packed. */
export const rawRows = (rows: readonly (readonly Colour[])[]): Uint8Array =>
  Uint8Array.from(rows.flatMap((row) => [0, ...row.flatMap((colour) => [...colour])]));

/** Twice as high as wide, of four quarters. */
export const pngOfQuarters = (width = 20, before: readonly Uint8Array[] = []): Uint8Array =>
  pngOf({ width, height: width * 2, raw: rawRows(quarters(width, width * 2)), before });

/** The same as a JPEG. */
export async function jpegOfQuarters(width = 32): Promise<Uint8Array> {
  const data = Uint8Array.from(quarters(width, width * 2).flat(2) as number[]);
  return (await startJpegCodec()).encode({ width, height: width * 2, channels: 3, data });
}

/** EXIF that says nothing but how the camera was held. */
export const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);

/** A JPEG with EXIF of this orientation in front of the rest. */
export function turnedJpeg(jpeg: Uint8Array, orientation: number): Uint8Array {
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifOf(orientation)]);
  const start = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), start, exif, jpeg.subarray(2)]);
}

/** An SVG with this in it. */
export const svgOf = (inside: string, attributes = 'viewBox="0 0 100 100"'): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );
