import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, tell } from './run.mjs';

/**
 * Compiles src/ to lib/ unless lib/ is newer already. What no longer has a source goes, so that no package holds it.
 *
 * @returns {boolean} whether lib/ is what src/ says; if not, the compiler's errors were told
 */
export function compile() {
  for (const path of filesIn('lib')) {
    if (!existsSync(join(root, sourceOf(path)))) rmSync(join(root, path));
  }
  if (isCompiled()) return true;
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const { done, printed } = run(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { minutes: 5 });
  if (!done) tell(`src/ does not compile:\n\n${printed}`);
  return done;
}

function isCompiled() {
  const changed = Math.max(...['tsconfig.json', 'tsconfig.build.json'].map(changedAt));
  return filesIn('src').every((path) => {
    const output = path.replace(/^src/, 'lib').replace(/\.ts$/, '.js');
    return existsSync(join(root, output)) && changedAt(output) >= Math.max(changedAt(path), changed);
  });
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
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = compile() ? 0 : 1;
