import { availableParallelism } from 'node:os';

/** One thread for each core. In a file of its own, so that most runs need not load the pool. */
export const usualThreads = (): number => availableParallelism();
