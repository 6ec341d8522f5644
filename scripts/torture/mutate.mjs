// Ways in which a text or a file's bytes are broken, by chance that is the same for the same seed.

/**
 * Numbers from 0 to 1 (mulberry32): the same for the same seed on every machine.
 *
 * @param {number} seed
 */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What breaks YAML, templates, Markdown, terminals, and those who read numbers, dates and names; the tests take it, too. */
export const pieces = [
  ...[
    '\n  ',
    '!',
    '...',
    '{{#if ',
    '{{/each}}',
    '{{else}}',
    '{{log "x"}}',
    'this',
    '@index',
    '_',
    '![',
    '1. ',
    'policies',
    'school.motto',
    'extra',
    '\ud800',
    'ﷺ',
  ],
  ...[
    '',
    ' ',
    '\n',
    '\t',
    ':',
    ': ',
    '- ',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '&a ',
    '*a',
    '!x ',
    '---\n',
    '<<: ',
  ],
  ...[
    '{{',
    '}}',
    '{{{',
    '{{#if school.motto}}',
    '{{/if}}',
    '{{#each policy.history}}',
    '{{> x}}',
    '{{log 1}}',
    '{{__proto__}}',
  ],
  ...['# ', '* ', '> ', '`', '**', '~~', '|a|\n|-|\n', '![a](b)', '](', '<b>', '&amp;', '\\', '[^1]', '- - - ', '____'],
  ...['0', '-1', '9999-99-99', '2026-02-30', '1e999', 'null', 'true', '__proto__', 'constructor', 'https:///x', 'a@b'],
  ...[
    '\0',
    '\u001b[2J',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u2028',
    '😀',
    'ﬁ',
    'é',
    '\n::add-mask::x\n',
    'x'.repeat(5000),
  ],
];

/** @type {readonly ((text: string, random: () => number) => string)[]} */
const waysWithText = [
  (text, random) => around(text, random, 0, pieceBy(random)),
  (text, random) => around(text, random, 1 + Math.floor(random() * 12), pieceBy(random)),
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => lines(text, random, (all, index) => all.toSpliced(index, 1)),
  (text, random) => lines(text, random, (all, index) => all.toSpliced(index, 0, all[index] ?? '')),
  (text, random) => lines(text, random, (all, index) => all.with(index, ` ${all[index]}`)),
  (text, random) => lines(text, random, (all, index) => all.with(index, (all[index] ?? '').replace(/^ {1,2}/, ''))),
  (text, random) => lines(text, random, (all, index) => all.with(index, (all[index] ?? '').replace(/: /, ':'))),
  (text, random) =>
    lines(text, random, (all, index) => all.with(index, (all[index] ?? '').replace(/:.*/, `: ${pieceBy(random)}`))),
  (text, random) => lines(text, random, (all, index) => all.with(index, (all[index] ?? '').repeat(40))),
];

/** @param {string} text @param {() => number} random */
export function brokenText(text, random) {
  let broken = text;
  for (let times = 1 + Math.floor(random() * 2); times > 0; times -= 1) {
    const way = waysWithText[Math.floor(random() * waysWithText.length)];
    if (way) broken = way(broken, random);
  }
  return broken;
}

/** @param {Buffer} bytes @param {() => number} random */
export function brokenBytes(bytes, random) {
  const cut = Math.floor(random() * bytes.length);
  const ways = [
    () => bytes.subarray(0, cut),
    () => Buffer.concat([bytes.subarray(0, cut), bytes.subarray(Math.min(bytes.length, cut + 40))]),
    () => Buffer.from(bytes).fill(Math.floor(random() * 256), cut, cut + 1),
    () => Buffer.concat([bytes.subarray(0, cut), Buffer.alloc(200, cut), bytes.subarray(cut)]),
  ];
  return (ways[Math.floor(random() * ways.length)] ?? (() => bytes))();
}

/** @param {() => number} random */
const pieceBy = (random) => pieces[Math.floor(random() * pieces.length)] ?? '';

/** @param {string} text @param {() => number} random */
const at = (text, random) => Math.floor(random() * (text.length + 1));

/** @param {string} text @param {() => number} random @param {number} gone @param {string} piece */
function around(text, random, gone, piece) {
  const place = at(text, random);
  return text.slice(0, place) + piece + text.slice(place + gone);
}

/** @param {string} text @param {() => number} random @param {(all: string[], index: number) => string[]} change */
function lines(text, random, change) {
  const all = text.split('\n');
  return change(all, Math.floor(random() * all.length)).join('\n');
}
