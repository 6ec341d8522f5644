import { availableParallelism } from 'node:os';

/** One for each core. Apart from the threads themselves, which most runs need not load. */
export const usualThreads = (): number => availableParallelism();
