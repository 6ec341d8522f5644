import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PolicyError } from '../../problem.ts';
import { sha256 } from '../cache/hash.ts';
import { shownPath } from './paths.ts';
import { readFile, whyUnread } from './read-file.ts';

/** Ten times the manifest of a website of every school in England over ten years. */
const mostBytes = 1_000_000_000;

/** The text of a file in a folder; undefined where there is no such file. Throws PolicyError where it can't be read. */
export function readTextIn(folder: string, name: string, shownFrom: string): string | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  try {
    return new TextDecoder().decode(readFile(path, mostBytes, folder));
  } catch (error) {
    throw new PolicyError([
      { code: 'FILE_UNREADABLE', ...whyUnread(error, mostBytes), file: shownPath(path, shownFrom) },
    ]);
  }
}

/**
 * A published file, byte for byte as it was published.
 *
 * @param expected its SHA-256 in hexadecimal, from the manifest
 * @throws PolicyError FILE_MISSING, or FILE_UNREADABLE where it was changed since
 */
export function readPublished(folder: string, name: string, expected: string | undefined, shownFrom: string) {
  const path = join(folder, name);
  const file = shownPath(path, shownFrom);
  const hint = 'put back the site as it was published, or name it with --previous';
  let bytes: Uint8Array;
  try {
    bytes = readFile(path, mostBytes, folder);
  } catch {
    throw new PolicyError([{ code: 'FILE_MISSING', message: 'a published file is missing', file, hint }]);
  }
  if (sha256(bytes) === expected) return bytes;
  // A website of an earlier policygen has no .gitattributes: git for Windows gave its pages other line ends.
  const asPublished = withoutReturns(bytes);
  if (sha256(asPublished) === expected) return asPublished;
  const message = 'a published file is not as it was published';
  throw new PolicyError([{ code: 'FILE_UNREADABLE', message, file, hint }]);
}

/** Without the carriage return of each line end of Windows. */
function withoutReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => byte !== 0x0d || bytes[at + 1] !== 0x0a);
}
