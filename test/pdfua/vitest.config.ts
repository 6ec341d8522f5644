import { defineConfig } from 'vitest/config';
import { tally } from '../tally.ts';

/** `npm run test:pdfua`: apart from the other tests, since it needs Java and Maven, and a minute or two. */
export default defineConfig({
  test: {
    include: ['test/pdfua/*.pdfua.ts'],
    reporters: ['default', tally],
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
