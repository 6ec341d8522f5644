import { PictureFault } from './picture-fault.ts';

/** One piece of a PNG's file (PNG, third edition, 5.3). */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length, its type and its checksum. */
  readonly whole: Uint8Array;
}

/**
 * The chunks of a PNG up to its end; what lies behind that is no part of the picture.
 *
 * @throws PictureFault where the file ends before
 */
export function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  throw new PictureFault(
    'is cut off: the PNG ends in the middle',
    'save it again from the program that made it, or copy it again from where it came from',
  );
}
