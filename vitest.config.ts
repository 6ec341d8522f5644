import { defineConfig } from 'vitest/config';
import { tally } from './test/tally.ts';

export default defineConfig({
  test: {
    globalSetup: './test/compile-first.ts',
    include: ['test/**/*.test.ts'],
    reporters: ['default', tally],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
