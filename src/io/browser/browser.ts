import type { Browser } from '../../formats/format.ts';
import { PolicyError } from '../../problem.ts';
import { chooseBrowser, thisMachine } from './choose.ts';
import { launchBrowser, type RunningBrowser } from './launch.ts';
import { browserCommand, loadPuppeteer } from './load-puppeteer.ts';
import { LedElsewhere, openPages, PageLost, type Pages } from './pages.ts';
import { openSemaphore } from './semaphore.ts';

export interface BrowserOptions {
  /** The path of a browser; without it, PUPPETEER_EXECUTABLE_PATH, else the best that the machine has. */
  readonly executable?: string;
  /** How long the browser may take to start, in milliseconds. */
  readonly launchLimit?: number;
  /** How long it may take to print one document, in milliseconds. */
  readonly printLimit?: number;
}

export interface OpenBrowser extends Browser {
  /** Ends the browser and leaves nothing behind; nothing can be printed afterwards. */
  close(): Promise<void>;
}

/** The browser came to an end while it printed; the message says how. */
class BrowserEnded extends Error {}

/** A running browser with its pages. */
interface RunningPrinter {
  readonly running: RunningBrowser;
  readonly pages: Pages;
  /** Ends it at once; no other document is given to it. */
  kill(): void;
}

/** How many documents a browser prints at once, each on a page of its own. */
const atOnce = 2;

/**
 * Starts a browser and keeps it for any number of documents. One that stops, or hangs and is ended, is replaced, and
 * each of the documents in its hands is tried once more, alone: so none is refused for what another one did to the
 * browser. Printing throws BROWSER_FAILED where that ends the browser again, PRINT_FAILED where it refuses the
 * document. Throws BROWSER_MISSING or BROWSER_FAILED where none can be started.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
  const { executable, launchLimit = 30_000, printLimit = 60_000 } = options;
  const path = chooseBrowser(thisMachine(), executable);
  const puppeteer = await loadPuppeteer(path !== undefined);
  if (path === undefined) throw noBrowser();

  const started = new Set<RunningBrowser>();
  const launch = () => launchBrowser(puppeteer, path, launchLimit);
  const start = (launched: Promise<RunningBrowser>): Promise<RunningPrinter> => {
    const press = launched.then((running): RunningPrinter => {
      started.add(running);
      running.browser.once('disconnected', () => {
        forget();
        void running.end().then(() => started.delete(running));
      });
      const kill = () => {
        forget();
        running.kill();
      };
      return { running, pages: openPages(running.browser), kill };
    });
    const forget = () => {
      if (current === press) current = undefined;
    };
    return press;
  };

  let current: Promise<RunningPrinter> | undefined = start(launch());
  await current;
  const slots = openSemaphore(atOnce);
  let closed = false;
  const attempt = async (html: string) => {
    if (closed) throw new Error('the browser was closed before this document');
    // A new browser gets two tries to start: the first one did start. If both fail, so does every document, quickly.
    current ??= start(launch().catch(launch));
    return await printWithin(printLimit, await current, html);
  };
  return {
    async print(html) {
      try {
        return await slots.take(() => attempt(html));
      } catch (error) {
        if (closed || error instanceof PolicyError) throw error;
      }
      return await slots.takeAlone(() => attempt(html)).catch(refuse);
    },
    async close() {
      closed = true;
      await current?.catch(() => undefined);
      await Promise.all([...started].map((running) => running.end()));
    },
  };

  function refuse(error: unknown): never {
    if (closed || error instanceof PolicyError) throw error;
    if (error instanceof BrowserEnded) throw endedTwice(error);
    throw printFailed(`the browser did not print the document: ${error instanceof Error ? error.message : error}`);
  }
}

/** Throws BrowserEnded; a PolicyError where the document can't be printed; or whatever puppeteer throws. */
async function printWithin(limit: number, press: RunningPrinter, html: string): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      press.kill();
      reject(new BrowserEnded(`it had not printed after ${limit / 1000} seconds`));
    }, limit);
  });
  try {
    return await Promise.race([press.pages.print(html), tooLate]);
  } catch (error) {
    if (error instanceof LedElsewhere)
      throw printFailed('the document leads its page elsewhere instead of being printed');
    if (error instanceof BrowserEnded) throw error;
    if (!press.running.browser.connected) throw new BrowserEnded(press.running.howItEnded());
    if (error instanceof PageLost) throw new BrowserEnded('the process that draws its page crashed');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function noBrowser(): PolicyError {
  return new PolicyError([
    {
      code: 'BROWSER_MISSING',
      message: 'printing with a browser needs Chrome, Chromium or Edge, and none was found',
      hint: `run: ${browserCommand}`,
    },
  ]);
}

function endedTwice({ message }: BrowserEnded): PolicyError {
  return new PolicyError([
    {
      code: 'BROWSER_FAILED',
      message: `the document was not printed: the browser came to an end over it, twice (${message})`,
      hint: 'is the memory full? the embedded engine needs no browser: leave out --pdf-engine',
    },
  ]);
}

function printFailed(message: string): PolicyError {
  const hint = 'leave out --pdf-engine: the embedded engine needs no browser';
  return new PolicyError([{ code: 'PRINT_FAILED', message, hint }]);
}
