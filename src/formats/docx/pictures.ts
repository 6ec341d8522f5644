import type { Picture } from '../../document/model.ts';
import { PolicyError } from '../../problem.ts';
import { textWidth, twipsToMillimetres } from './page.ts';
import { run } from './runs.ts';
import type { Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

/** Millimetres; as in the other formats. */
const tallest = 28;
const widest = textWidth * twipsToMillimetres;

/** The units of DrawingML (ECMA-376 part 1, 20.1.2.1): 36,000 to a millimetre. */
const unitsToMillimetres = 1 / 36_000;

/** Dots to an inch of an SVG's PNG, as a printer wants them. */
const resolution = 300;

/**
 * A picture in its place, as tall as it may be and no wider than the text, with its alternative text.
 *
 * An SVG is kept as it is for Word since 2016 and LibreOffice; every other program shows the PNG that goes with it
 * ([MS-ODRAWXML] 2.3.2, `svgBlip`). Throws PICTURE_INVALID where the rasteriser can't read the SVG.
 */
export async function pictureRun(picture: Picture, writing: Writing): Promise<Xml> {
  const height = Math.min(tallest, widest * picture.aspect);
  const width = height / picture.aspect;
  const units = (millimetres: number) => Math.round(millimetres / unitsToMillimetres);
  const blip = await blipOf(picture, Math.round((width / 25.4) * resolution), writing);
  return run([drawing(picture.alternative, writing.nextPicture(), units(width), units(height), blip)]);
}

/** The picture's bytes (20.1.8.13); `width` in pixels, of the PNG that goes with an SVG. */
async function blipOf(picture: Picture, width: number, writing: Writing): Promise<Xml> {
  switch (picture.mediaType) {
    case 'image/png':
      return element('a:blip', { 'r:embed': writing.embed(picture.bytes, 'png') });
    case 'image/jpeg':
      return element('a:blip', { 'r:embed': writing.embed(picture.bytes, 'jpeg') });
    case 'image/svg+xml': {
      const png = writing.embed(await rasterised(picture, width, writing), 'png');
      const svg = element('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': writing.embed(picture.bytes, 'svg'),
      });
      const extension = element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [svg]);
      return element('a:blip', { 'r:embed': png }, [element('a:extLst', {}, [extension])]);
    }
    default:
      return picture.mediaType satisfies never;
  }
}

/** A picture that stands in the text as a letter does (20.4.2.8). */
function drawing(alternative: string, id: number, cx: number, cy: number, blip: Xml): Xml {
  const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  const named = { id, name: alternative, descr: alternative };
  const picture = element('pic:pic', { 'xmlns:pic': pictures }, [
    element('pic:nvPicPr', {}, [element('pic:cNvPr', named), element('pic:cNvPicPr')]),
    element('pic:blipFill', {}, [blip, element('a:stretch', {}, [element('a:fillRect')])]),
    element('pic:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy })]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    ]),
  ]);
  const main = { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' };
  return element('w:drawing', {}, [
    element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      element('wp:extent', { cx, cy }),
      element('wp:docPr', named),
      element('wp:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { ...main, noChangeAspect: 1 })]),
      element('a:graphic', main, [element('a:graphicData', { uri: pictures }, [picture])]),
    ]),
  ]);
}

/** `width` in pixels. */
async function rasterised(picture: Picture, width: number, writing: Writing): Promise<Uint8Array> {
  const rasteriser = await writing.rasteriser();
  const result = rasteriser.draw(picture.bytes, width);
  if ('png' in result) return result.png;
  throw new PolicyError([
    {
      code: 'PICTURE_INVALID',
      message: `the picture "${picture.alternative}" can't be drawn for Word: ${result.error}`,
      hint: 'save the SVG again from the program that made it, or give the picture as PNG',
    },
  ]);
}
