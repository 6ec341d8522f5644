import type { TestProject } from 'vitest/node';
import { compile } from '../scripts/compile.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether lib/ is what src/ says. Where it isn't, only the tests of lib/ fail. */
    readonly compiled: boolean;
  }
}

/** Before all tests: some run the real command, which is lib/. */
export default async ({ provide }: TestProject): Promise<void> => provide('compiled', await compile());
