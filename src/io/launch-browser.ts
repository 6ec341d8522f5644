import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { PolicyError } from '../problem.ts';
import { isHeadlessShell } from './find-browser.ts';
import type { Puppeteer } from './load-puppeteer.ts';

/** A browser process and all that belongs to it. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** Ends it, by force where it doesn't answer, and removes its profile folder. Never throws; may be called again. */
  end(): Promise<void>;
}

/** How long a browser may take to end of itself, in milliseconds. */
const endLimit = 5_000;

/** No host has an address, and glyphs stand where the font says, in whole browsers as in headless shells. */
const switches = ['--host-resolver-rules=MAP * ~NOTFOUND', '--font-render-hinting=none'];

/** Starts the program at `path`; throws BROWSER_FAILED where it isn't ready after `limit` milliseconds. */
export async function launchBrowser(puppeteer: Puppeteer, path: string, limit: number): Promise<RunningBrowser> {
  const withSandbox = await start(puppeteer, path, limit, switches);
  if (typeof withSandbox !== 'string') return withSandbox;
  const reason = withSandbox === 'late' ? lateness(limit) : await whyItFails(path);
  if (!/sandbox/i.test(reason)) throw failed(path, reason);
  // Only where the system has no sandbox for it, as for root in a container or without user name spaces: the page
  // that it will print is of our own making, runs no script and reaches nothing.
  const without = await start(puppeteer, path, limit, [...switches, '--no-sandbox']);
  if (typeof without !== 'string') return without;
  throw failed(path, without === 'late' ? lateness(limit) : reason);
}

/** A browser in a profile folder of its own; or that it was late or gone, with nothing left behind. */
async function start(
  puppeteer: Puppeteer,
  path: string,
  limit: number,
  args: string[],
): Promise<RunningBrowser | 'late' | 'gone'> {
  const profile = await mkdtemp(join(tmpdir(), 'policygen-browser-'));
  // Aborting kills the whole group of processes; puppeteer's own time limits leave a silent browser running.
  const life = new AbortController();
  const timer = setTimeout(() => life.abort(), limit);
  try {
    const browser = await puppeteer.launch({
      executablePath: path,
      headless: isHeadlessShell(path) ? 'shell' : true,
      pipe: true,
      args,
      userDataDir: profile,
      signal: life.signal,
      timeout: limit,
    });
    return running(browser, life, profile);
  } catch {
    const outcome = life.signal.aborted ? 'late' : 'gone';
    life.abort();
    await removeFolder(profile);
    return outcome;
  } finally {
    clearTimeout(timer);
  }
}

function running(browser: Browser, life: AbortController, profile: string): RunningBrowser {
  // Where the command ends in a hurry, puppeteer kills the browser; the folder is then ours to remove.
  const atExit = () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', atExit);
  let ending: Promise<void> | undefined;
  const kill = () => life.abort();
  const end = async () => {
    const ended = hasEnded(browser);
    const timer = setTimeout(kill, endLimit);
    await browser.close().catch(kill);
    await ended;
    clearTimeout(timer);
    await removeFolder(profile);
    process.off('exit', atExit);
  };
  return {
    browser,
    kill,
    end: () => {
      ending ??= end();
      return ending;
    },
  };
}

async function hasEnded(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child !== null && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Best effort: a folder for temporary files that can't be removed is no reason to refuse a document. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
}

/** What the browser itself says when it is started once more, by itself: over a pipe, puppeteer doesn't pass it on. */
async function whyItFails(path: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'policygen-browser-'));
  const args = ['--headless', `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'];
  const said = await new Promise<string>((resolve) => {
    execFile(path, args, { timeout: endLimit, killSignal: 'SIGKILL' }, (error, _stdout, stderr) => {
      // Without the browser's own "[1120/182040.211725:ERROR:content/…/file.cc:103] " before it.
      const last =
        stderr
          .trim()
          .split('\n')
          .at(-1)
          ?.replace(/^\[[^\]]*\] */, '') ?? '';
      if (last !== '') resolve(last);
      else resolve(typeof error?.code === 'number' ? `it stopped with code ${error.code}` : 'it stopped at once');
    });
  });
  await removeFolder(profile);
  return said;
}

function lateness(limit: number): string {
  return `it was not ready after ${limit / 1000} seconds`;
}

function failed(path: string, reason: string): PolicyError {
  return new PolicyError([
    {
      code: 'BROWSER_FAILED',
      message: `the browser ${path} did not start: ${reason.replace(/\.$/, '')}`,
      hint: 'mend it, name another one with --browser, or leave out --pdf-engine: the embedded engine needs no browser',
    },
  ]);
}
