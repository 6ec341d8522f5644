import { folded } from './folded.ts';

/**
 * Words without what a word processor changes while somebody types or saves: the typography of `folded`, and also
 * dashes for hyphens and one sign for three dots.
 */
export const seenWords = (words: string): string =>
  folded(words)
    .replace(/[\u2010-\u2015\u2212]|--+/g, '-')
    .replaceAll('\u2026', '...');
