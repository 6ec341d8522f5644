import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PolicyError } from '../../problem.ts';

/** The newest major version that runs on every Node that policygen runs on. */
const major = 24;

/** Gets a browser into puppeteer's cache, where policygen looks first. */
export const browserCommand = `npx puppeteer@${major} browsers install chrome-headless-shell`;

/** The part of puppeteer that policygen uses. */
export type Puppeteer = Pick<typeof import('puppeteer'), 'connect' | 'defaultArgs'>;

/**
 * Puppeteer, or puppeteer-core, which is the same without a browser of its own: an optional package of policygen's,
 * loaded at the first PDF that a browser prints. Where neither is installed, throws BROWSER_MISSING.
 * `browserFound` says whether the machine has a browser, and so what to install.
 */
export async function loadPuppeteer(browserFound: boolean): Promise<Puppeteer> {
  for (const load of [() => import('puppeteer'), () => import('puppeteer-core')]) {
    try {
      return await load();
    } catch (error) {
      if (!isNotInstalled(error)) throw error;
    }
  }
  throw new PolicyError([
    {
      code: 'BROWSER_MISSING',
      message: 'printing with a browser needs the package puppeteer, which is not installed',
      hint: `run: ${packageCommand(browserFound, fileURLToPath(import.meta.url), process.cwd())}`,
    },
  ]);
}

/**
 * The one command that gets puppeteer to where policygen finds it: beside policygen, so in the working folder where
 * that holds this module's file, else among the global packages. Puppeteer brings a browser, its core brings none.
 */
export function packageCommand(browserFound: boolean, moduleFile: string, workingFolder: string): string {
  const isLocal = !relative(workingFolder, moduleFile).startsWith('..');
  return `npm install ${isLocal ? '' : '--global '}${browserFound ? 'puppeteer-core' : 'puppeteer'}@${major}`;
}

/** Whether a package is missing: by the code that `import` gives or, in the bundled command, `require`. */
function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ERR_)?MODULE_NOT_FOUND$/.test(String(error.code));
}
