import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { attribute, below, rootOf, wordParts } from '../read/docx-parts.ts';
import { htmlWords } from '../read/html-words.ts';
import { runHere } from '../read/run-here.ts';

/** What the profile says, and where a reader gets to, whatever the format. */
const links = [
  ["o'brien+head&deputy=x@bücher.example", "mailto:o'brien%2Bhead%26deputy%3Dx@xn--bcher-kva.example"],
  ['https://Bücher.example/Über uns'.replace(' ', '%20'), 'https://xn--bcher-kva.example/%C3%9Cber%20uns'],
  [
    'https://elm.example:8443/a%20b/(c)?q=é&x[1]={y}#ŵ',
    'https://elm.example:8443/a%20b/(c)?q=%C3%A9&x%5B1%5D=%7By%7D#%C5%B5',
  ],
  ['https://elm.example/100%', 'https://elm.example/100%25'],
  ["https://elm.example/it's_a_*b*~c", "https://elm.example/it's_a_*b*~c"],
  ['https://Elm.Example', 'https://elm.example'],
] as const;
const [mailbox, ...pages] = links;

/** Own words: how Markdown has a link, and where it leads. */
const own = [
  ['[ring us](tel:+44-1632-960123)', 'tel:+441632960123'],
  ['[01632 960 123](<tel:01632 960 123>)', 'tel:01632960123'],
  ["<o'brien@elm.example>", "mailto:o'brien@elm.example"],
  ['[write](mailto:a%26b@elm.example)', 'mailto:a%26b@elm.example'],
  ['[the page](<https://elm.example/ŵ>)', 'https://elm.example/%C5%B5'],
  ['<https://elm.example/é>', 'https://elm.example/%C3%A9'],
  ['https://elm.example/ŷ', 'https://elm.example/%C5%B7'],
] as const;

const successor = ['https://elm.example/neu ü'.replace(' ', '+'), 'https://elm.example/neu+%C3%BC'] as const;

const profile = `school:
  name: Elm Primary School
  email: "${mailbox[0]}"
platforms:
  chat: WhatsApp
policies:
  parent-group-chats:
    edition: full
    issued: 2026-03-12
    supersededBy: { title: The new one, url: "${successor[0]}" }
    related:
${pages.map(([url], index) => `      - { title: Policy ${index}, url: "${url}" }`).join('\n')}
    extra:
${own.map(([text]) => `      - section: group-rules\n        text: "Please see ${text}."`).join('\n')}
`;

/** All of the document's addresses, each once. */
const wanted: readonly string[] = [
  mailbox[1],
  successor[1],
  ...pages.map(([, to]) => to),
  ...own.map(([, to]) => to),
].toSorted();

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-links-'));
  mkdirSync(join(folder, 'schools'));
  writeFileSync(join(folder, 'schools/elm.yaml'), profile);
  await run('build', '--format', 'pdf,docx,html,html-fragment');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<void> {
  const { code, err } = await runHere({ folder, today: '2026-11-28' }, args);
  expect(code, err).toBe(0);
}
const built = (name: string) => readFileSync(join(folder, 'dist/elm', name));
const each = (all: readonly string[]) => [...new Set(all)].toSorted();

const linksOfHtml = (html: string) =>
  each(
    [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)]
      .map(([, href = '']) => href.replaceAll('&amp;', '&'))
      .filter((href) => /^[a-z]+:/.test(href)),
  );

async function linksOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const found: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const annotations = await (await pdf.getPage(number)).getAnnotations();
    // `url` is what pdf.js makes of it, `unsafeUrl` what the file says.
    found.push(...annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []));
  }
  await loading.destroy();
  return each(found);
}

function linksOfWord(bytes: Uint8Array): readonly string[] {
  const parts = wordParts(bytes);
  const targets = new Map(
    below(rootOf(parts, 'word/_rels/document.xml.rels'), 'Relationship').map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  );
  return each(
    below(rootOf(parts, 'word/document.xml'), 'w:hyperlink').map((link) => {
      const anchor = attribute(link, 'w:anchor');
      return `${targets.get(attribute(link, 'r:id'))}${anchor === '' ? '' : `#${anchor}`}`;
    }),
  );
}

describe('every format leads to the same places, written the same way', () => {
  it('the web page and the fragment', () => {
    expect(linksOfHtml(built('parent-group-chats.html').toString())).toEqual(wanted);
    expect(linksOfHtml(built('parent-group-chats.fragment.html').toString())).toEqual(wanted);
  });

  it('Word', () => {
    expect(linksOfWord(built('parent-group-chats.docx'))).toEqual(wanted);
  });

  it('PDF by the embedded typesetter', async () => {
    expect(await linksOfPdf(built('parent-group-chats.pdf'))).toEqual(wanted);
  });

  it.skipIf(browserHere === undefined)(`PDF by a browser${skipReason}`, async () => {
    await run('build', '--format', 'pdf', '--pdf-engine', 'browser', '--out', 'printed');
    const printed = await linksOfPdf(readFileSync(join(folder, 'printed/elm/parent-group-chats.pdf')));
    // A browser ends the name of a site with a slash.
    expect(printed.filter((link) => /^\w+:/.test(link))).toEqual(
      wanted.map((link) => (/^https:\/\/[^/]*$/.test(link) ? `${link}/` : link)).toSorted(),
    );
  });

  it('the website: its pages, documents and its own account', async () => {
    await run('site', '--base-url', 'https://bücher.example/Über', '--out', 'site');
    const at = (path: string) => readFileSync(join(folder, 'site', path));
    const all = readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' });
    const own = all.filter((path) => /elm\/parent-group-chats\/.*parent-group-chats\.html$/.test(path));
    expect(own).toHaveLength(1);
    expect(linksOfHtml(at(own[0] ?? '').toString())).toEqual(wanted);
    const outside = all
      .filter((path) => path.endsWith('index.html'))
      .flatMap((path) => linksOfHtml(at(path).toString()));
    expect(outside.filter((link) => !wanted.includes(link))).toEqual([]);
    expect(outside).toContain(successor[1]);
    expect(at('manifest.json').toString()).toContain(JSON.stringify(successor[1]));
    const feed = at('changes.atom').toString();
    expect(feed).toContain('<id>https://xn--bcher-kva.example/%C3%9Cber/changes.atom</id>');
  });

  it('and the words keep their letters', () => {
    const words = htmlWords(built('parent-group-chats.html').toString());
    for (const [said] of [mailbox, ['01632 960 123'], ["o'brien@elm.example"]]) expect(words).toContain(said);
    expect(words).not.toMatch(/%[0-9A-F]{2}|xn--/);
  });
});
