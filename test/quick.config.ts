import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * `npm run test:quick`: what can be told from the sources alone, in about a minute on two cores. Left out are the tests
 * that start a program (policygen's own, a browser, LibreOffice, Java, git) and the few that take longest.
 */

const startsPrograms =
  /'node:child_process'|\bread\/(?:browser-here|editor|nu-messages|run-command|settle-in-libreoffice|watched|workflow-findings)\.ts'|\b(?:launchBrowser|openBrowser|faultyBrowser)\b|\binject\(/;

/** Seven seconds and more each, most of them by trying many inputs: over five of the eight minutes that all would take. */
const long: readonly string[] = [
  'commands/build/what-changed.test.ts',
  'commands/renew/renew.test.ts',
  'commands/schema/schema.test.ts',
  'io/rendering/typesetter.test.ts',
  'library-check/library-check.test.ts',
  'library-check/library-mutations.test.ts',
  'pictures/raster.test.ts',
  'policy/hostile-words.test.ts',
  'profile/ways-in-sentences.test.ts',
  'profile/ways-of-filling-in.test.ts',
  'whole/any-text.test.ts',
  'whole/approval.test.ts',
  'whole/earlier-releases.test.ts',
  'whole/fuzz.test.ts',
  'whole/names.test.ts',
  'whole/problems/files.test.ts',
  'whole/safe-words.test.ts',
];

const all = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts'));
const left = all.filter(
  (name) => long.includes(name) || startsPrograms.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
);

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    setupFiles: ['./test/property-seed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: left.map((name) => `test/${name}`),
    // One process for many files: 78 s instead of 124 s on two cores. `npm test` gives each file its own.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
