import fc from 'fast-check';

/** A profile as it might come, right or wrong, and the file that its logo names. */
export interface AnyProfile {
  readonly yaml: string;
  readonly picture?: { readonly name: string; readonly bytes: Uint8Array };
}

const letters = [
  ...'abcdeghilmnoprstuwyABCEŵŷéñßøłžжшβψمدEN0127',
  ' ',
  ' ',
  "'",
  '’',
  '-',
  '.',
  ',',
  '&',
  '/',
  '(',
  ')',
];
const odd = [
  '漢',
  'm̀',
  '😀',
  '\u200b',
  '\u3164',
  '\ufe0f',
  '<b>',
  '**x**',
  '{{school.name}}',
  '{{#if}}',
  '#x',
  '|',
  '`',
  '[a](b)',
];

/** Words as people write them, now and then as nobody should, of any length. */
const words = fc.oneof(
  {
    weight: 90,
    arbitrary: fc.constantFrom('Head Teacher', 'Friends of Elm', 'Dojo', 'Ysgol Gŵyr', 'Комната', 'مدرسة النور'),
  },
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...letters), { minLength: 3, maxLength: 40 }).map((some) => some.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...odd).map((sign) => `Elm ${sign} School`) },
  { weight: 1, arbitrary: fc.constantFrom(60, 300, 1999, 2001).map((count) => 'l'.repeat(count)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(30, 250).map((count) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')),
  },
);

const tail = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('', '/', '/a', '/a?b=c&d#e', '/é/ŵ', '/a%20b', '/100%', '/{a}[b]|c') },
  { weight: 1, arbitrary: fc.constantFrom('/a b', '/a.', '/"x"', '\\a', ':0/', ':8443/', '/\u200b', '/{{x}}') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('a', 'é', '/a'), fc.constantFrom(100, 600, 1950, 2100))
      .map(([sign, count]) => `/${sign.repeat(count)}`),
  },
);
const host = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.constantFrom('elm.example', 'www.Elm.example', 'bücher.example', 'пример.рф', 'a-b.c.example'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'localhost',
      '127.0.0.1',
      'a_b.example',
      '\u0435lm.example',
      'a@b.example',
      '',
      'elm..example',
    ),
  },
);
const page = fc
  .tuple(fc.constantFrom(...Array<string>(20).fill('https'), 'http', 'HTTPS', 'ftp'), host, tail)
  .map(([scheme, name, rest]) => `${scheme}://${name}${rest}`);
const mailbox = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('office', "o'brien", 'a+b&c=d', 'x'.repeat(64)) },
      { weight: 1, arbitrary: fc.constantFrom('a b', 'a?cc=b', 'a%b', 'x'.repeat(65), '') },
    ),
    host,
  )
  .map(([local, name]) => `${local}@${name}`);

const sentence = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Please keep to term time.',
      'Our library opens at noon.',
      'Dewch â’r llyfr yn ôl.',
      'Ask the *office* for a **paper copy**.',
    ),
  },
  { weight: 2, arbitrary: page.map((address) => `Please read [our page](${address}).`) },
  { weight: 1, arbitrary: page.map((address) => `Please read <${address}> today.`) },
  { weight: 1, arbitrary: mailbox.map((address) => `Please write to [us](mailto:${address}).`) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('01632 960123', '+441632960123', '999', '0800 1111', '12')
      .map((number) => `Please ring [us](<tel:${number}>).`),
  },
  { weight: 1, arbitrary: words.map((some) => `It is called ${some} here.`) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1, max: 8 }) },
        { weight: 1, arbitrary: fc.integer({ min: 9, max: 45 }) },
      )
      .map(inSigns),
  },
);
const own = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 1, arbitrary: fc.array(sentence, { minLength: 2, maxLength: 12 }).map((some) => some.join('\n\n')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        sentence,
        fc.oneof(
          { weight: 9, arbitrary: fc.integer({ min: 1, max: 8 }) },
          { weight: 1, arbitrary: fc.integer({ min: 9, max: 20 }) },
        ),
        fc.boolean(),
      )
      .map(([first, depth, ordered]) => inLists(first, depth, ordered ? '1.' : '-')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40 }), words)
      .map(([columns, rows, some]) => inTable(columns, rows, some.replace(/[|\n]/g, ''))),
  },
);

/** Strong words and emphasis by turns, so many inside each other. */
function inSigns(depth: number): string {
  const sign = (at: number) => (at % 2 === 0 ? '*' : '**');
  const steps = Array.from({ length: depth }, (_, at) => at);
  return `Say ${steps.map((at) => `${sign(at)}a${at} `).join('')}x${steps
    .toReversed()
    .map((at) => ` b${at}${sign(at)}`)
    .join('')} now.`;
}

function inLists(first: string, depth: number, mark: string): string {
  const items = Array.from(
    { length: depth },
    (_, at) => `${'   '.repeat(at)}${mark} item ${at}\n${'   '.repeat(at)}${mark} other ${at}`,
  );
  return `${first}\n\n${items.join('\n')}`;
}

function inTable(columns: number, rows: number, some: string): string {
  const row = (name: string) => `| ${Array.from({ length: columns }, (_, at) => `${name}${at}`).join(' | ')} |`;
  return [
    row('Column '),
    `|${' --- |'.repeat(columns)}`,
    ...Array.from({ length: rows }, (_, at) => row(`${some} ${at}.`)),
  ].join('\n');
}

const date = fc.constantFrom(...Array<string>(20).fill('2026-03-12'), '2026-03', '2026', '2026-13', '12/03/2026');
const maybe = <T>(value: fc.Arbitrary<T>, freq = 2) => fc.option(value, { nil: undefined, freq });

/** A file of a picture, sometimes with a few bytes that are another's, or cut off. */
const pictureOf = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
  fc
    .tuple(
      fc.constantFrom(...files),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }) },
      ),
      fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 0.99, 0.5, 0.1),
    )
    .map(([{ name, bytes }, changes, part]) => {
      const changed = Uint8Array.from(bytes.subarray(0, Math.ceil(bytes.length * part)));
      for (const [at, value] of changes) changed[at % changed.length] = value;
      return { name, bytes: changed };
    });

/** @param pictures right ones, which are sometimes broken */
export const anyProfile = (
  pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): fc.Arbitrary<AnyProfile> =>
  fc
    .record({
      school: fc.record({
        name: fc.oneof({ weight: 3, arbitrary: fc.constant('Elm Primary School') }, { weight: 1, arbitrary: words }),
        email: fc.oneof({ weight: 3, arbitrary: fc.constant('office@elm.example') }, { weight: 1, arbitrary: mailbox }),
        ...Object.fromEntries(
          ['shortName', 'headteacher', 'deputyHead', 'seniorTeam', 'parentBody', 'motto', 'vision', 'ethos'].map(
            (field) => [field, maybe(words)],
          ),
        ),
        values: maybe(fc.array(words, { minLength: 1, maxLength: 4 })),
        colour: maybe(fc.constantFrom(...Array<string>(12).fill('#2f6f3e'), '#000000', '#ffff00')),
      }),
      picture: maybe(pictureOf(pictures)),
      chat: fc.constantFrom('WhatsApp', 'Signal'),
      policy: fc.record({
        edition: fc.constantFrom('short', 'standard', 'full'),
        pageStyle: maybe(fc.constantFrom('letterhead', 'cover')),
        appliesTo: maybe(words),
        approval: maybe(fc.record({ by: words, on: maybe(date), minute: maybe(words) })),
        review: maybe(fc.record({ every: fc.constantFrom('1 year', '2 years', '18 months') })),
        history: maybe(
          fc
            .array(fc.record({ date, author: words, change: words }), { minLength: 1, maxLength: 3 })
            .map((rows) => rows.map((row, at) => ({ version: `1.${at}`, ...row }))),
        ),
        related: maybe(fc.array(fc.record({ title: words, url: maybe(page) }), { minLength: 1, maxLength: 3 })),
        supersededBy: maybe(fc.record({ title: words, url: page }), 6),
        extra: maybe(
          fc.array(fc.record({ section: fc.constantFrom('introduction', 'group-rules', 'breaches'), text: own }), {
            minLength: 1,
            maxLength: 3,
          }),
        ),
      }),
    })
    .map(({ school, picture, chat, policy }) => {
      const logo = picture ? { logo: picture.name, logoAlternative: 'The crest' } : {};
      // JSON is YAML too, but for its braces everything may stand on lines of its own.
      const value = { school: { ...school, ...logo }, platforms: { chat }, policies: { 'parent-group-chats': policy } };
      return { yaml: block(JSON.parse(JSON.stringify(value)), ''), ...(picture ? { picture } : {}) };
    });

/** A value as YAML, each field and item on a line of its own. */
function block(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}\n`;
  const inside = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${indent}-${block(item, inside)}`)
    : Object.entries(value).map(([key, field]) => `${indent}${key}:${block(field, inside)}`);
  return `\n${lines.join('')}`;
}
