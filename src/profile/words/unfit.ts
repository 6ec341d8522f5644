import type { Fault } from '../../yaml/shape.ts';

/**
 * One thing that people do when they fill in a form: the words as they are meant, where that is certain; a fault, where
 * the person has to choose; nothing, where they didn't do it.
 */
export type Rule = (words: string) => string | Fault | undefined;

/** Words that can't stand in their sentence, with what to write instead where that is known. */
export const unfit = (fault: string, mended?: string, hint?: string): Fault => ({
  fault,
  unfit: true,
  ...(mended === undefined ? {} : { mended }),
  ...(hint === undefined ? {} : { hint }),
});

/** Words that nobody means to be printed: there is nothing, or not yet. */
export const blank = (fault: string): Fault => ({ fault, unfit: true, blank: true });
