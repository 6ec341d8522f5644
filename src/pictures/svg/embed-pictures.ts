import { kindOfPicture } from '../kind-of-picture.ts';
import { PictureFault } from '../picture-fault.ts';
import type { PictureTools } from '../picture-tools.ts';
import { headerOf, readJpeg } from '../read-jpeg.ts';
import { elementsIn, type SvgElement } from './svg-tree.ts';

/**
 * How many pixels the pictures have that an SVG holds in itself, as their headers say: nothing of them is unpacked.
 *
 * @throws PictureFault
 */
export function pixelsIn(root: SvgElement): ReadonlyMap<SvgElement, number> {
  const known = new Map<string, number>();
  const pixels = new Map<SvgElement, number>();
  for (const element of elementsIn(root)) {
    const address = addressOf(element);
    if (address === undefined) continue;
    const count = known.get(address) ?? pixelsOf(bytesOf(address));
    known.set(address, count);
    pixels.set(element, count);
  }
  return pixels;
}

function pixelsOf(bytes: Uint8Array): number {
  try {
    const kind = kindOfPicture(bytes);
    if (kind === 'svg') throw new PictureFault('is an SVG itself', 'save it as PNG');
    if (kind === 'jpeg') {
      const { width, height } = headerOf(bytes);
      return width * height;
    }
    // The header comes first and starts with them (PNG, 11.2.1).
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return bytes.length < 24 ? 0 : view.getUint32(16) * view.getUint32(20);
  } catch (error) {
    throw asHeld(error);
  }
}

/** Where an element has its picture of pixels: a `data:` address. */
function addressOf({ name, attributes }: SvgElement): string | undefined {
  const address = name === 'image' ? attributes.get('href') : undefined;
  return !address || address.startsWith('#') ? undefined : address;
}

/**
 * Reads the pictures of pixels that an SVG holds in itself, as any other picture is read, and puts them upright.
 *
 * @throws PictureFault
 */
export async function embedPictures(root: SvgElement, tools: PictureTools): Promise<void> {
  const known = new Map<string, string>();
  for (const element of elementsIn(root)) {
    const { attributes } = element;
    const address = addressOf(element);
    if (address === undefined) continue;
    const upright = known.get(address) ?? (await uprightAddress(address, tools));
    known.set(address, upright);
    attributes.set('href', upright);
  }
}

async function uprightAddress(address: string, tools: PictureTools): Promise<string> {
  const bytes = bytesOf(address);
  try {
    const picture =
      kindOfPicture(bytes) === 'png'
        ? (await import('../read-png.ts')).readPng(bytes, tools)
        : readJpeg(bytes, await tools.jpeg());
    return `data:${picture.mediaType};base64,${inBase64(picture.bytes)}`;
  } catch (error) {
    throw asHeld(error);
  }
}

/** What is wrong with a picture, of an SVG that holds it. */
const asHeld = (error: unknown): unknown =>
  error instanceof PictureFault ? new PictureFault(`holds a picture that ${error.message}`, error.hint) : error;

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
