import { imageSize } from 'image-size';
import type { Picture } from './model.ts';

/** More is a photograph: it belongs on the website, not in every copy of a policy. */
const mostBytes = 2_000_000;

/**
 * What a picture's bytes are, whatever its file is called; or why it can't stand in a document.
 *
 * An SVG may hold shapes only: scripts, style sheets, embedded pages and anything that points outside are refused, since
 * a document must not run or fetch anything when it is opened (SVG 2, "secure static mode").
 */
export function checkPicture(
  bytes: Uint8Array,
): Pick<Picture, 'bytes' | 'mediaType' | 'aspect'> | { readonly fault: string; readonly hint: string } {
  if (bytes.length > mostBytes) {
    return { fault: `is too large: ${(bytes.length / 1e6).toFixed(1)} MB`, hint: 'save it smaller than 2 MB' };
  }
  const size = sizeOf(bytes);
  const mediaType = ({ png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const)[size?.type ?? ''];
  if (!size || !mediaType || !(size.width > 0) || !(size.height > 0)) {
    return { fault: 'is not a picture that can be read', hint: 'save it as PNG, JPEG or SVG' };
  }
  if (mediaType === 'image/svg+xml') {
    const found = outsideOfShapes(new TextDecoder().decode(bytes));
    if (found !== undefined) return { fault: `holds ${found}`, hint: 'save it as a plain SVG or as PNG' };
  }
  return { bytes, mediaType, aspect: size.height / size.width };
}

function sizeOf(bytes: Uint8Array): { type?: string; width: number; height: number } | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

function outsideOfShapes(svg: string): string | undefined {
  if (/<!(doctype|entity)/i.test(svg) || /<\?(?!xml\s)/i.test(svg)) return 'a document type or an instruction';
  const element =
    /<(?:[\w-]+:)?(script|style|foreignObject|iframe|image|use|a|animate\w*|set|handler|link|meta)\b/i.exec(svg);
  if (element) return `the element <${element[1]}>`;
  if (/\son[a-z]+\s*=/i.test(svg)) return 'a script';
  if (/\bhref\s*=\s*["']?(?!#)/i.test(svg.replace(/\bhref\s*=\s*(["'])#/gi, ''))) return 'a link to the outside';
  if (/url\(\s*["']?(?!#)/i.test(svg) || /@import|javascript:|data:/i.test(svg)) return 'a link to the outside';
  return undefined;
}
