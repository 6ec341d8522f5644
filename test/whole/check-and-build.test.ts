import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { runHere } from '../read/run-here.ts';
import { home } from '../read/schools.ts';
import { type AnyProfile, anyProfile } from '../samples/any-profile.ts';
import { progressiveJpeg } from '../samples/jpegs.mjs';
import { jpegOfQuarters, pngOfQuarters, svgOf } from '../samples/pictures.ts';
import { smallProfile } from '../samples/small-profile.ts';

/** POLICYGEN_FUZZ=2000 for a long night. */
const numRuns = Number(process.env.POLICYGEN_FUZZ ?? 20);

const folder = mkdtempSync(join(tmpdir(), 'policygen-both-'));
beforeAll(() => mkdirSync(join(folder, 'schools')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = ['pdf', 'docx', 'html', 'html-fragment'];

interface Told {
  readonly problems: readonly { readonly code: string; readonly file?: string; readonly line?: number }[];
}

/** The exit code of a command, and what it tells with `--json`, each problem as its code and place. */
async function told(...args: readonly string[]) {
  const { code, out, err } = await runHere({ folder, today: '2026-11-28' }, [...args, '--json']);
  expect(err).not.toMatch(/A fault in policygen|undefined|\[object/);
  const { problems } = JSON.parse(out) as Told;
  const places = problems.map((one) => `${one.code} ${one.file ?? ''}:${one.line ?? ''}`);
  return { code, problems: [...new Set(places)].toSorted() };
}

/** Checks and builds a profile: both have to say the same, and what is green has to be there in every format. */
async function expectAgreed({ yaml, picture }: AnyProfile, ...how: readonly string[]): Promise<'green' | 'red'> {
  writeFileSync(join(folder, 'schools/elm.yaml'), yaml);
  if (picture) writeFileSync(join(folder, 'schools', picture.name), picture.bytes);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const checked = await told('check', 'schools/elm.yaml');
  const built = await told('build', 'schools/elm.yaml', ...how);
  expect(built).toEqual(checked);
  return checked.code === 0 ? 'green' : 'red';
}

const made = ['pdf', 'docx', 'html', 'fragment.html'].map((ending) => `dist/elm/parent-group-chats.${ending}`);

const pictures = async () => [
  { name: 'elm.png', bytes: pngOfQuarters() },
  { name: 'elm.jpg', bytes: await jpegOfQuarters() },
  { name: 'two.jpg', bytes: progressiveJpeg },
  { name: 'elm.svg', bytes: svgOf('<circle cx="50" cy="50" r="40" fill="#2f6f3e"/><text x="9" y="9">Elm</text>') },
];

it('what is checked and found right is built in every format; what is found wrong is refused for the same reasons', async () => {
  const seen = { green: 0, red: 0 };
  await fc.assert(
    fc.asyncProperty(anyProfile(await pictures()), async (profile) => {
      const colour = await expectAgreed(profile, '--format', formats.join(','));
      seen[colour] += 1;
      expect(made.filter((path) => existsSync(join(folder, path)) !== (colour === 'green'))).toEqual([]);
    }),
    { numRuns },
  );
  process.stdout.write(`check and build agreed: ${seen.green} built, ${seen.red} refused\n`);
}, 36_000_000);

it.skipIf(browserHere === undefined)(
  `and so it is with a browser${skipReason}`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyProfile(await pictures()), async (profile) => {
        await expectAgreed(profile, '--format', 'pdf', '--pdf-engine', 'browser');
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  },
  36_000_000,
);

it.each([
  [
    'a long address',
    `related: [{ title: Our rules, url: "https://elm.example/${'a'.repeat(8000)}" }]`,
    'VALUE_INVALID',
  ],
  ['a long word', `extra: [{ section: introduction, text: "${'w'.repeat(2001)}." }]`, 'MARKDOWN_UNSUPPORTED'],
  [
    'lists in lists',
    `extra: [{ section: introduction, text: "Ours:\\n\\n${Array.from({ length: 9 }, (_, at) => `${'  '.repeat(at)}- a${at}`).join('\\n')}" }]`,
    'MARKDOWN_UNSUPPORTED',
  ],
  [
    'signs in signs',
    `extra: [{ section: introduction, text: "${Array.from({ length: 9 }, (_, at) => `${at % 2 ? '**' : '*'}a${at} `).join('')}x${Array.from(
      { length: 9 },
      (_, at) => ` b${at}${at % 2 ? '*' : '**'}`,
    )
      .join('')
      .replace(/^ b0\*\*/, ' b0*')}" }]`,
    'MARKDOWN_UNSUPPORTED',
  ],
  ['a line of 2,001 letters', `owner: ${'w'.repeat(2001)}`, 'VALUE_UNFIT'],
])('%s is refused by both, at its line', async (_, line, code) => {
  writeFileSync(join(folder, 'schools/elm.yaml'), `${smallProfile}    ${line}\n`);
  const checked = await told('check', 'schools/elm.yaml');
  expect(checked).toEqual({ code: 1, problems: [`${code} schools/elm.yaml:9`] });
  expect(await told('build', 'schools/elm.yaml')).toEqual(checked);
});

it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, 'green' | 'red']>([
  ['a PNG cut in half', 'elm.png', () => half(pngOfQuarters()), 'red'],
  ['a PNG with another checksum', 'elm.png', () => withByte(pngOfQuarters(), -20), 'red'],
  ['a JPEG cut in half', 'elm.jpg', async () => half(await jpegOfQuarters()), 'red'],
  ['an SVG cut in half', 'elm.svg', () => half(svgOf('<rect width="9" height="9"/>')), 'red'],
  [
    'an SVG that is no UTF-8',
    'elm.svg',
    () => Buffer.from(`<svg xmlns="${ns}" viewBox="0 0 9 9"><text>\u00e9</text></svg>`, 'latin1'),
    'red',
  ],
  [
    'an SVG without its namespace',
    'elm.svg',
    () => Buffer.from('<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'),
    'green',
  ],
  ['a very wide SVG', 'elm.svg', () => svgOf('<rect width="9" height="9"/>', 'viewBox="0 0 100000 1"'), 'red'],
  ['a whole PNG', 'elm.png', () => pngOfQuarters(), 'green'],
])('%s: check and build say the same', async (_, name, bytes, colour) => {
  const yaml = smallProfile.replace('platforms:', `  logo: ${name}\n  logoAlternative: The crest\nplatforms:`);
  const picture = { name, bytes: await bytes() };
  expect(await expectAgreed({ yaml, picture }, '--format', formats.join(','))).toBe(colour);
  const { problems } = await told('check', 'schools/elm.yaml');
  expect(problems).toEqual(colour === 'green' ? [] : ['PICTURE_INVALID schools/elm.yaml:4']);
});

const ns = 'http://www.w3.org/2000/svg';
const half = (bytes: Uint8Array) => bytes.subarray(0, Math.ceil(bytes.length / 2));
const withByte = (bytes: Uint8Array, at: number) =>
  Uint8Array.from(bytes).with(bytes.length + at, (bytes.at(at) ?? 0) ^ 1);

it('a table of any number of columns, whose words are too long for all of them, is set', async () => {
  const table = (columns: number) => {
    const row = (words: string) => `| ${Array.from({ length: columns }, (_, at) => `${words}${at}.`).join(' | ')} |`;
    return [row('Column'), `|${' --- |'.repeat(columns)}`, row('Unbreakableword')].join('\n');
  };
  const texts = Array.from({ length: 30 }, (_, at) => JSON.stringify(table(at + 1)));
  const extra = texts.map((text) => `      - section: introduction\n        text: ${text}\n`).join('');
  writeFileSync(join(folder, 'schools/elm.yaml'), `${smallProfile}    extra:\n${extra}`);
  expect(await told('check', 'schools/elm.yaml')).toEqual({ code: 0, problems: [] });
  expect(await told('build', 'schools/elm.yaml', '--format', 'pdf')).toEqual({ code: 0, problems: [] });
}, 60_000);

it('a look of a trust’s own that can’t set its documents is refused by both', async () => {
  const typst = readFileSync(join(home, 'templates/look.typ'), 'utf8');
  const trust = join(folder, 'trust');
  mkdirSync(join(trust, 'templates'), { recursive: true });
  mkdirSync(join(trust, 'schools'));
  writeFileSync(join(trust, 'schools/elm.yaml'), smallProfile);
  writeFileSync(join(trust, 'templates/look.typ'), typst.replace('node.kind == "list"', 'node.kind == "lists"'));
  const type = join(trust, 'templates/parent-group-chats');
  cpSync(join(home, 'templates/parent-group-chats'), type, { recursive: true });
  const run = (command: string) => runHere({ folder: trust, today: '2026-11-28' }, [command, 'schools/elm.yaml']);
  const [checked, built] = [await run('check'), await run('build')];
  expect([checked.code, built.code]).toEqual([1, 1]);
  expect(checked.err).toMatch(
    /^elm: in the section ".*the layout has no block of the kind list"\n {2}\[TYPESETTER\]$/m,
  );
  const problemsOf = (text: string) => text.match(/^elm: .*$/gm);
  expect(problemsOf(checked.err)).toEqual(problemsOf(built.err));
});
