import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const home = resolve(import.meta.dirname, '../released');

/** What earlier policygens made, each by its name: scripts/make-release-fixture.mjs keeps it. */
export const releases: readonly string[] = readdirSync(home)
  .filter((file) => file.endsWith('.json.br'))
  .map((file) => file.replace('.json.br', ''));

/** Puts all that one of them had and made into a folder: schools/, templates/, dist/, site/. */
export function unpackRelease(name: string, folder: string): void {
  const packed = readFileSync(join(home, `${name}.json.br`));
  const { files, contents } = JSON.parse(brotliDecompressSync(packed).toString('utf8')) as {
    readonly files: readonly (readonly [path: string, content: string])[];
    readonly contents: readonly (readonly [name: string, content: string])[];
  };
  const kept = new Map(contents);
  for (const [path, content] of files) {
    const words = kept.get(content) ?? '';
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, words.startsWith('base64:') ? Buffer.from(words.slice(7), 'base64') : words);
  }
}
