import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, tell } from './run.mjs';

/** Where the command's own code is: the same once more, in a few files (scripts/bundle.mjs). */
const command = join('lib', 'command');
const lastWritten = join(command, 'LICENCES.txt');

/**
 * Compiles src/ to lib/ and lib/command unless both are newer already. What no longer has a source goes, so that no
 * package holds it.
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
    // Not with this file: its packages may not be there yet, where this one is loaded to provide them.
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

/** Makes a school's profile and its documents once, so that V8's code cache (bin/kept-code.js) is there from the start. */
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
