import { inflateSync } from 'node:zlib';
import type { ReadPicture } from '../../pictures/picture.ts';
import { PictureFault } from '../../pictures/picture-fault.ts';
import type { PictureTools } from '../../pictures/picture-tools.ts';
import { readPicture } from '../../pictures/read-picture.ts';
import { sha256 } from '../cache/hash.ts';

const tools: PictureTools = {
  inflate(bytes, most) {
    try {
      return inflateSync(bytes, { maxOutputLength: most });
    } catch {
      return undefined;
    }
  },
  jpeg: async () => (await import('./jpeg-codec.ts')).startJpegCodec(),
  rasteriser: async () => (await import('./rasteriser.ts')).startRasteriser(),
};

/** What came of each picture of this run, by the SHA-256 of its file: many schools of a trust have the same. */
const known = new Map<string, Promise<ReadPicture | PictureFault>>();

/** How many pictures are kept; each takes up to a few megabytes. */
const mostKnown = 50;

/** A picture, read once a run, or why it can't stand in a document (pictures/read-picture.ts). */
export function pictureIn(bytes: Uint8Array): Promise<ReadPicture | PictureFault> {
  const name = sha256(bytes);
  const before = known.get(name);
  if (before) return before;
  const reading = readPicture(bytes, tools).catch((error: unknown) => {
    if (error instanceof PictureFault) return error;
    throw error;
  });
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(name, reading);
  return reading;
}
