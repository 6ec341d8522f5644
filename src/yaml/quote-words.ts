import { stringify } from 'yaml';

/**
 * Words as a YAML value on one line, in quotes where they need some: read back as YAML 1.2 they are the same words, so
 * also "2024" and "true".
 */
export const quoteWords = (words: string): string => stringify(words, { lineWidth: 0, blockQuote: false }).trimEnd();
