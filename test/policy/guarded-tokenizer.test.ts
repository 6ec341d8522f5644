import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Lexer } from 'marked';
import { expect, it } from 'vitest';
import { guardedTokenizer } from '../../src/document/guarded-tokenizer.ts';

/** The guards leave nothing out that marked would have found. */

const plain = (markdown: string): unknown => new Lexer({ gfm: true }).lex(markdown);
const guarded = (markdown: string): unknown =>
  new Lexer({ gfm: true, tokenizer: guardedTokenizer(markdown) }).lex(markdown);

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

it.each([
  ['a false table after a line', 'a\na\n|---|---|'],
  ['a row without a head', 'a\n|\n---'],
  ['a false table in a quotation', '> a\n> a\n> |---|---|'],
  ['a false table in a quotation in a list', '-\t> a\n\t> a\n\t> |---|---|'],
  ['a false table of Windows lines', 'a\r\na\r\n|---|---|\r\n'],
])('so has %s', (_, text) => {
  expect(guarded(text)).toEqual(plain(text));
});

it('and so has every clause', () => {
  const clauses = new URL('../../templates/parent-group-chats/clauses/', import.meta.url);
  const texts = readdirSync(clauses).map((name) => readFileSync(new URL(name, clauses), 'utf8'));
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) expect(guarded(text)).toEqual(plain(text));
});
