import { deflateSync } from 'fflate/browser';

/**
 * What a ZIP file says of one of its files, made once where many files have the same. fflate deflates it, and not zlib,
 * whose bytes are others in other versions of Node and on other processors. (fflate's entry for Node loads threads.)
 */
export interface Packed {
  readonly method: keyof typeof methods;
  /** The file's bytes: as they are, or as RFC 1951 has them. */
  readonly bytes: Uint8Array;
  /** How many bytes it was before. */
  readonly size: number;
  /** CRC-32 of what it was before. */
  readonly crc: number;
}

/** ZIP's numbers for them (APPNOTE 4.4.5). */
const methods = { stored: 0, deflated: 8 } as const;

/** Of fewer bytes, deflating saves a few hundred, and takes as long as it does of many more. */
const worthDeflating = 2048;

/** @param method undefined for what is worth it */
export function packed(file: Uint8Array, method?: Packed['method']): Packed {
  const chosen = method ?? (file.length < worthDeflating ? 'stored' : 'deflated');
  const bytes = chosen === 'stored' ? file : deflateSync(file);
  return { method: chosen, bytes, size: file.length, crc: crc32(file) };
}

/** Noon of 1 January 1980, the first day that ZIP knows, as it writes it: time, then date (APPNOTE 4.4.6). */
const moment = [0x00, 0x60, 0x21, 0x00] as const;

/** Bytes of a file's header before its path, here and in the directory at the end; bytes of the end itself. */
const [localHeader, directoryHeader, end] = [30, 46, 22] as const;

/**
 * A ZIP file (PKWARE's APPNOTE 6.3.10) of these files in their order, with their sizes before them, so that it can be
 * read from its start, too.
 *
 * @param files by their paths, which are in ASCII
 */
export function zip(files: ReadonlyMap<string, Packed>): Uint8Array {
  const paths = [...files.keys()].map((path) => new TextEncoder().encode(path));
  const parts = [...files.values()].map((file, index) => ({ ...file, path: paths[index] ?? new Uint8Array() }));
  const sum = (size: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + size(part), 0);
  const directory = sum(({ path, bytes }) => localHeader + path.length + bytes.length);
  const directorySize = sum(({ path }) => directoryHeader + path.length);
  const zipped = new Uint8Array(directory + directorySize + end);
  const view = new DataView(zipped.buffer);
  let local = 0;
  let entry = directory;
  for (const { path, method, bytes, size, crc } of parts) {
    /** What both headers say, from the version needed, 2.0, to the length of the path. */
    const describe = (at: number) => {
      view.setUint16(at, 20, true);
      view.setUint16(at + 4, methods[method], true);
      zipped.set(moment, at + 6);
      view.setUint32(at + 10, crc, true);
      view.setUint32(at + 14, bytes.length, true);
      view.setUint32(at + 18, size, true);
      view.setUint16(at + 22, path.length, true);
    };
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, 20, true);
    describe(entry + 6);
    view.setUint32(entry + 42, local, true);
    zipped.set(path, entry + directoryHeader);
    entry += directoryHeader + path.length;
    view.setUint32(local, 0x04034b50, true);
    describe(local + 4);
    zipped.set(path, local + localHeader);
    zipped.set(bytes, local + localHeader + path.length);
    local += localHeader + path.length + bytes.length;
  }
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directorySize, true);
  view.setUint32(entry + 16, directory, true);
  return zipped;
}

/** Of each byte by itself (the polynomial 0x04c11db7, its bits turned round). */
const crcOfByte = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let index = 0; index < bytes.length; index++) {
    crc = (crcOfByte[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
