import { describe, expect, test } from 'vitest';
import { editYaml, type YamlChange } from '../../src/yaml/edit-yaml.ts';
import { inlineScalar } from '../../src/yaml/inline-scalar.ts';

const set = (path: string, value: string | Record<string, string>): YamlChange => ({
  kind: 'set',
  path: path.split('.'),
  value,
});
const remove = (path: string): YamlChange => ({ kind: 'remove', path: path.split('.') });
const append = (path: string, item: Record<string, string>): YamlChange => ({
  kind: 'append',
  path: path.split('.'),
  item,
});
const replace = (path: string, name: string, value: Record<string, string>): YamlChange => ({
  kind: 'replace',
  path: path.split('.'),
  name,
  value,
});

const row = { v: '1.0', d: '2026-11', a: 'FS' };

test.each<[string, string, YamlChange, string]>([
  ['a plain value', 'a: 1\nb: x\nc: 2\n', set('b', 'y z'), 'a: 1\nb: y z\nc: 2\n'],
  ['in double quotes', 'b: "x"\n', set('b', 'y "z"'), 'b: "y \\"z\\""\n'],
  ['in single quotes', "b: 'x'\n", set('b', "it's"), "b: 'it''s'\n"],
  ['a value that needs quotes', 'b: x\n', set('b', 'y: z'), 'b: "y: z"\n'],
  ['a comment keeps its column', 'b: 2024-03     # c\n', set('b', '2026-11-12'), 'b: 2026-11-12  # c\n'],
  ['or moves when it must', 'b: x  # c\n', set('b', 'long words'), 'b: long words # c\n'],
  ['a comment after one space', 'b: x # c\n', set('b', 'y'), 'b: y # c\n'],
  ['over several lines', 'b: x\n  y\nc: 1\n', set('b', 'z'), 'b: z\nc: 1\n'],
  ['folded', 'b: >-\n  x\n  y\n\n# c\nc: 1\n', set('b', 'z'), 'b: z\n\n# c\nc: 1\n'],
  ['between braces', 'a: { b: x, c: 1 } # k\n', set('a.b', 'y, z'), 'a: { b: "y, z", c: 1 } # k\n'],
  ['a new field', 'a:\n    b: x # k\n\nc: 1\n', set('a.d', 'y'), 'a:\n    b: x # k\n    d: y\n\nc: 1\n'],
  ['after what is deeper', 'a:\n  b:\n  - x\n  - y\nc: 1\n', set('a.d', 'y'), 'a:\n  b:\n  - x\n  - y\n  d: y\nc: 1\n'],
  [
    'after a folded value',
    'a:\n  b: >\n    x\n    y\n\nc: 1\n',
    set('a.d', 'y'),
    'a:\n  b: >\n    x\n    y\n  d: y\n\nc: 1\n',
  ],
  ['at the end of a file without an end of line', 'a:\n  b: x', set('a.d', 'y'), 'a:\n  b: x\n  d: y'],
  ['a new field between braces', 'a: { b: x } # k\n', set('a.d', 'y'), 'a: { b: x, d: y } # k\n'],
  ['with a comma at the end', 'a: {\n  b: x,\n}\n', set('a.d', 'y'), 'a: {\n  b: x, d: y,\n}\n'],
  ['a new group', 'a:\n  b: x\n', set('a.g', { c: '1', d: 'y, z' }), 'a:\n  b: x\n  g: { c: "1", d: "y, z" }\n'],
  ['a new group for a field', 'a:\n  b: x\n', set('a.g.c', 'y'), 'a:\n  b: x\n  g: { c: y }\n'],
  ['a field goes', 'a: 1\nb: x\nc: 2\n', remove('b'), 'a: 1\nc: 2\n'],
  ['its comment goes with it', 'a: 1\n  \nb: x  # k\nc: 2\n', remove('b'), 'a: 1\n  \nc: 2\n'],
  ['the last line goes', 'a: 1\nb: x', remove('b'), 'a: 1'],
  ['the last line of Windows goes', 'a: 1\r\nb: x', remove('b'), 'a: 1'],
  ['from between braces', 'p: { a: 1, b: x, c: 2 }\n', remove('p.b'), 'p: { a: 1, c: 2 }\n'],
  ['the last between braces', 'p: { a: 1, b: x }\n', remove('p.b'), 'p: { a: 1 }\n'],
  ['what is not there', 'a: 1\n', remove('b'), 'a: 1\n'],
  ['nor its group', 'a: 1\n', remove('b.c'), 'a: 1\n'],
  ['a field for another', 'a: 1\nb: x   # k\nc: 2\n', replace('b', 'g', { d: 'y' }), 'a: 1\ng: { d: y }\nc: 2\n'],
  [
    'a row between braces',
    'h: # k\n- { v: "0", a: X, d: y } # l\n# m\nc: 1\n',
    append('h', row),
    'h: # k\n- { v: "0", a: X, d: y } # l\n- { v: "1.0", a: FS, d: 2026-11 }\n# m\nc: 1\n',
  ],
  [
    'a row in lines',
    "h:\n  -  v: '0'\n     d: x # k\n\nc: 1\n",
    append('h', row),
    "h:\n  -  v: '0'\n     d: x # k\n  -  v: '1.0'\n     d: 2026-11\n     a: FS\n\nc: 1\n",
  ],
  [
    'a row between brackets',
    'h: [{ v: "0" }] # k\n',
    append('h', row),
    'h: [{ v: "0" }, { v: "1.0", d: 2026-11, a: FS }] # k\n',
  ],
  [
    'the first row between braces',
    'p: { a: 1 }\n',
    append('p.h', row),
    'p: { a: 1, h: [{ v: "1.0", d: 2026-11, a: FS }] }\n',
  ],
  [
    'the first row',
    'p:\n  a: 1\n# end\n',
    append('p.h', row),
    'p:\n  a: 1\n  h:\n    - { v: "1.0", d: 2026-11, a: FS }\n# end\n',
  ],
  [
    'Windows line ends',
    'a: 1\r\nh:\r\n  - { v: x }\r\nb: y\r\n',
    append('h', row),
    'a: 1\r\nh:\r\n  - { v: x }\r\n  - { v: 1.0, d: 2026-11, a: FS }\r\nb: y\r\n',
  ],
  ['a byte order mark', '\ufeffa: 1\n', set('b', 'x'), '\ufeffa: 1\nb: x\n'],
])('%s', (_name, before, change, after) => {
  expect(editYaml(before, [change])).toBe(after);
});

test.each<[string, string, YamlChange]>([
  ['a comment inside of a folded value', 'b: >- # c\n  x\n', set('b', 'y')],
  ['the only field', 'a:\n  b: x\n', remove('a.b')],
  ['a field over a comment', 'p: { a: 1, # k\n b: x }\n', remove('p.b')],
  ['a group for a value', 'a:\n  b: x\n', set('a', 'y')],
  ['a value for a group', 'a: x\n', set('a.b', 'y')],
  ['a list that is none', 'h: x\n', append('h', row)],
  ['a list of words', 'h: [x]\n', append('h', row)],
  ['nothing at all', '', set('a', 'x')],
])('%s: not changed', (_name, text, change) => {
  expect(editYaml(text, [change])).toBeUndefined();
});

describe('a value on a line', () => {
  test.each([
    ['Governing Body', 'Governing Body'],
    ['2026-11-20', '2026-11-20'],
    ["Reviewed; it's fine", "Reviewed; it's fine"],
    ['1.10', '"1.10"'],
    ['2026', '"2026"'],
    ['true', '"true"'],
    ['null', '"null"'],
    ['a, b', '"a, b"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['#b', '"#b"'],
    ['*b', '"*b"'],
    ['&b c', '"&b c"'],
    ['!b c', '"!b c"'],
    ['{b', '"{b"'],
    ['b}', '"b}"'],
    ['[b]', '"[b]"'],
    ['"b" c', '"\\"b\\" c"'],
    ['- b', '"- b"'],
    ['? b', '"? b"'],
    ['@b', '"@b"'],
    ['%b', '"%b"'],
    ['', '""'],
    [' b', '" b"'],
    ['Tŷ Gwyn \\n', 'Tŷ Gwyn \\n'],
  ])('%j is written %s', (value, written) => {
    expect(inlineScalar(value)).toBe(written);
  });
});
