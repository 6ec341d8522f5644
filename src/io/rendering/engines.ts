import type { Engines } from '../../formats/format.ts';
import type { OpenBrowser } from '../browser/browser.ts';

/** The tools of this machine, each started at its first use and kept. */
export interface OpenEngines extends Engines {
  /** Ends what was started. */
  close(): Promise<void>;
}

/** What engines depend on, beside the machine. */
export interface EngineChoices {
  /** The path of the browser to use, instead of the best that the machine has. */
  readonly browser?: string | undefined;
  /** How many threads of this process each have engines of their own; 1 where nothing is said. */
  readonly threads?: number | undefined;
}

export function openEngines({ browser: executable, threads }: EngineChoices = {}): OpenEngines {
  let typesetter: ReturnType<Engines['typesetter']> | undefined;
  let rasteriser: ReturnType<Engines['rasteriser']> | undefined;
  let browser: Promise<OpenBrowser> | undefined;
  return {
    typesetter: () =>
      (typesetter ??= import('./typesetter.ts').then(({ startTypesetter }) => startTypesetter({ threads }))),
    rasteriser: () =>
      (rasteriser ??= import('../pictures/rasteriser.ts').then(({ startRasteriser }) => startRasteriser())),
    browser: () =>
      (browser ??= import('../browser/browser.ts').then(({ openBrowser }) =>
        openBrowser(executable === undefined ? {} : { executable }),
      )),
    async close() {
      await (await browser?.catch(() => undefined))?.close();
    },
  };
}
