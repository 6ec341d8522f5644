import { folded } from './folded.ts';

/**
 * Words without what a word processor makes of them while somebody types or saves: beside the typography of `folded`,
 * dashes for hyphens and three dots in one sign.
 */
export const seenWords = (words: string): string =>
  folded(words)
    .replace(/[\u2010-\u2015\u2212]|--+/g, '-')
    .replaceAll('\u2026', '...');
