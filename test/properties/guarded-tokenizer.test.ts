import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Lexer } from 'marked';
import { expect, it } from 'vitest';
import { GuardedTokenizer } from '../../src/document/guarded-tokenizer.ts';

/** The guards leave nothing out that marked would have found. */

const plain = (markdown: string): unknown => new Lexer({ gfm: true }).lex(markdown);
const guarded = (markdown: string): unknown =>
  new Lexer({ gfm: true, tokenizer: new GuardedTokenizer({ gfm: true }) }).lex(markdown);

const pieces = [
  ...['a', 'Be kind.', ' ', '  ', '   ', '    ', '\t', '\n', '\n\n', '\\', '*', '**', '_', '__', '~~', '`', '```'],
  ...['#', '-', '--', '- ', '---', '===', '=', '+ ', '1. ', '>', '> ', '|', '| a | b |', '|---|---|', ':-: | -:'],
  ...[
    '<',
    '<b>',
    '</b>',
    '<!-- x -->',
    '<div>',
    '[a](https://a.example)',
    '![',
    ']',
    '(',
    ')',
    '&amp;',
    'www.a.example',
  ],
  ...['a@b.example', 'https://a.example', '[a]: https://a.example', '- [ ] ', '\u00a0', 'é', '“', '!'],
];

it('any Markdown has the same tokens', () => {
  const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(markdown, (text) => {
      expect(guarded(text)).toEqual(plain(text));
    }),
    { numRuns: 20_000 },
  );
});

it('and so has every clause', () => {
  const clauses = new URL('../../templates/parent-group-chats/clauses/', import.meta.url);
  const texts = readdirSync(clauses).map((name) => readFileSync(new URL(name, clauses), 'utf8'));
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) expect(guarded(text)).toEqual(plain(text));
});
