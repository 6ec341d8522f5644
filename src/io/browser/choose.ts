import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { PolicyError } from '../../problem.ts';
import { findBrowser, type Machine } from './find.ts';

/** This machine as the search for a browser sees it; the one place that reads the environment for that. */
export function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, isProgram, namesIn };
}

/**
 * The browser that `--browser` or PUPPETEER_EXECUTABLE_PATH names, else the best that the machine has, else
 * undefined. A named one that isn't there is BROWSER_MISSING: nobody wants another one in its place unasked.
 */
export function chooseBrowser(machine: Machine, asked?: string): string | undefined {
  const inEnvironment = machine.environment.PUPPETEER_EXECUTABLE_PATH;
  const named = asked ?? (inEnvironment === '' ? undefined : inEnvironment);
  if (named === undefined) return findBrowser(machine);
  const path = resolve(named);
  if (machine.isProgram(path)) return path;
  const namer = asked === undefined ? 'PUPPETEER_EXECUTABLE_PATH' : '--browser';
  throw new PolicyError([
    {
      code: 'BROWSER_MISSING',
      message: `${namer} names ${named}, but there is no program there that can be run`,
      hint: `give the path of Chrome, Chromium, Edge or a headless shell; without ${namer}, one is looked for`,
    },
  ]);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
