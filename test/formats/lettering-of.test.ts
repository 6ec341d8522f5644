import { describe, expect, test } from 'vitest';
import { letteringOf } from '../../src/formats/pdf-embedded/lettering-of.ts';
import { fonts } from '../samples/fonts.ts';

const forty = 'a'.repeat(40);

describe('the layout is told', () => {
  test.each([
    ['words that may not fit a line, each once', [`in ${forty}b it`, `${forty}b`], [`${forty}b`]],
    ['none of words that do', [forty, 'Head of School'], []],
    ['of the bytes of words, not of their letters', ['é'.repeat(20), 'é'.repeat(21)], ['é'.repeat(21)]],
    ['of words between any white space', [`${forty}\u00a0${forty}\u2003b\n${forty}`], []],
  ])('%s', (_, texts, longWords) => {
    expect(letteringOf(texts, fonts).longWords).toEqual(longWords);
  });

  test.each([
    ['whether any word is read from right to left', 'School مدرسة', true],
    ['whether none is', 'School, Ж and ễ', false],
  ])('%s', (_, text, hasRightToLeft) => {
    expect(letteringOf({ inlines: [{ kind: 'text', text }] }, fonts)).toMatchObject({ hasRightToLeft });
  });
});
