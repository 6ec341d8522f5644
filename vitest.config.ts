import { defineConfig } from 'vitest/config';
import { tally } from './test/tally.ts';

export default defineConfig({
  test: {
    globalSetup: './test/compile-first.ts',
    setupFiles: ['./test/property-seed.ts'],
    include: ['test/**/*.test.ts'],
    reporters: ['default', tally],
    // Real browsers, LibreOffice and killed processes on a busy machine: a failure has to happen twice in CI.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
