import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * CRC-32 of a file's bytes: a fifth of the work of SHA-256, and enough to see that a file isn't what it was. It is no
 * seal: who can forge a file to have the same could as well alter what the record says.
 */
export const checksum = (bytes: Uint8Array): number => crc32(bytes);

/** Read into again and again: to make room for each of a thousand files takes longer than to read them. */
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
      // Of a file on a disk, less than was asked for is all that there is.
    } while (size === chunk.length);
    return { bytes, crc32: sum };
  } finally {
    closeSync(file);
  }
}
