import { scansOf } from './jpeg-scans.ts';
import { isFrame, segmentsOf } from './jpeg-segments.ts';
import { orientationIn, turnUpright } from './orientation.ts';
import type { DrawablePicture } from './picture.ts';
import { checkSize, PictureFault } from './picture-fault.ts';
import type { JpegCodec } from './picture-tools.ts';
import { checkSeenOnPaper } from './seen-on-paper.ts';

const saveAgain = 'save it again from the program that made it, or copy it again from where it came from';
const asPng = 'open it in the program that made it, or in Paint or Preview, and save it as PNG';

/** The most scans: programs make a dozen. Each takes as long as the whole picture, and 1,000 fit into a few kB. */
const mostScans = 100;

/**
 * A JPEG, decoded to its last block; upright, which costs it one more encoding where it has to be turned.
 *
 * @throws PictureFault
 */
export function readJpeg(bytes: Uint8Array, codec: JpegCodec): DrawablePicture {
  const { width, height, orientation } = headerOf(bytes);
  checkSize(width, height);
  const { count, areAll } = scansOf(bytes);
  if (count > mostScans) throw new PictureFault(`is a JPEG of a rare kind, in ${count} scans`, asPng);
  const pixels = areAll ? codec.decode(bytes) : undefined;
  if (!pixels) throw new PictureFault('is damaged or cut off: not all of the JPEG is there', saveAgain);
  checkSeenOnPaper(pixels.data, pixels.channels);
  const mediaType = 'image/jpeg';
  if (orientation === 1) return { mediaType, bytes, aspect: height / width };
  const upright = turnUpright(pixels, orientation);
  return { mediaType, bytes: codec.encode(upright), aspect: upright.height / upright.width };
}

/** What the segments before the picture's data say (ISO 10918-1, annex B; EXIF 2.3, 4.7.2). Throws PictureFault. */
export function headerOf(bytes: Uint8Array): { width: number; height: number; orientation: number } {
  let orientation = 1;
  for (const { marker, data } of segmentsOf(bytes)) {
    if (marker === 0xe1 && isExif(data)) orientation = orientationIn(data.subarray(6));
    if (!isFrame(marker)) continue;
    const [precision = 0, high = 0, low = 0, wide = 0, narrow = 0, components = 0] = data;
    checkFrame(marker, precision, components);
    // EXIF behind the frame header is ignored, as by all programs: cameras write it first.
    return { height: (high << 8) | low, width: (wide << 8) | narrow, orientation };
  }
  throw new PictureFault('is damaged or cut off: the JPEG has no picture in it', saveAgain);
}

const isExif = (data: Uint8Array) => [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, index) => data[index] === byte);

/** Refuses what not every program that shows a document can draw. */
function checkFrame(marker: number, precision: number, components: number): void {
  if (components === 4) {
    throw new PictureFault(
      "is in the inks of a printing press (CMYK), which every program turns into a screen's colours in its own way",
      'in Photoshop: Image > Mode > RGB Color, and save it again; or open it in Paint or Preview and save it as PNG',
    );
  }
  if (marker > 0xc2 || precision !== 8)
    throw new PictureFault('is a JPEG of a rare kind, which few programs read', asPng);
}
