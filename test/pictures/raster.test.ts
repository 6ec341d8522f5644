import { deflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import { describe, expect, it, test } from 'vitest';
import { startJpegCodec } from '../../src/io/pictures/jpeg-codec.ts';
import { pictureIn } from '../../src/io/pictures/picture-reader.ts';
import type { ReadPicture } from '../../src/pictures/picture.ts';
import { greyJpeg, inkJpeg, progressiveJpeg } from '../samples/jpegs.mjs';
import { exifOf, jpegOfQuarters, pngChunk, pngOf, pngOfQuarters, rawRows, turnedJpeg } from '../samples/pictures.ts';

/** What a picture is, in a few words, or why it is refused. */
async function verdict(bytes: Uint8Array): Promise<string> {
  const picture = await pictureIn(bytes);
  if (picture instanceof Error) return picture.message;
  const { mediaType, aspect, isTransparent } = picture;
  const same = picture.bytes === picture.file ? 'as it is' : 'made anew';
  return `${mediaType.slice(6)} ${aspect}, ${same}${isTransparent ? ', seen through' : ''}`;
}

async function read(bytes: Uint8Array): Promise<ReadPicture> {
  const picture = await pictureIn(bytes);
  if (picture instanceof Error) throw picture;
  return picture;
}

const png = pngOfQuarters();
const jpeg = await jpegOfQuarters();
const zeros = (length: number) => new Uint8Array(length);
const animation = [pngChunk('acTL', Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 0)), pngChunk('fcTL', zeros(26))];
const profileOf = (length: number) =>
  pngChunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(zeros(length))]));
const palette = pngChunk('PLTE', Uint8Array.of(255, 0, 0, 0, 0, 255));
const joined = (...parts: readonly Uint8Array[]) => Buffer.concat(parts);

const cut = 'is cut off: the PNG ends in the middle';
const damaged = 'is damaged or cut off: not all of the JPEG is there';

test.each<[string, Uint8Array, string]>([
  ['a PNG', png, 'png 2, as it is'],
  ['with something behind its end', joined(png, zeros(99)), 'png 2, as it is'],
  ['half a PNG', png.subarray(0, png.length / 2), cut],
  ['all but its last chunk', png.subarray(0, -12), cut],
  ['all but its last byte', png.subarray(0, -1), cut],
  [
    'with one other byte in its pixels',
    png.with(png.length - 20, 7),
    "is damaged or cut off: its pixels can't be unpacked",
  ],
  [
    'with a row too few',
    pngOf({ width: 4, height: 3, raw: zeros(2 * 13) }),
    'is damaged or cut off: not all of its pixels are there',
  ],
  ['of no size', pngOf({ width: 0, height: 3, raw: zeros(3) }), 'is damaged: it has no size'],
  ['of 16 bits', pngOf({ width: 2, height: 2, depth: 16, raw: zeros(2 * 13) }), 'png 1, as it is'],
  ['of one bit', pngOf({ width: 11, height: 2, depth: 1, type: 0, raw: zeros(2 * 3) }), `png ${2 / 11}, as it is`],
  ['interlaced', pngOf({ width: 2, height: 2, interlace: 1, raw: zeros(2 * 4 + 7) }), 'png 1, as it is'],
  [
    'interlaced, and cut',
    pngOf({ width: 2, height: 2, interlace: 1, raw: zeros(2 * 4 + 6) }),
    'is damaged or cut off: not all of its pixels are there',
  ],
  [
    'with a palette',
    pngOf({ width: 9, height: 3, depth: 2, type: 3, raw: zeros(3 * 4), before: [palette] }),
    `png ${3 / 9}, as it is`,
  ],
  [
    'with a palette to see through',
    pngOf({
      width: 2,
      height: 2,
      type: 3,
      raw: Uint8Array.of(0, 0, 1, 0, 0, 0),
      before: [palette, pngChunk('tRNS', Uint8Array.of(0, 255))],
    }),
    'png 1, as it is, seen through',
  ],
  [
    'with a palette that it lacks',
    pngOf({ width: 2, height: 2, type: 3, raw: zeros(6) }),
    'is damaged or cut off: it has no palette',
  ],
  [
    'with opacity, all of it',
    pngOf({ width: 1, height: 1, type: 6, raw: Uint8Array.of(0, 1, 2, 3, 255) }),
    'png 1, as it is',
  ],
  [
    'with opacity, half of it',
    pngOf({ width: 1, height: 1, type: 6, raw: Uint8Array.of(0, 1, 2, 3, 127) }),
    'png 1, as it is, seen through',
  ],
  [
    'grey with opacity',
    pngOf({ width: 1, height: 1, type: 4, raw: Uint8Array.of(0, 1, 90) }),
    'png 1, as it is, seen through',
  ],
  [
    'with one colour to see through',
    pngOf({
      width: 3,
      height: 3,
      raw: zeros(30).fill(9, 11, 20),
      before: [pngChunk('tRNS', zeros(6))],
    }),
    'png 1, as it is, seen through',
  ],
  ['that moves', pngOfQuarters(20, animation), 'png 2, made anew'],
  ['with a colour profile', pngOfQuarters(20, [profileOf(3_000)]), 'png 2, as it is'],
  [
    'with a colour profile that unpacks to 100 MB',
    pngOfQuarters(20, [profileOf(100_000_000)]),
    "is damaged or cut off: its colour profile can't be unpacked, or is too large",
  ],
  [
    'of 400 million pixels',
    pngOf({ width: 20_000, height: 20_000, raw: zeros(9) }),
    'is too large: 20000 by 20000 pixels, which is 400 million',
  ],
  [
    'of a row of a million',
    pngOf({ width: 1_000_000, height: 1, depth: 1, type: 0, raw: zeros(125_001) }),
    'is 1,000,000 times as wide as it is high',
  ],
  [
    'that unpacks to more than it says',
    pngOf({ width: 1, height: 1, raw: zeros(9_000_000) }),
    "is damaged or cut off: its pixels can't be unpacked",
  ],
  [
    'white on nothing',
    pngOf({ width: 2, height: 1, type: 6, raw: Uint8Array.of(0, 255, 255, 255, 255, 0, 0, 0, 0) }),
    'shows nothing on white paper',
  ],
  ['a JPEG', jpeg, 'jpeg 2, as it is'],
  ['in grey', greyJpeg, 'jpeg 1, as it is'],
  ['progressive', progressiveJpeg, 'jpeg 1, as it is'],
  ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), damaged],
  ['half a JPEG with an end', joined(jpeg.subarray(0, jpeg.length - 40), Uint8Array.of(0xff, 0xd9)), damaged],
  ['half a progressive one', progressiveJpeg.subarray(0, -60), damaged],
  ['a JPEG of nothing', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'is damaged or cut off: the JPEG has no picture in it'],
  [
    'in printing inks',
    inkJpeg,
    "is in the inks of a printing press (CMYK), which every program turns into a screen's colours in its own way",
  ],
  ['a GIF', Buffer.from('GIF89a......'), 'is a GIF picture'],
  ['a WebP', Buffer.from('RIFF....WEBPVP8 '), 'is a WebP picture'],
  ['an AVIF', Buffer.from('\0\0\0\x1cftypavif'), 'is an AVIF picture'],
  ['a HEIC', Buffer.from('\0\0\0\x1cftypheic'), "is a HEIC picture, as an iPhone's camera makes it"],
  ['a PDF', Buffer.from('%PDF-1.7'), 'is a PDF, as Illustrator also makes it'],
  ['nothing', zeros(0), 'is empty'],
  ['noughts', zeros(99), 'is not a picture that can be read'],
  ['more than 2 MB', joined(png, zeros(2_000_000)), 'is too large: 2.0 MB'],
])('%s', async (_, bytes, said) => {
  expect((await verdict(bytes)).slice(0, said.length)).toBe(said);
});

it.each([
  ['sequential', jpeg],
  ['grey', greyJpeg],
  ['progressive', progressiveJpeg],
])('a %s JPEG that is cut anywhere is refused, with an end put to it or without', async (_, whole) => {
  for (let length = 1; length < whole.length - 2; length += 5) {
    for (const end of [[], [0xff, 0xd9]]) {
      const said = await verdict(joined(whole.subarray(0, length), Uint8Array.from(end)));
      expect([length, said]).toEqual([length, expect.not.stringMatching(/^jpeg/)]);
    }
  }
  expect(await verdict(Uint8Array.from(whole))).toMatch(/^jpeg/);
});

it('a JPEG of more scans than any program makes is refused before any is read', async () => {
  const from = progressiveJpeg.lastIndexOf(0xda) - 1;
  const scan = progressiveJpeg.subarray(from, -2);
  const often = (times: number) =>
    joined(progressiveJpeg.subarray(0, -2), ...Array(times).fill(scan), Uint8Array.of(0xff, 0xd9));
  expect(await verdict(often(100))).toBe('is a JPEG of a rare kind, in 110 scans');
});

it('the many pixels of a small file are counted before anything is unpacked', async () => {
  const rows = deflateSync(zeros(1_000_000), { level: 9 });
  const bytes = pngOf({ width: 5_001, height: 5_000, depth: 1, type: 0, raw: rows });
  expect(await verdict(bytes)).toBe('is too large: 5001 by 5000 pixels, which is 26 million');
});

describe('stands upright, whichever way the camera was held', () => {
  /** Where each quarter of the upright picture is in one of these orientations, row by row. */
  const held = [
    ['red', 'lime', 'blue', 'white'],
    ['lime', 'red', 'white', 'blue'],
    ['white', 'blue', 'lime', 'red'],
    ['blue', 'white', 'red', 'lime'],
    ['red', 'blue', 'lime', 'white'],
    ['blue', 'red', 'white', 'lime'],
    ['white', 'lime', 'blue', 'red'],
    ['lime', 'white', 'red', 'blue'],
  ];

  const nameOf = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
    red > 128 && green > 128 ? 'white' : red > 128 ? 'red' : green > 128 ? 'lime' : blue > 128 ? 'blue' : 'black';

  /** The colours of the middles of the four quarters. */
  async function quartersIn({ mediaType, bytes }: ReadPicture): Promise<readonly string[]> {
    const image = mediaType === 'image/png' ? { ...decode(bytes) } : (await startJpegCodec()).decode(bytes);
    if (!image) throw new Error('no picture');
    const { width, height, channels, data } = image;
    return [0.25, 0.75].flatMap((down) =>
      [0.25, 0.75].map((across) => {
        const at = (Math.floor(height * down) * width + Math.floor(width * across)) * channels;
        return nameOf([...data.slice(at, at + 3)]);
      }),
    );
  }

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i', async (orientation) => {
    const turnedPng = await read(pngOfQuarters(20, [pngChunk('eXIf', exifOf(orientation))]));
    const turned = await read(turnedJpeg(jpeg, orientation));
    for (const picture of [turnedPng, turned]) {
      expect(await quartersIn(picture)).toEqual(held[orientation - 1]);
      expect(picture.aspect).toBe(orientation < 5 ? 2 : 0.5);
      expect(Buffer.from(picture.bytes).includes('Exif') && orientation > 1).toBe(false);
    }
  });

  it('the same bytes each time', async () => {
    const { bytes } = await read(turnedJpeg(jpeg, 6));
    expect(bytes).toEqual((await read(Uint8Array.from(turnedJpeg(jpeg, 6)))).bytes);
  });

  it('a PNG keeps what can be seen through', async () => {
    const raw = rawRows([
      [
        [255, 0, 0, 255],
        [0, 0, 255, 0],
      ],
    ]);
    const picture = await read(pngOf({ width: 2, height: 1, type: 6, raw, before: [pngChunk('eXIf', exifOf(6))] }));
    expect([picture.aspect, picture.isTransparent]).toEqual([2, true]);
    expect([...decode(picture.bytes).data]).toEqual([255, 0, 0, 255, 0, 0, 255, 0]);
  });
});
