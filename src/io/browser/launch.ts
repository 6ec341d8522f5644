import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { PolicyError } from '../../problem.ts';
import { browserFolder, removeBrowserFolders } from '../files/leftovers.ts';
import { onSuddenEnd } from '../threads/sudden-end.ts';
import { isHeadlessShell } from './find.ts';
import type { Puppeteer } from './load-puppeteer.ts';
import { type BrowserProcess, startBrowserProcess } from './process.ts';

/** A browser that is ready, and its end. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Ends it at once, whatever it is doing; `end` has still to be called. */
  kill(): void;
  /** How its process ended, once it has. */
  howItEnded(): string;
  /** Ends it, by force where it doesn't answer, and removes its profile folder. Never throws; may be called again. */
  end(): Promise<void>;
}

/** How long a browser may take to end of itself, in milliseconds. */
const endLimit = 5_000;

/** No host name resolves, so nothing is fetched; glyphs stand where the font says, in Chrome as in a headless shell. */
const switches = ['--host-resolver-rules=MAP * ~NOTFOUND', '--font-render-hinting=none'];

/** Starts the program at `path`; throws BROWSER_FAILED where it isn't ready after `limit` milliseconds. */
export async function launchBrowser(puppeteer: Puppeteer, path: string, limit: number): Promise<RunningBrowser> {
  let outcome = await start(puppeteer, path, limit, switches);
  // Without the sandbox only where the system has none, as for root in a container or without user name spaces. That is
  // safe: policygen made the page, which runs no script and reaches no network.
  if (typeof outcome === 'string' && /sandbox/i.test(outcome)) {
    outcome = await start(puppeteer, path, limit, [...switches, '--no-sandbox']);
  }
  if (typeof outcome !== 'string') return outcome;
  throw new PolicyError([
    {
      code: 'BROWSER_FAILED',
      message: `the browser ${path} did not start: ${outcome.replace(/\.$/, '')}`,
      hint: 'mend it, name another one with --browser, or leave out --pdf-engine: the embedded engine needs no browser',
    },
  ]);
}

/** A browser with a profile folder of its own; or why there is none, with nothing left behind. */
async function start(
  puppeteer: Puppeteer,
  path: string,
  limit: number,
  args: string[],
): Promise<RunningBrowser | string> {
  removeBrowserFolders(tmpdir());
  const profile = await mkdtemp(join(tmpdir(), browserFolder));
  const headless = isHeadlessShell(path) ? 'shell' : true;
  const child = startBrowserProcess(path, puppeteer.defaultArgs({ headless, userDataDir: profile, args }));
  const callOff = onSuddenEnd(() => {
    child.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  });
  const leaveNothing = async () => {
    await child.ended;
    // Best effort: a folder for temporary files that can't be removed is no reason to refuse a document.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
    callOff();
  };

  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill();
  }, limit);
  try {
    const browser = await Promise.race([
      puppeteer.connect({ transport: child.transport, defaultViewport: null }),
      child.ended.then(() => Promise.reject(new Error('the browser has ended'))),
    ]);
    return running(browser, child, leaveNothing);
  } catch {
    child.kill();
    await leaveNothing();
    return late ? `it was not ready after ${limit / 1000} seconds` : child.lastWords();
  } finally {
    clearTimeout(timer);
  }
}

function running(browser: Browser, child: BrowserProcess, leaveNothing: () => Promise<void>): RunningBrowser {
  const kill = () => child.kill();
  const end = async () => {
    const timer = setTimeout(kill, endLimit);
    await browser.close().catch(kill);
    await leaveNothing();
    clearTimeout(timer);
  };
  let ending: Promise<void> | undefined;
  return {
    browser,
    kill,
    howItEnded: () => child.howItEnded(),
    end: () => {
      ending ??= end();
      return ending;
    },
  };
}
