import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawing, Rasteriser } from '../pictures/picture-tools.ts';

/** WebAssembly is set up once in a process, however many ask for it at once. */
let started: Promise<void> | undefined;

/** No fonts: an SVG with words that are no shapes is refused before it gets here. */
const font = { loadSystemFonts: false };

/** An SVG rasteriser in this process (resvg): it knows no system fonts and fetches nothing that an SVG links to. */
export async function startRasteriser(): Promise<Rasteriser> {
  started ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await started;
  return {
    flatten: (svg) =>
      asTold(() => {
        const resvg = new Resvg(svg, { font });
        const { width, height } = sizeIn(resvg.toString());
        const flat = { svg: resvg.toString(), width, height };
        resvg.free();
        return flat;
      }),
    draw: (svg, width) =>
      asTold(() => {
        const resvg = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } });
        const image = resvg.render();
        const drawing: Drawing = { png: image.asPng(), ...opacityOf(image.pixels) };
        image.free();
        resvg.free();
        return drawing;
      }),
  };
}

/** resvg rounds the size that it tells to whole pixels, and writes it as it is. */
function sizeIn(svg: string): { width: number; height: number } {
  const [, width = '', height = ''] = /^<svg width="([^"]*)" height="([^"]*)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** A shape that fills the picture to its edge may be a shade lighter there. */
const nearlyAll = 250;

function opacityOf(pixels: Uint8Array): Pick<Drawing, 'isOpaque' | 'isEmpty'> {
  let [least, most] = [255, 0];
  for (let at = 3; at < pixels.length; at += 4) {
    const opacity = pixels[at] ?? 0;
    if (opacity < least) least = opacity;
    if (opacity > most) most = opacity;
  }
  return { isOpaque: least >= nearlyAll, isEmpty: most === 0 };
}

function asTold<T>(work: () => T): T | { readonly error: string } {
  try {
    return work();
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
