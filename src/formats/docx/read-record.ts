import { unzipSync } from 'fflate/browser';
import { recordIn } from './record-part.ts';

/** Larger than any record; a file that unpacks to more isn't one of ours. */
const mostBytes = 5_000_000;

/**
 * The record that a Word file carries, also after Word has saved it, which may give the part another number; undefined
 * where it has none, or where it is no Word file.
 */
export function recordInDocx(file: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => /^customXml\/item\d+\.xml$/.test(name) && originalSize < mostBytes,
    });
    for (const part of Object.values(parts)) {
      const record = recordIn(new TextDecoder().decode(part));
      if (record !== undefined) return record;
    }
  } catch {
    // Not a ZIP, or a damaged one: fflate has a dozen words for it.
  }
  return undefined;
}
