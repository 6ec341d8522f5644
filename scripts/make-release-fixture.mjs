// Keeps what one policygen made, for test/whole/earlier-releases.test.ts: the five schools' profiles, its clauses, the
// web pages and one Word file and PDF as it built them, and a site of two schools. A later policygen has to make the
// same words from the same sources.
//
//   node scripts/make-release-fixture.mjs CHECKOUT NAME
//
// CHECKOUT is a compiled checkout of that policygen, NAME what the fixture is called, such as its revision.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [checkout = '.', name = 'now'] = process.argv.slice(2);
const program = resolve(checkout, 'bin/policygen.js');
const folder = mkdtempSync(join(tmpdir(), 'policygen-release-'));
/** @param {string[]} args */
const run = (...args) => execFileSync(process.execPath, [program, ...args], { cwd: folder, stdio: 'inherit' });

cpSync(resolve(checkout, 'schools'), join(folder, 'schools'), { recursive: true });
cpSync(resolve(checkout, 'templates/parent-group-chats'), join(folder, 'templates/parent-group-chats'), {
  recursive: true,
});
// Where this policygen has `renew --words`, the fixture holds approved words too.
if (execFileSync(process.execPath, [program, 'renew', '--help'], { encoding: 'utf8' }).includes('--words')) {
  run('renew', 'schools/orchard.yaml', '--words', '--yes');
}
run('build', '--format', 'html');
run('build', '--format', 'docx,pdf', 'schools/orchard.yaml');
run('site', '--on', '2026-11-28', 'schools/orchard.yaml', 'schools/the-blue-school.yaml');
rmSync(join(folder, 'dist/.policygen'), { recursive: true });

// Each content once: a version's documents are often those at the policy's own address. Text stays text, so that
// the fonts in all pages are packed once.
/** @type {Map<string, string>} */
const contents = new Map();
/** @type {[string, string][]} */
const files = [];
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const bytes = readFileSync(path);
  const content = /\.(pdf|docx)$/.test(path) ? `base64:${bytes.toString('base64')}` : bytes.toString('utf8');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  contents.set(hash, content);
  files.push([path.slice(folder.length + 1).replaceAll('\\', '/'), hash]);
}
const text = JSON.stringify({ name, files: files.sort(), contents: [...contents].sort() });
const target = resolve(import.meta.dirname, '../test/released', `${name}.json.br`);
const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 11 };
writeFileSync(target, brotliCompressSync(text, { params }));
rmSync(folder, { recursive: true });
process.stdout.write(`${target}: ${files.length} files\n`);
