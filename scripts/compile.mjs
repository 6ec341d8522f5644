import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, tell } from './run.mjs';

/** The folder of the bundled command: the same code as lib/, in a few files (scripts/bundle.mjs). */
const command = join('lib', 'command');
const lastWritten = join(command, 'LICENCES.txt');

/**
 * Compiles src/ to lib/ and lib/command unless both are newer already. Compiled files whose source is gone are deleted,
 * so that no package holds them.
 *
 * @returns {Promise<boolean>} whether lib/ is what src/ says; if not, the compiler's errors were told
 */
export async function compile() {
  const compiled = filesIn('lib').filter((path) => !path.startsWith(command));
  for (const path of compiled) {
    if (!existsSync(join(root, sourceOf(path)))) rmSync(join(root, path));
  }
  if (!isCompiled()) {
    const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
    const { done, printed } = run(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { minutes: 5 });
    if (!done) {
      tell(`src/ does not compile:\n\n${printed}`);
      return false;
    }
  }
  if (!isBundled()) {
    // Imported only here: this file is loaded before `npm ci` too, when the packages of bundle.mjs aren't installed
    // yet.
    const { bundle } = await import('./bundle.mjs');
    await bundle(join(root, command));
    warmUp();
  }
  return true;
}

function isCompiled() {
  const changed = Math.max(...['tsconfig.json', 'tsconfig.build.json'].map(changedAt));
  return filesIn('src').every((path) => {
    const output = path.replace(/^src/, 'lib').replace(/\.ts$/, '.js');
    return existsSync(join(root, output)) && changedAt(output) >= Math.max(changedAt(path), changed);
  });
}

function isBundled() {
  const sources = ['package-lock.json', join('scripts', 'bundle.mjs'), ...filesIn('src'), ...filesIn('templates')];
  return existsSync(join(root, lastWritten)) && sources.every((path) => changedAt(path) <= changedAt(lastWritten));
}

/** Runs init and build once, so that V8's code cache (bin/kept-code.js) is there at a user's first run. */
function warmUp() {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-'));
  const school = ['init', 'Elm School', '--email', 'office@elm.example'];
  for (const args of [school, ['build'], ['build', '--help']]) {
    spawnSync(process.execPath, [join(root, 'bin', 'policygen.js'), ...args], { cwd: folder, stdio: 'ignore' });
  }
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} output in lib/ */
function sourceOf(output) {
  return output.replace(/^lib/, 'src').replace(/\.(js|d\.ts)$/, '.ts');
}

/** @param {string} path in the checkout */
function changedAt(path) {
  return statSync(join(root, path)).mtimeMs;
}

/**
 * @param {string} folder in the checkout; it need not be there
 * @returns {string[]} the paths of all files in it and below
 */
function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

// Run by itself, as `npm run compile` does.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await compile()) ? 0 : 1;
