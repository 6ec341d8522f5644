import { orientationIn, turnUpright } from './orientation.ts';
import type { DrawablePicture } from './picture.ts';
import { checkSize, PictureFault } from './picture-fault.ts';
import type { JpegCodec } from './picture-tools.ts';
import { checkSeenOnPaper } from './seen-on-paper.ts';

const saveAgain = 'save it again from the program that made it, or copy it again from where it came from';
const asPng = 'open it in the program that made it, or in Paint or Preview, and save it as PNG';

/**
 * A JPEG, decoded to its last block; upright, which costs it one more encoding where it has to be turned.
 *
 * @throws PictureFault
 */
export function readJpeg(bytes: Uint8Array, codec: JpegCodec): DrawablePicture {
  const { width, height, orientation } = headerOf(bytes);
  checkSize(width, height);
  const pixels = codec.decode(bytes);
  if (!pixels) throw new PictureFault('is damaged or cut off: not all of the JPEG is there', saveAgain);
  checkSeenOnPaper(pixels.data, pixels.channels);
  const mediaType = 'image/jpeg';
  if (orientation === 1) return { mediaType, bytes, aspect: height / width };
  const upright = turnUpright(pixels, orientation);
  return { mediaType, bytes: codec.encode(upright), aspect: upright.height / upright.width };
}

/** What the segments before the picture's data say (ISO 10918-1, annex B; EXIF 2.3, 4.7.2). */
function headerOf(bytes: Uint8Array): { width: number; height: number; orientation: number } {
  const word = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  let orientation = 1;
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) break;
    // A marker may have any number of these before it.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = word(at + 2);
    if (marker === 0xe1 && isExif(bytes, at + 4)) {
      orientation = orientationIn(bytes.subarray(at + 10, at + 2 + length));
    }
    if (isFrame(marker)) {
      checkFrame(marker, bytes[at + 4] ?? 0, bytes[at + 9] ?? 0);
      // Cameras write EXIF first; whoever puts it after the frame is read all the same by nobody.
      return { height: word(at + 5), width: word(at + 7), orientation };
    }
    at += 2 + length;
  }
  throw new PictureFault('is damaged or cut off: the JPEG has no picture in it', saveAgain);
}

const isExif = (bytes: Uint8Array, at: number) =>
  [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, index) => bytes[at + index] === byte);

/** The frame headers, C0 to CF, but for the three markers between them that are none (B.1.1.3). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Refuses what not every program that shows a document can draw. */
function checkFrame(marker: number, precision: number, components: number): void {
  if (components === 4) {
    throw new PictureFault(
      "is in the inks of a printing press (CMYK), which every program turns into a screen's colours in its own way",
      asPng,
    );
  }
  if (marker > 0xc2 || precision !== 8)
    throw new PictureFault('is a JPEG of a rare kind, which few programs read', asPng);
}
