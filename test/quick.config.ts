import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * `npm run test:quick`: what can be told from the sources alone, in about a minute on two cores. Left out are the tests
 * that start a program (policygen's own, a browser, LibreOffice, Java, git) and the few that take longest.
 */

const startsPrograms =
  /'node:child_process'|\bread\/(?:browser-here|editor|nu-messages|run-command|settle-in-libreoffice|watched|workflow-findings)\.ts'|\b(?:launchBrowser|openBrowser|faultyBrowser)\b|\binject\(/;

/** Of these, the first alone takes half a minute. */
const long: readonly string[] = [];

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
    testTimeout: 30_000,
  },
});
