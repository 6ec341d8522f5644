import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lastWords, root, run, tell } from './run.mjs';

/**
 * Installs exactly what package-lock.json says, unless it is installed already; then no network is touched.
 *
 * @returns {boolean} whether all is there now; if not, the reason was told
 */
export function providePackages() {
  if (packagesAreThere()) return true;
  tell('Installing the packages that policygen is made with (once, about 400 MB) ...');
  const { done, printed } = npm(['ci', '--no-audit', '--no-fund', ...soonTired]);
  if (!done) tell(`npm could not install the packages.\n\n${lastWords(printed)}\n\n${reason(printed)}`);
  return done;
}

/**
 * Whether node_modules holds what the lock file asks for. npm writes its list of installed packages as its very last
 * step, so an installation that broke off counts as none. Packages for other machines (optional ones) may be missing.
 */
function packagesAreThere() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : optional === true;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Shorter waits between npm's tries: without a network, its own defaults take more than two minutes to say so. */
const soonTired = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/** @param {readonly string[]} args */
function npm(args) {
  const running = process.env.npm_execpath || '';
  const isNpm = basename(running) === 'npm-cli.js';
  if (isNpm) return run(process.execPath, [running, ...args], { minutes: 15 });
  return run('npm', args, { minutes: 15, shell: process.platform === 'win32' });
}

/**
 * @param {string} printed
 * @returns {string} what npm's error codes mean, and what to do
 */
function reason(printed) {
  const [, words] = reasons.find(([codes]) => codes.test(printed)) || [];
  return words || 'The lines above are npm\'s. "npm ci" in this folder does the same again.';
}

/** @type {readonly (readonly [RegExp, string])[]} */
const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|had not ended/,
    'npm could not reach the place that it gets packages from. Is this computer online? Behind a proxy, ask who looks\nafter the network for its address, then: npm config set proxy http://...  Then run the same command again.',
  ],
  [
    /CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
    'The network inspects encrypted traffic. Ask who looks after it for its certificate, and name that file in the\nenvironment variable NODE_EXTRA_CA_CERTS. Then run the same command again.',
  ],
  [/ENOSPC/, 'The disk is full: about 400 MB are needed. Make room, then run the same command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'npm may not write in this folder. Move it to a place of your own (and close programs that use it), then run the\nsame command again.',
  ],
  [/EUSAGE|in sync/, 'package.json and package-lock.json disagree. "npm install" settles that.'],
  [/ENOENT.*npm|npm.*ENOENT|not recognized/, 'There is no npm here. It comes with Node: https://nodejs.org'],
];
