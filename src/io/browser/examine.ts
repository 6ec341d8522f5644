import { chooseBrowser, thisMachine } from './choose.ts';
import { launchBrowser } from './launch.ts';
import { browserCommand, loadPuppeteer } from './load-puppeteer.ts';

/** How long a browser may take to start, in milliseconds. */
const launchLimit = 30_000;

export interface BrowserFound {
  readonly path: string;
  /** As it says itself, such as "HeadlessChrome/141.0.7390.54". */
  readonly version: string;
}

/**
 * Starts the browser that would print, and ends it.
 *
 * @param executable its path, instead of the best that is found
 * @returns the browser; or the command that gets one, where there is none
 * @throws PolicyError where puppeteer is missing, a browser that is named isn't there, or the one there doesn't start
 */
export async function examineBrowser(executable?: string): Promise<BrowserFound | { readonly command: string }> {
  const path = chooseBrowser(thisMachine(), executable);
  if (path === undefined) return { command: browserCommand };
  const running = await launchBrowser(await loadPuppeteer(true), path, launchLimit);
  try {
    return { path, version: await running.browser.version() };
  } finally {
    await running.end();
  }
}
