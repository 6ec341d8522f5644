import { PictureFault } from './picture-fault.ts';

/** The kinds of pictures that a document can hold. */
export type PictureKind = 'png' | 'jpeg' | 'svg';

/** How files of other kinds start, as far as somebody might take one for a logo; a dot stands for any byte. */
const others: readonly (readonly [start: string, name: string])[] = [
  ['GIF8', 'a GIF picture'],
  ['RIFF....WEBP', 'a WebP picture'],
  ['....ftypavif', 'an AVIF picture'],
  ['....ftypavis', 'an AVIF picture'],
  ['....ftyphe', "a HEIC picture, as an iPhone's camera makes it"],
  ['....ftypmif1', "a HEIC picture, as an iPhone's camera makes it"],
  ['BM', 'a BMP picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['\0\0\x01\0', 'an icon'],
  ['8BPS', 'a Photoshop file'],
  ['%PDF', 'a PDF, as Illustrator also makes it'],
  ['%!PS', 'an EPS file'],
  ['\xc5\xd0\xd3\xc6', 'an EPS file'],
  ['PK\x03\x04', 'a ZIP file, as Word and many others make it'],
  ['\x1f\x8b', 'a compressed SVG (SVGZ)'],
];

/**
 * What a picture's bytes are, whatever its file is called.
 *
 * @throws PictureFault where they are of no kind that a document can hold
 */
export function kindOfPicture(bytes: Uint8Array): PictureKind {
  const start = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (isMarkup(bytes)) return 'svg';
  if (bytes.length === 0) throw new PictureFault('is empty', 'copy it again from where it came from');
  const other = others.find(([signs]) => [...signs].every((sign, at) => sign === '.' || sign === start[at]));
  if (!other) throw new PictureFault('is not a picture that can be read', 'save it as PNG, JPEG or SVG');
  const plain = other[1].endsWith('(SVGZ)');
  throw new PictureFault(
    `is ${other[1]}`,
    plain
      ? 'save it as a plain SVG, without compression'
      : 'open it in the program that made it, or in Paint or Preview, and save it as PNG',
  );
}

/** Whether the first sign is a "<", in UTF-8 or UTF-16, with or without a byte order mark. */
function isMarkup(bytes: Uint8Array): boolean {
  const signs = [...bytes.subarray(0, 400)].filter((byte) => ![0, 0xfe, 0xff, 0xef, 0xbb, 0xbf].includes(byte));
  return signs.find((byte) => ![0x09, 0x0a, 0x0d, 0x20].includes(byte)) === 0x3c;
}
