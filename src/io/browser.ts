import type { Browser as PuppeteerBrowser } from 'puppeteer';
import type { Browser } from '../formats/format.ts';
import { PolicyError } from '../problem.ts';
import { chooseBrowser, thisMachine } from './choose-browser.ts';
import { launchBrowser, type RunningBrowser } from './launch-browser.ts';
import { browserCommand, loadPuppeteer } from './load-puppeteer.ts';

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

/**
 * Starts a browser and keeps it for any number of documents. One that stops, or hangs and is ended, fails the
 * documents in its hands with BROWSER_FAILED; the next document starts it anew. Throws BROWSER_MISSING or
 * BROWSER_FAILED where none can be started.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
  const { executable, launchLimit = 30_000, printLimit = 60_000 } = options;
  const path = chooseBrowser(thisMachine(), executable);
  const puppeteer = await loadPuppeteer(path !== undefined);
  if (path === undefined) throw noBrowser();

  const started: RunningBrowser[] = [];
  let current: Promise<RunningBrowser> | undefined = start(path);
  let closed = false;
  await current;
  return {
    async print(html) {
      if (closed) throw new Error('the browser was closed before this document');
      current ??= start(path);
      const running = await current;
      return await printWithin(printLimit, running, html);
    },
    async close() {
      closed = true;
      await current?.catch(() => undefined);
      await Promise.all(started.map((running) => running.end()));
    },
  };

  async function start(program: string): Promise<RunningBrowser> {
    const running = await launchBrowser(puppeteer, program, launchLimit);
    started.push(running);
    running.browser.once('disconnected', () => {
      current = undefined;
      void running.end();
    });
    return running;
  }
}

async function printWithin(limit: number, running: RunningBrowser, html: string): Promise<Uint8Array> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    running.kill();
  }, limit);
  try {
    return await print(running.browser, html);
  } catch (error) {
    if (error instanceof PolicyError) throw error;
    if (late) throw browserFailed(`the browser had not printed the document after ${limit / 1000} seconds`);
    if (!running.browser.connected) throw browserFailed('the browser stopped while it was printing the document');
    throw printFailed(`the browser did not print the document: ${error instanceof Error ? error.message : error}`);
  } finally {
    clearTimeout(timer);
  }
}

/** The page is given as text, has no address, runs no script and is cut off from network and disk. */
async function print(browser: PuppeteerBrowser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    await page.setContent(html, { waitUntil: 'load', timeout: 0 });
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0,
    });
    // The one thing that a page's content security policy doesn't stop is the page's leaving for another address.
    if (page.url() !== 'about:blank')
      throw printFailed('the document leads its page elsewhere instead of being printed');
    return pdf;
  } finally {
    await page.close().catch(() => undefined);
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

function browserFailed(message: string): PolicyError {
  return new PolicyError([
    { code: 'BROWSER_FAILED', message, hint: 'try again; the embedded engine needs no browser' },
  ]);
}

function printFailed(message: string): PolicyError {
  const hint = 'leave out --pdf-engine: the embedded engine needs no browser';
  return new PolicyError([{ code: 'PRINT_FAILED', message, hint }]);
}
