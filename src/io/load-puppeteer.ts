import { PolicyError, type Problem } from '../problem.ts';

/** The newest major version that runs on every Node that policygen runs on. */
const major = 24;

/** Gets puppeteer and a browser for it; where a browser is there already, the package alone is enough. */
export const installCommands = {
  packageAndBrowser: `npm install puppeteer@${major}`,
  packageOnly: `npm install puppeteer-core@${major}`,
  browserOnly: `npx puppeteer@${major} browsers install chrome-headless-shell`,
} as const;

/** What is asked of it. */
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
  const command = browserFound ? installCommands.packageOnly : installCommands.packageAndBrowser;
  throw new PolicyError([packageMissing(command)]);
}

function packageMissing(command: string): Problem {
  return {
    code: 'BROWSER_MISSING',
    message: 'printing with a browser needs the package puppeteer, which is not installed',
    hint: `run: ${command}`,
  };
}

function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
