import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../../../src/io/browser/launch.ts';
import { loadPuppeteer } from '../../../src/io/browser/load-puppeteer.ts';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { htmlWords } from '../../read/html-words.ts';
import { lines } from '../../read/lines.ts';
import { runHere } from '../../read/run-here.ts';
import { smallProfile } from '../../samples/small-profile.ts';

const row = (version: string, change: string) =>
  `{ version: "${version}", date: 2024-03, author: FS, change: ${change} }`;

/** Elm counts versions. */
const elm = (...rows: readonly string[]): string =>
  `${smallProfile}    approval: { by: Governors, on: 2025-03-05 }\n    review: { every: 2 years }\n    history: [${rows.join(', ')}]\n`;
/** Ash has only a date. */
const ash = (issued: string): string => `${smallProfile.replace('Elm', 'Ash')}    issued: ${issued}\n`;
const yew = smallProfile.replace('Elm', 'Yew');

const first = row('1.9', 'New policy');
const second = row('1.10', 'A rule on photos');
const title = "Parents' class and year groups on WhatsApp: policy and code of conduct";

let folder: string;
const save = (school: string, text: string): void => writeFileSync(join(folder, 'schools', `${school}.yaml`), text);
const site = (today: string, ...args: readonly string[]) => runHere({ folder, today }, ['site', ...args]);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** Every file below a folder, by its path with forward slashes. */
function filesOf(name: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const home = join(folder, name).length + 1;
  return new Map(paths.map((path) => [path.slice(home).replaceAll('\\', '/'), readFileSync(path)]));
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const hashesOf = (name: string) => new Map([...filesOf(name)].map(([path, bytes]) => [path, hash(bytes)]));

const base = ['--base-url', 'https://trust.example/policies/'];

/** `one` as of 20 November; `two` goes on from it on 1 December, when Elm and Ash have new versions. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygen site '));
  mkdirSync(join(folder, 'schools'));
  save('elm', elm(first));
  save('ash', ash('2025-09'));
  save('yew', yew);
  expect(await site('2026-11-20', '--out', 'one', ...base)).toEqual({
    code: 0,
    out: 'one/index.html\n',
    err: expect.stringMatching(
      /^1 approval does not say which words .*elm\.yaml\n.* --words\n31 files written, 0 unchanged\n$/,
    ),
  });
  save('elm', elm(first, second));
  save('ash', ash('2026-12'));
  expect((await site('2026-12-01', '--out', 'two', '--previous', 'one', ...base)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a site', () => {
  it('has the addresses that are promised', () => {
    const policy = (school: string, ...keys: readonly string[]) => [
      `${school}/changes.atom`,
      `${school}/index.html`,
      `${school}/parent-group-chats.docx`,
      `${school}/parent-group-chats.pdf`,
      ...keys.flatMap((key) =>
        ['index.html', 'parent-group-chats.docx', 'parent-group-chats.html', 'parent-group-chats.pdf'].map(
          (name) => `${school}/parent-group-chats/${key}/${name}`,
        ),
      ),
      `${school}/parent-group-chats/index.html`,
      `${school}/reviews.ics`,
    ];
    expect([...filesOf('two').keys()].toSorted()).toEqual(
      [
        ...['.gitattributes', 'changes.atom', 'index.html', 'manifest.json', 'reviews.ics'],
        ...policy('ash', '2025-09', '2026-12'),
        ...policy('elm', '1.9', '1.10'),
        ...policy('yew'),
      ].toSorted(),
    );
  });

  it('tells of every policy in its indexes', () => {
    const sizeOf = (path: string) => `${Math.round((filesOf('two').get(path)?.length ?? 0) / 1000)} kB`;
    const documents = (school: string) =>
      `Web page (${sizeOf(`${school}/parent-group-chats/index.html`)}), PDF (${sizeOf(`${school}/parent-group-chats.pdf`)}), ` +
      `Word (${sizeOf(`${school}/parent-group-chats.docx`)})`;
    expect(htmlWords(read('two/index.html'))).toBe(
      '3 schools Policies As of 1 December 2026. Policies of all schools ' +
        'School Policy State Version Approved Next review Documents ' +
        `Ash Primary School ${title} Issued None Issued December 2026 None planned ${documents('ash')} ` +
        `Elm Primary School ${title} Approved 1.10 Governors, 5 March 2025 5 March 2027 ${documents('elm')} ` +
        `Yew Primary School ${title} Draft None Not yet None planned ${documents('yew')} ` +
        'Keep up to date Dates of the next reviews, for a calendar (iCalendar) ' +
        'What was published when, for a feed reader (Atom) All files with their SHA-256 (JSON)',
    );
    expect(htmlWords(read('two/elm/index.html'))).toContain(
      `Earlier versions Superseded versions Policy Approved Published ${title}, 1.9 Governors, 5 March 2025 20 November 2026 `,
    );
  });

  it('says of each version whether it is the one to go by', () => {
    const page = (key: string) => htmlWords(read(`two/elm/parent-group-chats/${key}/index.html`));
    expect(page('1.9')).toContain(`${title}: version 1.9 Superseded: the current version is 1.10 Version 1.9`);
    expect(page('1.10')).toContain('Current version: this address always has the newest Version 1.10');
    expect(htmlWords(read('two/elm/parent-group-chats/index.html'))).toMatch(/^Also as PDF \(\d+ kB\), Word .*1\.10/);
    expect(htmlWords(read('two/yew/parent-group-chats/index.html'))).toContain('Draft: not yet approved');
  });

  it('has in its manifest every other file, with its hash', () => {
    const files = filesOf('two');
    const { files: facts } = JSON.parse(read('two/manifest.json'));
    expect(facts).toEqual(
      [...files]
        .filter(([path]) => path !== 'manifest.json')
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, bytes]) => [path, { bytes: bytes.length, sha256: hash(bytes) }]),
    );
  });

  it('leads nowhere else and nowhere that is not there, wherever it lies, and runs no script', () => {
    const files = filesOf('two');
    let links = 0;
    for (const [path, bytes] of files) {
      if (!path.endsWith('.html')) continue;
      const html = bytes.toString('utf8');
      expect(html).not.toContain('<script');
      for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(mailto|data):/.test(address)) continue;
        const [target = '', id] = address.split('#');
        const found = target === '' ? path : posix.join(posix.dirname(path), target);
        expect([path, address, files.has(found)]).toEqual([path, address, true]);
        if (id !== undefined) expect(files.get(found)?.toString('utf8')).toContain(` id="${id}"`);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(60);
  });

  it('has a feed with the newest version first, at lasting addresses', () => {
    const feed = new DOMParser().parseFromString(read('two/changes.atom'), 'application/xml');
    const texts = (name: string) => [...feed.getElementsByTagName(name)].map(({ textContent }) => textContent);
    const address = (path: string) => `https://trust.example/policies/${path}`;
    expect(texts('id')).toEqual([
      address('changes.atom'),
      address('elm/parent-group-chats/1.10/'),
      address('ash/parent-group-chats/2026-12/'),
      address('elm/parent-group-chats/1.9/'),
      address('ash/parent-group-chats/2025-09/'),
    ]);
    expect(texts('updated')).toEqual(
      ['12-01', '12-01', '12-01', '11-20', '11-20'].map((date) => `2026-${date}T00:00:00Z`),
    );
    expect(texts('summary')[0]).toBe('Governors, 5 March 2025. A rule on photos');
    expect(read('two/elm/changes.atom')).not.toContain('Ash');
    expect(read('two/reviews.ics')).toContain('DTSTART;VALUE=DATE:20270305');
  });
});

describe('publishing again', () => {
  it('keeps every document of an older version byte for byte', () => {
    const [before, after] = [filesOf('one'), filesOf('two')];
    const kept = [...before].filter(([path]) => /\/(1\.9|2025-09)\/parent-group-chats\./.test(path));
    expect(kept).toHaveLength(6);
    for (const [path, bytes] of kept) expect(after.get(path)?.equals(bytes), path).toBe(true);
  });

  it('changes nothing where nothing has changed, with the site itself as the previous one', async () => {
    const before = hashesOf('two');
    const { err } = await site('2026-12-01', '--out', 'two', ...base);
    expect(err).toContain('\n0 files written, 39 unchanged\n');
    expect(hashesOf('two')).toEqual(before);
    await site('2026-12-01', '--out', 'two again', '--previous', 'one', ...base);
    expect(hashesOf('two again')).toEqual(before);
  });

  it('says of a review that it is past at the address of the policy, and not in the version that stays', async () => {
    mkdirSync(join(folder, 'late'));
    writeFileSync(join(folder, 'late', 'fir.yaml'), elm(first).replace('Elm', 'Fir'));
    expect((await site('2027-03-06', 'late', '--out', 'late site')).code).toBe(0);
    const page = (path: string) => htmlWords(read(`late site/fir/parent-group-chats/${path}`));
    expect(page('index.html')).toContain('Review overdue since 6 March 2027');
    expect(page('1.9/parent-group-chats.html')).not.toContain('overdue');
    // So the version is the same on any day, and is not refused on another.
    expect((await site('2026-03-06', 'late', '--out', 'late site')).code).toBe(0);
  });

  it.each([
    [
      'https://x.example/p?x=1#y',
      'has a ? or # in it, and addresses of pages are put after it (write https://x.example/p)',
    ],
    ['https://x.example/#y', 'has a ? or # in it'],
    ['https://user@x.example/', 'is no part of a site'],
    ['ftp://x.example/', 'should be a web address'],
    ['x.example', '(write https://x.example)'],
    ['https://localhost/', 'a name inside one network'],
  ])('is wrong usage at %s', async (address, told) => {
    const { code, err } = await site('2027-03-06', '--out', 'wrong', '--base-url', address);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
    expect(existsSync(join(folder, 'wrong'))).toBe(false);
  });

  it('keeps the schools that it is not about, and without an address says that there is no feed', async () => {
    cpSync(join(folder, 'two'), join(folder, 'three'), { recursive: true });
    const { err } = await site('2027-03-06', 'schools/ash.yaml', '--out', 'three');
    expect(err).toContain('no feed of changes: it needs the address of the site, --base-url\n');
    expect(htmlWords(read('three/index.html'))).toContain('Review overdue since 6 March 2027 1.10 Governors');
    expect(read('three/index.html')).not.toContain('changes.atom');
  });

  it('refuses other words under a version that is published, and an older version; writes nothing', async () => {
    const before = hashesOf('two');
    save('elm', elm(first, second).replace('edition: short', 'edition: full'));
    save('ash', ash('2026-12').replace('edition: short', 'edition: short\n    omit: [personal-capacity]'));
    const { code, err } = await site('2026-12-02', '--out', 'two');
    expect([code, err]).toEqual([
      1,
      lines`
        schools/ash.yaml:7:3  the policy of December 2026 was published on 1 December 2026 with other words: "Members speak for themselves"
          7 |   parent-group-chats:
            |   ^^^^^^^^^^^^^^^^^^
          give the date of the new approval or issue, or a history with versions [VERSION_PUBLISHED]

        schools/elm.yaml:11:93  version 1.10 was published on 1 December 2026 with other words: "The groups connect families", "Updates and reminders", "News for everyone", "Friendly advice" and 55 more
          11 |     history: [{ version: "1.9", date: 2024-03, author: FS, change: New policy }, { version: "1.10", date: 2024-03, author: FS, change: A rule on photos }]
             |                                                                                             ^^^^^^
          raise the version: policygen renew does, or a new line in the history [VERSION_PUBLISHED]

      `,
    ]);
    save('elm', elm(first));
    save('ash', ash('2026-12'));
    const older = await site('2026-12-02', '--out', 'two');
    expect([older.code, older.err]).toEqual([
      1,
      expect.stringContaining('version 1.9 would take the place of 1.10, which is published and newer\n'),
    ]);
    expect(hashesOf('two')).toEqual(before);
    save('elm', elm(first, second));
  });

  it('has other facts without another version, and leaves the version as it was published', async () => {
    cpSync(join(folder, 'two'), join(folder, 'moved'), { recursive: true });
    const text = elm(first, second)
      .replace('Elm Primary', 'Elm Junior')
      .replace(/email: .*/, 'email: new@elm.example');
    save('elm', text);
    const { code } = await site('2026-12-02', '--out', 'moved', ...base);
    save('elm', elm(first, second));
    expect(code).toBe(0);
    const now = read('moved/elm/parent-group-chats/index.html');
    expect(now).toContain('Elm Junior School');
    expect(now).toContain('mailto:new@elm.example');
    const lasting = 'elm/parent-group-chats/1.10/parent-group-chats.html';
    expect(read(`moved/${lasting}`)).toBe(read(`two/${lasting}`));
  });

  it('holds a draft back where a version is in force; a draft by itself may change its words', async () => {
    save('elm', elm(first, second, row('1.11', 'To be approved')).replace(', on: 2025-03-05', ''));
    save('yew', yew.replace('edition: short', 'edition: full'));
    cpSync(join(folder, 'two'), join(folder, 'four'), { recursive: true });
    const { code, err } = await site('2026-12-02', '--out', 'four', ...base);
    save('elm', elm(first, second));
    save('yew', yew);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(
        'elm/parent-group-chats is a draft: the version that is published stays until it is approved\n',
      ),
    ]);
    const [before, after] = [filesOf('two'), filesOf('four')];
    const same = (path: string) => after.get(path)?.equals(before.get(path) ?? Buffer.of());
    expect(same('elm/parent-group-chats/index.html')).toBe(true);
    expect(same('yew/parent-group-chats/index.html')).toBe(false);
  });
});

describe('a previous site that cannot be gone on from', () => {
  const tryWith = async (path: string, text: string, ...args: readonly string[]) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const { code, err } = await site('2026-12-02', ...args);
    return [code, err];
  };

  it.each([
    [
      'pages/index.html',
      '<p>Ours</p>',
      ['--out', 'pages'],
      'pages/index.html  a page that is not of a site by policygen would be overwritten',
    ],
    [
      'old/manifest.json',
      '{"policygenSite":1}',
      ['--previous', 'old'],
      'old/manifest.json  this is not the manifest of a site that this version of policygen knows',
    ],
    ['none/readme.txt', 'Nothing', ['--previous', 'none'], 'none/manifest.json  there is no site in that folder'],
  ])('%s', async (path, text, args, message) => {
    expect(await tryWith(path, text, ...args)).toEqual([1, expect.stringContaining(`${message}\n`)]);
  });

  it('one whose old documents were changed', async () => {
    cpSync(join(folder, 'two'), join(folder, 'five'), { recursive: true });
    const path = 'five/elm/parent-group-chats/1.9/parent-group-chats.html';
    expect(await tryWith(path, 'Gone', '--out', 'five')).toEqual([
      1,
      expect.stringContaining(`${path}  a published file is not as it was published\n`),
    ]);
    rmSync(join(folder, path));
    const { code, err } = await site('2026-12-02', '--out', 'five');
    expect([code, err]).toEqual([1, expect.stringContaining(`${path}  a published file is missing\n`)]);
  });

  it('one whose manifest would lead out of its folder', async () => {
    const printed = read('two/manifest.json').replaceAll('"school": "elm"', '"school": "../elm"');
    expect((await tryWith('six/manifest.json', printed, '--previous', 'six'))[1]).toContain('[FILE_UNREADABLE]');
  });
});

describe.skipIf(browserHere === undefined)(`in a browser${skipReason}`, () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await launchBrowser(await loadPuppeteer(true), browserHere ?? '', 30_000);
  });
  afterAll(() => running.end());

  it('every page is reached from the first by links, without scripts, from a folder deep down', async () => {
    const deep = join(folder, 'deep', 'down here');
    cpSync(join(folder, 'two'), deep, { recursive: true });
    const start = pathToFileURL(join(deep, 'index.html')).href;
    const page = await running.browser.newPage();
    await page.setJavaScriptEnabled(false);
    const seen = new Set<string>();
    const waiting = [start];
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      if (seen.has(url)) continue;
      seen.add(url);
      if (!url.endsWith('.html')) continue;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const found = (await page.evaluate('[...document.links].map(({ href }) => href.replace(/#.*/, ""))')) as string[];
      waiting.push(...found.filter((each) => each.startsWith('file:')));
    }
    await page.close();
    const all = [...filesOf('deep/down here').keys()]
      .filter((path) => path !== '.gitattributes')
      .map((path) => pathToFileURL(join(deep, path)).href);
    expect([...seen].toSorted()).toEqual(all.toSorted());
  });

  it.each([
    'index.html',
    'elm/index.html',
    'elm/parent-group-chats/1.9/index.html',
    'elm/parent-group-chats/index.html',
  ])('%s: WCAG 2.2 AA, and no sideways scrolling, on a phone and on a desk', async (path) => {
    const page = await running.browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'two', path)).href);
    await page.evaluate(axe);
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 800 });
      const { violations } = (await page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
      )) as AxeResults;
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.close();
  });
});
