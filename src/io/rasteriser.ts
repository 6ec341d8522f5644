import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Rasteriser } from '../formats/format.ts';

/** WebAssembly is set up once in a process, however many ask for it at once. */
let started: Promise<void> | undefined;

/** An SVG rasteriser in this process (resvg): it knows no system fonts and fetches nothing that an SVG links to. */
export async function startRasteriser(): Promise<Rasteriser> {
  started ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await started;
  return {
    draw(svg, width, fonts) {
      const family = fonts[0]?.family ?? '';
      try {
        const resvg = new Resvg(svg, {
          fitTo: { mode: 'width', value: width },
          font: {
            fontBuffers: fonts.map((font) => font.ttf),
            defaultFontFamily: family,
            sansSerifFamily: family,
            serifFamily: family,
            cursiveFamily: family,
            fantasyFamily: family,
            monospaceFamily: family,
          },
        });
        const image = resvg.render();
        const png = image.asPng();
        image.free();
        resvg.free();
        return { png };
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
