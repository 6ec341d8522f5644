import { describe, expect, it } from 'vitest';
import { chooseBrowser } from '../../../src/io/browser/choose.ts';
import { findBrowser, isHeadlessShell, type Machine } from '../../../src/io/browser/find.ts';
import { PolicyError } from '../../../src/problem.ts';

/** A machine with just these programs, and no other files. */
function machineWith(
  platform: NodeJS.Platform,
  environment: Record<string, string>,
  programs: readonly string[],
): Machine {
  const separator = platform === 'win32' ? '\\' : '/';
  return {
    platform,
    environment,
    isProgram: (path) => programs.includes(path),
    namesIn: (folder) => {
      const inside = programs.filter((path) => path.startsWith(folder + separator));
      return [...new Set(inside.flatMap((path) => path.slice(folder.length + 1).split(separator)[0] ?? []))];
    },
  };
}

/** Finds a browser, takes it away, and so on: all of them, the best first. */
function inOrder(
  platform: NodeJS.Platform,
  environment: Record<string, string>,
  programs: readonly string[],
): string[] {
  const found = findBrowser(machineWith(platform, environment, programs));
  if (found === undefined) return [];
  const others = programs.filter((path) => path !== found);
  return [found, ...inOrder(platform, environment, others)];
}

const cache = '/home/office/.cache/puppeteer';

const linux = [
  `${cache}/chrome-headless-shell/linux-148.0.1/chrome-headless-shell-linux64/chrome-headless-shell`,
  `${cache}/chrome-headless-shell/linux-99.0.9/chrome-headless-shell-linux64/chrome-headless-shell`,
  `${cache}/chrome/linux-148.0.1/chrome-linux64/chrome`,
  '/opt/bin/chrome-headless-shell',
  '/usr/bin/chromium-headless-shell',
  '/opt/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/opt/bin/chromium',
  '/snap/bin/chromium',
  '/opt/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
];

const mac = [
  '/Users/office/.cache/puppeteer/chrome-headless-shell/mac_arm-148/chrome-headless-shell-mac-arm64/chrome-headless-shell',
  '/Users/office/.cache/puppeteer/chrome/mac_arm-148/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/opt/homebrew/bin/chrome-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Users/office/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windows = [
  'C:\\Users\\office\\.cache\\puppeteer\\chrome-headless-shell\\win64-148\\chrome-headless-shell-win64\\chrome-headless-shell.exe',
  'C:\\Users\\office\\.cache\\puppeteer\\chrome\\win64-148\\chrome-win64\\chrome.exe',
  'D:\\tools\\chrome-headless-shell.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Users\\office\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Users\\office\\AppData\\Local\\Chromium\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

describe('the search for a browser', () => {
  it.each([
    ['linux', { HOME: '/home/office', PATH: '/opt/bin:/bin' }, linux],
    ['darwin', { HOME: '/Users/office', PATH: '/opt/homebrew/bin' }, mac],
    [
      'win32',
      {
        USERPROFILE: 'C:\\Users\\office',
        PATH: 'D:\\tools',
        ProgramFiles: 'C:\\Program Files',
        'ProgramFiles(x86)': 'C:\\Program Files (x86)',
        LOCALAPPDATA: 'C:\\Users\\office\\AppData\\Local',
      },
      windows,
    ],
  ] as const)("goes through puppeteer's cache, headless shells, Chrome, Chromium and Edge on %s", (...machine) => {
    const [platform, environment, programs] = machine;
    expect(inOrder(platform, environment, programs.toReversed())).toEqual(programs);
  });

  it('looks where PUPPETEER_CACHE_DIR says', () => {
    const shell = '/srv/browsers/chrome-headless-shell/linux-148/chrome-headless-shell-linux64/chrome-headless-shell';
    expect(findBrowser(machineWith('linux', { PUPPETEER_CACHE_DIR: '/srv/browsers' }, [shell]))).toBe(shell);
  });

  it('finds nothing on a bare machine', () => {
    expect(findBrowser(machineWith('linux', {}, []))).toBeUndefined();
    expect(findBrowser(machineWith('win32', {}, []))).toBeUndefined();
  });

  it('knows a headless shell by its name', () => {
    expect(linux.filter(isHeadlessShell)).toHaveLength(4);
    expect(isHeadlessShell('D:\\tools\\chrome-headless-shell.exe')).toBe(true);
  });
});

describe('the browser to print with', () => {
  const machine = (environment: Record<string, string>) =>
    machineWith('linux', environment, ['/usr/bin/chromium', '/opt/mine/chrome', '/opt/theirs/chrome']);

  it('is the one that is asked for, then the one in the environment, then the best found', () => {
    const environment = { PUPPETEER_EXECUTABLE_PATH: '/opt/theirs/chrome' };
    expect(chooseBrowser(machine(environment), '/opt/mine/chrome')).toBe('/opt/mine/chrome');
    expect(chooseBrowser(machine(environment))).toBe('/opt/theirs/chrome');
    expect(chooseBrowser(machine({}))).toBe('/usr/bin/chromium');
    expect(chooseBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: '' }))).toBe('/usr/bin/chromium');
  });

  it.each([
    ['--browser', {}, '/opt/gone/chrome'],
    ['PUPPETEER_EXECUTABLE_PATH', { PUPPETEER_EXECUTABLE_PATH: '/opt/gone/chrome' }, undefined],
  ])('is never another than the one that %s names', (namer, environment, asked) => {
    let thrown: unknown;
    try {
      chooseBrowser(machine(environment), asked);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PolicyError);
    expect((thrown as PolicyError).problems).toEqual([
      {
        code: 'BROWSER_MISSING',
        message: `${namer} names /opt/gone/chrome, but there is no program there that can be run`,
        hint: `give the path of Chrome, Chromium, Edge or a headless shell; without ${namer}, one is looked for`,
      },
    ]);
  });
});
