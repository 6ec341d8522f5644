import { kindOfPicture } from '../kind-of-picture.ts';
import { PictureFault } from '../picture-fault.ts';
import type { PictureTools } from '../picture-tools.ts';
import { elementsIn, type SvgElement } from './svg-tree.ts';

/**
 * Reads the pictures of pixels that an SVG holds in itself, as any other picture is read, and puts them upright.
 *
 * @throws PictureFault
 */
export async function embedPictures(root: SvgElement, tools: PictureTools): Promise<void> {
  const known = new Map<string, string>();
  for (const { name, attributes } of elementsIn(root)) {
    const address = name === 'image' ? attributes.get('href') : undefined;
    if (!address || address.startsWith('#')) continue;
    const upright = known.get(address) ?? (await uprightAddress(address, tools));
    known.set(address, upright);
    attributes.set('href', upright);
  }
}

async function uprightAddress(address: string, tools: PictureTools): Promise<string> {
  const bytes = bytesOf(address);
  try {
    const kind = kindOfPicture(bytes);
    if (kind === 'svg') throw new PictureFault('is an SVG itself', 'save it as PNG');
    const picture =
      kind === 'png'
        ? (await import('../read-png.ts')).readPng(bytes, tools)
        : (await import('../read-jpeg.ts')).readJpeg(bytes, await tools.jpeg());
    return `data:${picture.mediaType};base64,${inBase64(picture.bytes)}`;
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    throw new PictureFault(`holds a picture that ${error.message}`, error.hint);
  }
}

/** The bytes of a `data:` address in base64 (RFC 2397). */
function bytesOf(address: string): Uint8Array {
  const [, data] = /^data:[^,]*;base64,([\s\S]*)$/i.exec(address) ?? [];
  const fault = new PictureFault("holds a picture that can't be read", 'save it as PNG');
  if (data === undefined) throw fault;
  try {
    const text = atob(data.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=').replace(/\s/g, ''));
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  } catch {
    throw fault;
  }
}

function inBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
