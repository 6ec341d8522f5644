import { diffArrays } from 'diff';
import type { Inline, Passage } from '../document/model.ts';
import { seenWords } from './seen-words.ts';
import { joined, type Token, tokensOf } from './tokens.ts';

interface Placed extends Token {
  readonly passage: number;
}

/**
 * The passages of a paragraph with the words that somebody gave it since. Words that stayed keep their form and their
 * passage; a new word goes to the passage of the one before it. A passage of which nothing stayed is left out, unless
 * all are.
 */
export function rewordPassages(passages: readonly Passage[], text: string): readonly Passage[] {
  const old = passages.flatMap(({ inlines }, passage): readonly Placed[] => {
    const between = passage === 0 ? [] : tokensOf([{ kind: 'text', text: ' ' }]);
    return [...between, ...tokensOf(inlines)].map((token) => ({ ...token, passage }));
  });
  const now = tokensOf([{ kind: 'text', text }]);
  const placed: Placed[] = [];
  let [oldAt, newAt, passage] = [0, 0, 0];
  for (const { added, removed, value } of diffArrays(old.map(key), now.map(key))) {
    if (added) placed.push(...now.slice(newAt, newAt + value.length).map((token) => ({ ...token, passage })));
    else {
      const tokens = old.slice(oldAt, oldAt + value.length);
      if (!removed) placed.push(...tokens);
      passage = tokens.at(-1)?.passage ?? passage;
      oldAt += value.length;
    }
    if (!removed) newAt += value.length;
  }
  const reworded = passages.map((one, index) => ({
    ...one,
    inlines: inlinesOf(trimmed(placed.filter((token) => token.passage === index))),
  }));
  const left = reworded.filter(({ inlines }) => inlines.length > 0);
  return left.length > 0 ? left : reworded.slice(0, 1);
}

const key = ({ text, lineBreak }: Token): string => (lineBreak ? ' ' : /^\s+$/.test(text) ? ' ' : seenWords(text));

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const isSpace = (token: Token | undefined) => token !== undefined && token.text.trim() === '';
  let [start, end] = [0, tokens.length];
  while (start < end && isSpace(tokens[start])) start++;
  while (end > start && isSpace(tokens[end - 1])) end--;
  return tokens.slice(start, end);
}

/** The inlines that tokens of this form are made from. */
const inlinesOf = (tokens: readonly Token[]): readonly Inline[] =>
  runsOf(tokens).map(({ text, strong, emphasis, url, lineBreak }): Inline => {
    if (lineBreak) return { kind: 'line-break' };
    let inline: Inline = { kind: 'text', text };
    if (url !== undefined) inline = { kind: 'link', url, inlines: [inline] };
    if (emphasis) inline = { kind: 'emphasis', inlines: [inline] };
    return strong ? { kind: 'strong', inlines: [inline] } : inline;
  });

/** Joins neighbouring tokens of the same form, even from different passages. */
const runsOf = (tokens: readonly Token[]): readonly Token[] =>
  joined(
    tokens.map(({ text, strong, emphasis, url, lineBreak }) => ({
      text,
      strong,
      emphasis,
      lineBreak,
      ...(url === undefined ? {} : { url }),
    })),
  );
