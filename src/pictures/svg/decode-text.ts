import { PictureFault } from '../picture-fault.ts';

/**
 * The text of an XML file, in the encoding that its byte order mark or its first line says; UTF-8 where neither does
 * (XML 1.0, 4.3.3 and appendix F).
 *
 * @throws PictureFault where it is not that
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PictureFault(
      `is not text in the encoding that it should be in, "${encoding}"`,
      'save it again from the program that made it, as "UTF-8" where it asks',
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  // Without a mark, "<" and a nought beside it can only be UTF-16.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
}
