import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawing, Rasteriser } from '../../pictures/picture-tools.ts';

/** WebAssembly is set up once in a process, however many ask for it at once. */
let started: Promise<void> | undefined;

/** No fonts: an SVG with text is refused before it gets here. An em is 16 pixels, as in browsers. */
const font = { loadSystemFonts: false, defaultFontSize: 16 };

/** An SVG rasteriser in this process (resvg): it knows no system fonts and fetches nothing that an SVG links to. */
export async function startRasteriser(): Promise<Rasteriser> {
  started ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await started;
  return {
    flatten: (svg) =>
      orPictureError(() => {
        const resvg = new Resvg(svg, { font });
        const written = resvg.toString();
        // resvg forgets to declare xlink where the only picture stands in a pattern.
        const lacksIt = written.includes('xlink:href=') && !written.includes('xmlns:xlink=');
        const named = lacksIt ? written.replace('<svg ', `<svg ${xlink} `) : written;
        const flat = { svg: named, ...sizeIn(written) };
        resvg.free();
        return flat;
      }),
    draw: (svg, width) =>
      orPictureError(() => {
        const resvg = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } });
        const image = resvg.render();
        const pixels = { width: image.width, height: image.height, channels: 4, data: plain(image.pixels) } as const;
        const drawing: Drawing = { png: image.asPng(), pixels };
        image.free();
        resvg.free();
        return drawing;
      }),
  };
}

const xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

/** The exact size, from the SVG that resvg writes: its width and height properties are rounded to whole pixels. */
function sizeIn(svg: string): { width: number; height: number } {
  const [, width = '', height = ''] = /^<svg width="([^"]*)" height="([^"]*)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Turns premultiplied colours, as resvg gives them, into plain ones, in place. */
function plain(pixels: Uint8Array): Uint8Array {
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = pixels[at + 3] ?? 0;
    if (opacity === 0 || opacity === 255) continue;
    for (let colour = at; colour < at + 3; colour += 1) {
      pixels[colour] = Math.min(255, Math.round(((pixels[colour] ?? 0) * 255) / opacity));
    }
  }
  return pixels;
}

function orPictureError<T>(work: () => T): T | { readonly error: string } {
  try {
    return work();
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
