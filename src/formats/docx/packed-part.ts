import { recordPath } from './record-part.ts';
import { type Packed, packed } from './zip.ts';

/** What is another one in each file: not worth remembering. */
const ownParts: ReadonlySet<string> = new Set([
  'docProps/core.xml',
  'docProps/custom.xml',
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'word/footer1.xml',
  'word/comments.xml',
  recordPath,
]);

/** Those used last come last. */
const remembered = new Map<string, Packed>();
/** Of a few kilobytes each. Styles differ by the school's colour, numberings by how many lists there are. */
const most = 100;

/** A part of a Word file, as it is packed: pictures as they are, XML that other files have, too, only once. */
export function packedPart(path: string, part: string | Uint8Array | Packed): Packed {
  if (part instanceof Uint8Array) return packed(part, 'stored');
  if (typeof part !== 'string') return part;
  if (ownParts.has(path)) return packed(new TextEncoder().encode(part));
  const made = remembered.get(part) ?? packed(new TextEncoder().encode(part));
  remembered.delete(part);
  remembered.set(part, made);
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
  return made;
}
