import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, type Mark, type Piece } from '../../src/diff/compare-words.ts';
import type { Inline } from '../../src/document/model.ts';
import { text } from '../samples/every-kind.ts';
import { randomInlines } from '../samples/random-documents.ts';

/** As on a terminal: [-left out-] {+added+}. */
const shown = (pieces: readonly Piece[]) =>
  pieces
    .map(({ mark, text: words }) => ({ kept: words, deleted: `[-${words}-]`, inserted: `{+${words}+}` })[mark])
    .join('');

const compared = (before: string, after: string) => shown(compareWords([text(before)], [text(after)]));

describe('words', () => {
  it.each([
    ['the same', 'Be kind.', 'Be kind.', 'Be kind.'],
    ['one word', 'Please be kind here.', 'Please be polite here.', 'Please be [-kind-]{+polite+} here.'],
    ['a word more', 'Please be kind.', 'Please always be kind.', 'Please {+always +}be kind.'],
    ['a word less', 'Please always be kind.', 'Please be kind.', 'Please [-always -]be kind.'],
    ['words at the end', 'Please be kind.', 'Please be kind at school.', 'Please be kind{+ at school+}.'],
    ['the end mark', 'be kind;', 'be kind.', 'be kind[-;-]{+.+}'],
    [
      'words in a row are one change',
      'We ask you to be kind in every group.',
      'We ask you to remain calm always in every group.',
      'We ask you to [-be kind-]{+remain calm always+} in every group.',
    ],
    [
      'spaces around a change stay',
      'Most group chats are useful and good.',
      'Most groups are useful and good.',
      'Most [-group chats-]{+groups+} are useful and good.',
    ],
    [
      'an address is one word',
      'Write to a@b.example, please.',
      'Write to c@b.example, please.',
      'Write to [-a@b.example-]{+c@b.example+}, please.',
    ],
    ['wholly others', 'Be kind to staff.', 'No politics, please!', '[-Be kind to staff.-]{+No politics, please!+}'],
    ['from nothing', '', 'Be kind.', '{+Be kind.+}'],
    ['to nothing', 'Be kind.', '', '[-Be kind.-]'],
  ])('%s', (_, before, after, expected) => {
    expect(compared(before, after)).toBe(expected);
  });

  it('another form of the same words is a change: strong, a link, its address', () => {
    const strong: Inline = { kind: 'strong', inlines: [text('kind')] };
    expect(shown(compareWords([text('Always be kind')], [text('Always be '), strong]))).toBe(
      'Always be [-kind-]{+kind+}',
    );
    const link = (url: string): Inline => ({ kind: 'link', url, inlines: [text('our page')] });
    expect(
      shown(
        compareWords(
          [text('Please see '), link('https://a.example')],
          [text('Please see '), link('https://b.example')],
        ),
      ),
    ).toBe('Please see [-our page-]{+our page+}');
  });

  it('hard spaces and curly quotation marks are the words that they were', () => {
    const [straight, set] = ['Miss O\'Neil\'s "rule" 3', 'Miss\u00a0O\u2019Neil\u2019s \u201crule\u201d\u00a03'];
    expect(compareWords([text(straight)], [text(set)])).toEqual([expect.objectContaining({ mark: 'kept', text: set })]);
  });

  it('a word that goes over two texts of one form is one word', () => {
    expect(compareWords([text('be ki'), text('nd')], [text('be kind')])).toHaveLength(1);
  });
});

it('without what was inserted the pieces are the old words, without what was deleted the new ones', () => {
  const without = (pieces: readonly Piece[], mark: Mark) => pieces.filter((piece) => piece.mark !== mark);
  const wordsOf = (pieces: readonly Piece[]) =>
    pieces.flatMap(({ mark: _, text: words, ...form }) => [...words].map((letter) => ({ letter, ...form })));
  const said = (inlines: readonly Inline[]) => wordsOf(compareWords([], inlines));
  fc.assert(
    fc.property(randomInlines, randomInlines, (before, after) => {
      const pieces = compareWords(before, after);
      expect(wordsOf(without(pieces, 'inserted'))).toEqual(said(before));
      expect(wordsOf(without(pieces, 'deleted'))).toEqual(said(after));
    }),
    { numRuns: 1000 },
  );
});
