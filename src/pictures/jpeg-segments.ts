/** A part of a JPEG: what kind it is of, and what it says behind its length (ISO 10918-1, B.1.1.4). */
export interface Segment {
  readonly marker: number;
  readonly data: Uint8Array;
}

/** The segments of a JPEG up to its end, or to where its bytes make no sense; the coded pixels behind a scan's header are left out. */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // A marker may have any number of these before it.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    yield { marker, data: bytes.subarray(at + 4, end) };
    at = marker === startOfScan ? nextMarker(bytes, end) : end;
  }
}

export const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Where the coded pixels from a place on end: in them, FF comes before 0 or the number of a restart alone (F.1.2.3). */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** The frame headers, C0 to CF, but for the three markers between them that are none (B.1.1.3). */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
