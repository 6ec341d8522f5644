import { createHash } from 'node:crypto';
import { fontFamilies } from '../../formats/font-families.ts';
import type { Look } from '../../formats/format.ts';
import { type Library, type LibrarySources, openLibrary } from '../../prepare-policy.ts';
import { ownVersion } from '../installation/own-version.ts';
import { rememberedType } from './precomputed.ts';
import { readLook } from './read-look.ts';
import { readPolicyTypes } from './read-sources.ts';

/** A folder of templates as it was read: its policy types, unparsed, and the look that they share. */
export type TemplatesRead = LibrarySources & { readonly look: Look };

/** The policy types of a folder of templates, with the look of their documents. */
export interface LookedLibrary extends Library {
  readonly look: Look;
}

/** What was read, opened: each policy type is parsed at its first use. */
export const openTemplates = (read: TemplatesRead): LookedLibrary => ({ ...openLibrary(read), look: read.look });

/**
 * Reads a folder of templates.
 *
 * @throws PolicyError where a file of it can't be read
 */
export function readLibrary(templates: string, folder: string): TemplatesRead {
  const look = readLook(templates);
  const fonts = look.fonts.flatMap(({ ttf, woff2 }) => [ttf, woff2]);
  return {
    types: readPolicyTypes(templates, folder),
    look,
    families: fontFamilies(look.fonts),
    lookFingerprint: fingerprint([look.css, look.typst, ...fonts]),
    maker: { version: ownVersion(), fingerprint },
    recall: rememberedType,
  };
}

/**
 * The first sixteen digits of SHA-256 over the parts, each preceded by its length: ["ab", "c"] and ["a", "bc"] differ.
 */
function fingerprint(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}
