import { posix, win32 } from 'node:path';

/** What a search for a browser depends on, so that it is the same function on every machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** PATH, HOME and PUPPETEER_CACHE_DIR; on Windows USERPROFILE, LOCALAPPDATA and the program folders too. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there that may be run. */
  readonly isProgram: (path: string) => boolean;
  /** The names in a folder; none where there is no such folder. */
  readonly namesIn: (folder: string) => readonly string[];
}

/**
 * The path of the best browser on this machine, or undefined. A headless shell comes before a whole browser, since
 * it starts and prints two to three times faster. In this order: puppeteer's cache, newest build first; a headless
 * shell; Chrome; Chromium; Edge: each on the PATH, then where its installer puts it.
 */
export function findBrowser(machine: Machine): string | undefined {
  return [...inPuppeteersCache(machine), ...installed(machine)].find(machine.isProgram);
}

/** Whether this is the bare headless browser, which knows no other mode. */
export function isHeadlessShell(path: string): boolean {
  return /headless[-_]shell(\.exe)?$/i.test(path);
}

/** As `npx puppeteer browsers install` lays it out: <cache>/<browser>/<platform>-<build>/<browser>-<platform>/… */
function inPuppeteersCache({ platform, environment, namesIn }: Machine): string[] {
  const { join } = pathsOf(platform);
  const cache = environment.PUPPETEER_CACHE_DIR ?? join(homeOf(environment), '.cache', 'puppeteer');
  return ['chrome-headless-shell', 'chrome'].flatMap((browser) => {
    const program =
      platform === 'win32'
        ? `${browser}.exe`
        : platform === 'darwin' && browser === 'chrome'
          ? inBundle('Google Chrome for Testing')
          : browser;
    return [...namesIn(join(cache, browser))].sort(newestFirst).flatMap((build) => {
      const folder = join(cache, browser, build);
      return namesIn(folder).map((inner) => join(folder, inner, program));
    });
  });
}

function newestFirst(one: string, other: string): number {
  return other.localeCompare(one, 'en', { numeric: true });
}

function installed({ platform, environment }: Machine): string[] {
  const { join, delimiter } = pathsOf(platform);
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return browsersOf(platform, environment).flatMap(({ names, places }) => [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...places,
  ]);
}

/**
 * A browser that a machine may have: its names on the PATH, and its usual places, since a cron job's PATH has few
 * folders.
 */
interface KnownBrowser {
  readonly names: readonly string[];
  readonly places: readonly string[];
}

function browsersOf(platform: NodeJS.Platform, environment: Machine['environment']): KnownBrowser[] {
  switch (platform) {
    case 'win32': {
      const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
      const under = (...inner: string[]) => roots.map((root) => win32.join(root, ...inner));
      return [
        { names: ['chrome-headless-shell.exe'], places: [] },
        { names: ['chrome.exe'], places: under('Google', 'Chrome', 'Application', 'chrome.exe') },
        { names: ['chromium.exe'], places: under('Chromium', 'Application', 'chrome.exe') },
        { names: ['msedge.exe'], places: under('Microsoft', 'Edge', 'Application', 'msedge.exe') },
      ];
    }
    case 'darwin': {
      const roots = ['/Applications', posix.join(homeOf(environment), 'Applications')];
      const application = (name: string) => roots.map((root) => posix.join(root, inBundle(name)));
      return [
        { names: ['chrome-headless-shell', 'chromium-headless-shell'], places: [] },
        { names: ['google-chrome'], places: application('Google Chrome') },
        { names: ['chromium'], places: application('Chromium') },
        { names: [], places: application('Microsoft Edge') },
      ];
    }
    default:
      return [
        {
          names: ['chromium-headless-shell', 'chrome-headless-shell'],
          places: ['/usr/bin/chromium-headless-shell', '/usr/bin/chrome-headless-shell'],
        },
        {
          names: ['google-chrome-stable', 'google-chrome'],
          places: ['/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'],
        },
        { names: ['chromium', 'chromium-browser'], places: ['/usr/bin/chromium', '/snap/bin/chromium'] },
        {
          names: ['microsoft-edge-stable', 'microsoft-edge'],
          places: ['/usr/bin/microsoft-edge-stable', '/opt/microsoft/msedge/msedge'],
        },
      ];
  }
}

function inBundle(name: string): string {
  return `${name}.app/Contents/MacOS/${name}`;
}

function homeOf(environment: Machine['environment']): string {
  return environment.HOME ?? environment.USERPROFILE ?? '';
}

function pathsOf(platform: NodeJS.Platform): typeof posix {
  return platform === 'win32' ? win32 : posix;
}
