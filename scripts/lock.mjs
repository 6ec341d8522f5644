// Run after a change of dependencies: `npm run lock`. npm leaves out the hash of packages that it lists but doesn't install
// here, such as the typesetter's program for Windows; the registry is asked for each, so that no machine installs what
// nobody has checked. test/whole/lock-file.test.ts holds the outcome.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tell } from './run.mjs';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
let failed = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.integrity) continue;
  const named = `${entry.name ?? path.replace(/^.*node_modules\//, '')}@${entry.version}`;
  const { done, printed } = run('npm', ['view', named, 'dist.integrity'], { minutes: 1 });
  const [hash] = /^sha512-[A-Za-z0-9+/]{86}==$/m.exec(printed) ?? [];
  if (done && hash) lock.packages[path] = inOrder({ ...entry, integrity: hash });
  else failed += 1;
  tell(`${named}: ${hash ?? 'the registry has no SHA-512 for it'}`);
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * As npm orders an entry's fields, so that it leaves the file alone.
 *
 * @param {Record<string, unknown>} entry
 */
function inOrder({ name, version, resolved, integrity, ...rest }) {
  return { ...(name ? { name } : {}), version, ...(resolved ? { resolved } : {}), integrity, ...rest };
}
