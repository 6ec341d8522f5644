import { kindOfPicture } from './kind-of-picture.ts';
import type { DrawablePicture, ReadPicture } from './picture.ts';
import { checkAspect, PictureFault } from './picture-fault.ts';
import type { PictureTools } from './picture-tools.ts';

/** The largest file: a larger one is a photograph, which belongs on the website, not in every copy of a policy. */
const mostBytes = 2_000_000;

/**
 * Reads a picture to its end, whatever its file is called, so that what passes here can be drawn in every format.
 *
 * A PNG or JPEG is decoded whole and turned upright (EXIF 2.3, 4.6.4 A, orientation). An SVG is parsed, measured, made
 * plain and drawn; scripts and whatever points outside are refused, since a document must not run or fetch anything
 * when it is opened (SVG 2, "secure static mode").
 *
 * @throws PictureFault
 */
export async function readPicture(file: Uint8Array, tools: PictureTools): Promise<ReadPicture> {
  if (file.length > mostBytes) {
    throw new PictureFault(`is too large: ${(file.length / 1e6).toFixed(1)} MB`, 'save it smaller than 2 MB');
  }
  const picture = await readKind(file, tools);
  checkAspect(picture.aspect);
  return { ...picture, file };
}

async function readKind(bytes: Uint8Array, tools: PictureTools): Promise<DrawablePicture> {
  const kind = kindOfPicture(bytes);
  switch (kind) {
    case 'png':
      return (await import('./read-png.ts')).readPng(bytes, tools);
    case 'jpeg':
      return (await import('./read-jpeg.ts')).readJpeg(bytes, await tools.jpeg());
    case 'svg':
      return (await import('./svg/read-svg.ts')).readSvg(bytes, tools);
    default:
      return kind satisfies never;
  }
}
