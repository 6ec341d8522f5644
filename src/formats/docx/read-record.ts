import { partsOf } from './read-parts.ts';
import { recordIn } from './record-part.ts';

/**
 * The record that a Word file carries, also after Word has saved it, which may give the part another number; undefined
 * where it has none, or where it is no Word file.
 */
export function recordInDocx(file: Uint8Array): string | undefined {
  for (const part of partsOf(file, (path) => /^customXml\/item\d+\.xml$/.test(path)).values()) {
    const record = recordIn(part);
    if (record !== undefined) return record;
  }
  return undefined;
}
