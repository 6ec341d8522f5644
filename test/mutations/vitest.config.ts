import { defineConfig } from 'vitest/config';

/** `npm run mutations`: apart from the other tests, since it takes minutes; a part of it is in test/yaml/layout-faults.test.ts. */
export default defineConfig({
  test: {
    include: ['test/mutations/*.measured.ts'],
    reporters: ['default'],
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
