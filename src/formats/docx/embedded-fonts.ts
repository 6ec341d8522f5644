import type { EmbeddedFont, Font } from '../format.ts';
import { packed } from './zip.ts';

const known = new WeakMap<readonly Font[], Map<Font, EmbeddedFont>>();

/**
 * A face as Word files embed it: what came with it, or what was made of it before, since that takes longer than the rest
 * of a Word file.
 *
 * @param fonts all of the look's
 */
export function embeddedFont(font: Font, fonts: readonly Font[]): EmbeddedFont {
  if (font.embedded) return font.embedded;
  const embedded = known.get(fonts) ?? new Map<Font, EmbeddedFont>();
  known.set(fonts, embedded);
  const made = embedded.get(font) ?? embedFont(font.ttf, fonts.indexOf(font));
  embedded.set(font, made);
  return made;
}

/** @param place the face's among the look's fonts, from 0: its key is of that alone, so that its bytes are always the same */
export function embedFont(ttf: Uint8Array, place: number): EmbeddedFont {
  // A GUID hides nothing, and any will do.
  const key = `6E0C5A10-31D7-4B52-9F68-${(place + 1).toString(16).toUpperCase().padStart(12, '0')}`;
  return { key, file: packed(obfuscated(ttf, key)) };
}

/** The first 32 bytes mixed with the key's sixteen, last one first (ECMA-376 part 4, 9.1 "font embedding"). */
function obfuscated(ttf: Uint8Array, key: string): Uint8Array {
  const bytes = key.replaceAll('-', '').match(/../g) ?? [];
  const mask = bytes.map((byte) => Number.parseInt(byte, 16)).reverse();
  const hidden = new Uint8Array(ttf);
  for (const [index, byte] of ttf.subarray(0, 32).entries()) hidden[index] = byte ^ (mask[index % 16] ?? 0);
  return hidden;
}
