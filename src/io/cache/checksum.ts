import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * CRC-32 of a file's bytes: a fifth of the work of SHA-256, and enough to see that a file has changed. It is no
 * protection against forgery, and need be none: who can forge the file could as well alter the record.
 */
export const checksum = (bytes: Uint8Array): number => crc32(bytes);

/** One buffer for all files: to allocate one for each takes longer than to read them. */
let chunk: Buffer | undefined;

/** The size and the checksum of a file. Throws what the system says of one that can't be read. */
export function checksumOfFile(path: string): { readonly bytes: number; readonly crc32: number } {
  chunk ??= Buffer.allocUnsafe(1 << 17);
  // A link in a document's place isn't the document, and a pipe would be waited for.
  if (!lstatSync(path).isFile()) throw new Error('no plain file');
  const file = openSync(path, 'r');
  try {
    let [bytes, sum] = [0, 0];
    let size: number;
    do {
      size = readSync(file, chunk);
      bytes += size;
      sum = crc32(chunk.subarray(0, size), sum);
      // A plain file gives less than asked for only at its end.
    } while (size === chunk.length);
    return { bytes, crc32: sum };
  } finally {
    closeSync(file);
  }
}
