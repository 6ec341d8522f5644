/**
 * A short name for a text or for bytes, to tell whether two are the same: FNV-1a over UTF-8, 64 bits, in hexadecimal
 * (draft-eastlake-fnv). No two texts have the same one by chance, but somebody who wants it can make two that do.
 */
export function textFingerprint(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  // The prime is 2^40 + 0x1b3. Two halves of 32 bits, since a number holds 53.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
