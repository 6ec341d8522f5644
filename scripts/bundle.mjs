import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from './run.mjs';

/** Not bundled: packages with native code or WebAssembly, saxes (no licence file), and optional ones (puppeteer). */
const external = [
  '@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs',
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-wasm',
  'saxes',
  'puppeteer',
  'puppeteer-core',
];

/**
 * Modules that packages load and policygen never uses, left out to make the start quicker: commander loads
 * child_process to start programs as subcommands, Handlebars source-map to write source maps (it works without).
 *
 * @type {Readonly<Record<string, string>>}
 */
const unused = { commander: 'node:child_process', handlebars: 'source-map' };

/** @type {import('rolldown').Plugin} */
const withoutUnused = {
  name: 'without-unused',
  resolveId: (named, importer) => {
    const by = /node_modules[\\/]([^\\/]+)/.exec(importer ?? '')?.[1] ?? '';
    return unused[by] === named ? '\0unused' : null;
  },
  load: (id) => (id === '\0unused' ? 'export const spawn = undefined;' : null),
};

/**
 * Bundles src/ with its packages into a few CommonJS files, of which a command loads only those that it needs
 * (bin/policygen.js says why). Beside them it writes the precomputed templates and the packages' licences. lib/ has to
 * be compiled before.
 *
 * @param {string} dir is emptied first
 */
export async function bundle(dir) {
  const { codeFingerprint } = await import(pathToFileURL(join(root, 'lib/io/cache/code-fingerprint.js')).href);
  const { readLibrary } = await import(pathToFileURL(join(root, 'lib/io/library/read-library.js')).href);
  const { precomputeLibrary } = await import(pathToFileURL(join(root, 'lib/io/library/precompute-library.js')).href);
  rmSync(dir, { recursive: true, force: true });
  const bundled = await rolldown({
    cwd: root,
    input: {
      cli: 'src/cli.ts',
      surroundings: 'src/io/person/surroundings.ts',
      worker: 'src/commands/build/worker.ts',
      'draw-documents': 'src/io/rendering/draw-documents.ts',
    },
    platform: 'node',
    external,
    plugins: [withoutUnused],
    transform: { define: { OWN_CODE: JSON.stringify(codeFingerprint()) } },
  });
  const { output } = await bundled.write({
    dir,
    format: 'cjs',
    // White space and comments go: reading them takes a twentieth of a start. Names stay, so that stack traces can be
    // read.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    // import() becomes require(): an import() in CommonJS would load Node's loader of ES modules.
    dynamicImportInCjs: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  for (const file of output) if (file.type === 'chunk') writeFileSync(join(dir, file.fileName), inAscii(file.code));
  writeFileSync(join(dir, 'package.json'), '{ "type": "commonjs" }\n');
  for (const [name, bytes] of precomputeLibrary(readLibrary(join(root, 'templates'), root))) {
    writeFileSync(join(dir, name), bytes);
  }
  writeFileSync(join(dir, 'LICENCES.txt'), licencesOf(output));
}

/**
 * Escapes every character that isn't ASCII, which means the same in strings and regular expressions. V8 compiles pure
 * ASCII in half the time, and bin/kept-code.js can read nothing else.
 *
 * @param {string} code
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The licences of the packages whose code is in the files, each of which asks for its text to go with it.
 *
 * @param {readonly (import('rolldown').OutputChunk | import('rolldown').OutputAsset)[]} output
 */
function licencesOf(output) {
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const packages = new Set(modules.flatMap((id) => /.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []));
  return [...packages].sort().map(licenceOf).join('\n\n');
}

/** @param {string} folder of a package. Throws where it has no licence, since its code may then not be passed on. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} ${version} (${license}) has no file with its licence`);
  return `${name} ${version}, ${license}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
