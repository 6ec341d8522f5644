import type { Engines } from '../formats/format.ts';
import type { OpenBrowser } from './browser.ts';

/** The tools of this machine, each started at its first use and kept. */
export interface OpenEngines extends Engines {
  /** Ends what was started. */
  close(): Promise<void>;
}

/** @param browserPath the browser to use, instead of the best that the machine has */
export function openEngines(browserPath?: string): OpenEngines {
  let typesetter: ReturnType<Engines['typesetter']> | undefined;
  let rasteriser: ReturnType<Engines['rasteriser']> | undefined;
  let browser: Promise<OpenBrowser> | undefined;
  return {
    typesetter: () => (typesetter ??= import('./typesetter.ts').then(({ startTypesetter }) => startTypesetter())),
    rasteriser: () => (rasteriser ??= import('./rasteriser.ts').then(({ startRasteriser }) => startRasteriser())),
    browser: () =>
      (browser ??= import('./browser.ts').then(({ openBrowser }) =>
        openBrowser(browserPath === undefined ? {} : { executable: browserPath }),
      )),
    async close() {
      await (await browser?.catch(() => undefined))?.close();
    },
  };
}
