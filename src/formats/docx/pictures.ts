import { type IImageOptions, ImageRun } from 'docx';
import type { Picture } from '../../document/model.ts';
import { PolicyError } from '../../problem.ts';
import { textWidth, twipsToMillimetres } from './page.ts';
import type { Writing } from './writing.ts';

/** Millimetres; as in the other formats. */
const tallest = 28;
const widest = textWidth * twipsToMillimetres;

/** docx takes sizes in CSS pixels. */
const pixelsToMillimetres = 25.4 / 96;

/** Dots to an inch of an SVG's PNG, as a printer wants them. */
const resolution = 300;

/**
 * A picture in its place, as tall as it may be and no wider than the text, with its alternative text.
 *
 * An SVG is kept as it is for Word since 2016 and LibreOffice; every other program shows the PNG that goes with it
 * ([MS-ODRAWXML] 2.3.2, `svgBlip`). `marks` say whether it came or went. Throws PICTURE_INVALID where the rasteriser can't read the SVG.
 */
export async function pictureRun(
  picture: Picture,
  writing: Writing,
  marks: Pick<IImageOptions, 'insertion' | 'deletion'> = {},
): Promise<ImageRun> {
  const height = Math.min(tallest, widest * picture.aspect);
  const width = height / picture.aspect;
  const placing = {
    ...marks,
    transformation: { width: width / pixelsToMillimetres, height: height / pixelsToMillimetres },
    altText: {
      id: String(writing.nextPicture()),
      name: picture.alternative,
      description: picture.alternative,
    },
  };
  switch (picture.mediaType) {
    case 'image/png':
      return new ImageRun({ type: 'png', data: picture.bytes, ...placing });
    case 'image/jpeg':
      return new ImageRun({ type: 'jpg', data: picture.bytes, ...placing });
    case 'image/svg+xml': {
      const data = await rasterised(picture, Math.round((width / 25.4) * resolution), writing);
      return new ImageRun({ type: 'svg', data: picture.bytes, fallback: { type: 'png', data }, ...placing });
    }
    default:
      return picture.mediaType satisfies never;
  }
}

/** `width` in pixels. */
async function rasterised(picture: Picture, width: number, writing: Writing): Promise<Uint8Array> {
  const rasteriser = await writing.rasteriser();
  const result = rasteriser.draw(picture.bytes, width, writing.fonts);
  if ('png' in result) return result.png;
  throw new PolicyError([
    {
      code: 'PICTURE_INVALID',
      message: `the picture "${picture.alternative}" can't be drawn for Word: ${result.error}`,
      hint: 'save the SVG again from the program that made it, or give the picture as PNG',
    },
  ]);
}
