import type { Reporter, TestModule } from 'vitest/node';

/**
 * Prints, as the very last line of a run of tests, how many passed and failed: for CI, and for people who read the
 * last line only. A file that can't be loaded, and an error outside any test, count as failed.
 */
export const tally: Reporter = {
  onTestRunEnd(files, errorsOutside) {
    process.once('exit', () => process.stdout.write(`${tallyOf(files, errorsOutside.length)}\n`));
  },
};

/** @returns such as "612 passed, 0 failed", and ", 3 skipped" where some were */
function tallyOf(files: readonly Pick<TestModule, 'children' | 'errors'>[], errorsOutside: number): string {
  const states = files.flatMap((file) => [...file.children.allTests()].map((test) => test.result().state));
  const count = (state: string) => states.filter((each) => each === state).length;
  const failed = count('failed') + errorsOutside + files.flatMap((file) => file.errors()).length;
  const skipped = states.length - count('passed') - count('failed');
  return `${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
