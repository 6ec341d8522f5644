import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastWords, root, run, tell } from './run.mjs';

/**
 * A program that some tests need and policygen itself does not.
 *
 * @typedef {object} Program
 * @property {string} name for people
 * @property {string} tests what they test with it
 * @property {() => boolean | Promise<boolean>} isThere
 * @property {readonly string[]} debian its packages in Debian and Ubuntu, the best first
 * @property {string} mac how to install it there
 * @property {() => { done: boolean, printed: string }} [elsewhere] installs it on any machine
 */

/** The path of zizmor, which audits GitHub workflows, in the virtual environment that installZizmor makes. */
export const zizmor = join(root, 'node_modules', '.cache', 'zizmor', 'bin', 'zizmor');

/** @type {readonly Program[]} */
const programs = [
  {
    name: 'a browser',
    tests: 'printing PDFs with a browser',
    isThere: browserIsThere,
    debian: ['chromium-headless-shell', 'chromium'],
    mac: 'npx puppeteer browsers install chrome-headless-shell',
    elsewhere: installPuppeteersBrowser,
  },
  {
    name: 'LibreOffice Writer',
    tests: 'opening the Word file in another program',
    isThere: () => onPath('soffice'),
    debian: ['libreoffice-writer-nogui', 'libreoffice-writer'],
    mac: 'brew install --cask libreoffice',
  },
  {
    name: 'LibreOffice Calc',
    tests: 'opening the register in a spreadsheet',
    isThere: calcIsThere,
    debian: ['libreoffice-calc-nogui', 'libreoffice-calc'],
    mac: 'brew install --cask libreoffice',
  },
  {
    name: 'pdftotext',
    tests: 'reading the PDF with another program',
    isThere: () => onPath('pdftotext'),
    debian: ['poppler-utils'],
    mac: 'brew install poppler',
  },
  {
    name: 'Java',
    tests: "judging the HTML by the W3C's checker",
    isThere: () => onPath('java'),
    debian: ['default-jre-headless'],
    mac: 'brew install openjdk',
  },
  {
    name: 'faketime',
    tests: 'the same bytes by a clock that is wrong',
    isThere: () => onPath('faketime'),
    debian: ['faketime'],
    mac: 'brew install libfaketime',
  },
  {
    name: 'ps',
    tests: 'that a browser leaves no process behind',
    isThere: () => process.platform === 'win32' || onPath('ps'),
    debian: ['procps'],
    mac: 'part of macOS',
  },
  {
    name: 'script',
    tests: 'questions at a terminal, with arrow keys',
    // The tests run only on Linux: the `script` of macOS takes other options, and Windows has none.
    isThere: () => process.platform !== 'linux' || onPath('script'),
    debian: ['bsdutils'],
    mac: 'part of macOS',
  },
  {
    name: 'zizmor',
    tests: 'auditing the example workflows',
    isThere: () => existsSync(zizmor),
    debian: ['python3-venv'],
    mac: 'brew install python',
    elsewhere: installZizmor,
  },
];

/**
 * Installs missing programs where no question has to be asked: with apt as root, or by the program's own `elsewhere`.
 * For the others it prints how to get them, and their tests skip. In CI a failed installation is a failure.
 *
 * @returns {Promise<boolean>} whether the tests can go on
 */
export async function providePrograms() {
  const ci = Boolean(process.env.CI) && process.env.CI !== 'false';
  let listsAreFresh = false;
  let failed = false;
  for (const program of programs) {
    if (await program.isThere()) continue;
    const ways = [];
    if (mayUseApt()) ways.push(...program.debian.map((name) => () => installWithApt(name)));
    if (program.elsewhere) ways.push(program.elsewhere);
    if (ways.length === 0) {
      tell(`Not tested here, for want of ${program.name}: ${program.tests}. To have it: ${advice(program)}`);
      continue;
    }
    if (mayUseApt() && !listsAreFresh) {
      run('apt-get', ['update', ...aptOptions], { minutes: 3 });
      listsAreFresh = true;
    }
    tell(`Installing ${program.name} for the tests (once; a minute or so) ...`);
    const printed = [];
    for (const way of ways) {
      const attempt = way();
      printed.push(attempt.printed);
      if (attempt.done && (await program.isThere())) break;
    }
    if (await program.isThere()) continue;
    failed = true;
    tell(
      `That failed. Not tested, for want of ${program.name}: ${program.tests}.\n\n${lastWords(printed.join('\n'))}\n`,
    );
  }
  if (failed && ci) tell('In CI everything is tested, so this is a failure.');
  return !(failed && ci);
}

/** Uses policygen's own search for a browser, from lib/, which is compiled by now. */
async function browserIsThere() {
  const { chooseBrowser, thisMachine } = await import(
    pathToFileURL(join(root, 'lib', 'io', 'browser', 'choose.js')).href
  );
  try {
    return chooseBrowser(thisMachine()) !== undefined;
  } catch (error) {
    // PUPPETEER_EXECUTABLE_PATH names a browser that isn't there. None is installed instead: the tests will say the
    // same.
    tell(error instanceof Error ? error.message : String(error));
    return true;
  }
}

/**
 * Debian has a package for each part of LibreOffice, with a lib…lo.so in soffice's folder; elsewhere it comes whole.
 */
function calcIsThere() {
  const soffice = findOnPath('soffice');
  if (soffice === undefined) return false;
  /** @param {string} part */
  const hasPart = (part) => existsSync(join(dirname(realpathSync(soffice)), `lib${part}lo.so`));
  return hasPart('sc') || !hasPart('sw');
}

/** @param {string} program */
function onPath(program) {
  return findOnPath(program) !== undefined;
}

/**
 * @param {string} program
 * @returns {string | undefined} where it lies
 */
function findOnPath(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.com`] : [program];
  const folders = (process.env.PATH || '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function mayUseApt() {
  return process.getuid?.() === 0 && onPath('apt-get');
}

/** An unattended apt: no questions, no waiting for ever on another apt or a dead mirror. */
const aptOptions = [
  '-qq',
  '-o',
  'DPkg::Lock::Timeout=120',
  '-o',
  'Acquire::Retries=3',
  '-o',
  'Acquire::http::Timeout=30',
];

/** @param {string} name of a package */
function installWithApt(name) {
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...aptOptions, name], {
    minutes: 15,
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Into puppeteer's cache in the home folder, with the libraries it needs where this is root on Linux. */
function installPuppeteersBrowser() {
  const cli = join('node_modules', 'puppeteer', 'lib', 'cjs', 'puppeteer', 'node', 'cli.js');
  const libraries = mayUseApt() ? ['--install-deps'] : [];
  return run(process.execPath, [cli, 'browsers', 'install', 'chrome-headless-shell', ...libraries], { minutes: 10 });
}

/** From PyPI, into a folder of its own that "npm ci" takes away. */
function installZizmor() {
  const home = join(root, 'node_modules', '.cache', 'zizmor');
  const made = run('python3', ['-m', 'venv', home], { minutes: 2 });
  if (!made.done) return made;
  return run(join(home, 'bin', 'pip'), ['install', '--quiet', 'zizmor==1.32.0'], { minutes: 5 });
}

/** @param {Program} program */
function advice({ debian, mac }) {
  if (process.platform === 'darwin') return mac;
  if (onPath('apt-get')) return `sudo apt-get install ${debian[0]}`;
  return `the package ${debian[0]} of Debian, under whichever name it has here`;
}
