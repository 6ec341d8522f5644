import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** SHA-256 in hexadecimal; of a text, that of its UTF-8. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Read into again and again: to make room for each of a thousand files takes as long as to hash it. */
let chunk: Buffer | undefined;

/** The SHA-256 of a file in hexadecimal. Throws what the system says of a file that can't be read. */
export function sha256OfFile(path: string): string {
  chunk ??= Buffer.allocUnsafe(1 << 17);
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (
      let size = readSync(file, chunk, 0, chunk.length, null);
      size > 0;
      size = readSync(file, chunk, 0, chunk.length, null)
    ) {
      hash.update(chunk.subarray(0, size));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
