import { describe, expect, it } from 'vitest';
import { findSlips } from '../../src/policy/proofread/find-slips.ts';
import { right, rightValues, wrong } from '../samples/slips.ts';

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe.each(Object.entries(wrong))('%s', (_, text) => {
  it.each(linesOf(text))('%s', (words) => {
    expect(findSlips(words, 'value')).not.toEqual([]);
  });
});

describe('words in which nothing is wrong', () => {
  it.each(linesOf(right))('%s', (words) => {
    for (const place of ['value', 'passage', 'last item'] as const) {
      expect(findSlips(words, place).map(({ kind, found }) => `${kind.what}: ${found}`)).toEqual([]);
    }
  });
});

describe('values in which nothing is wrong', () => {
  it.each(linesOf(rightValues))('%s', (words) => {
    expect(findSlips(words, 'value')).toEqual([]);
  });
});
