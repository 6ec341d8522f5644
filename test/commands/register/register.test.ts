import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { page as htmlPage } from '../../../src/formats/html/page.ts';
import { launchBrowser, type RunningBrowser } from '../../../src/io/browser/launch.ts';
import { loadPuppeteer } from '../../../src/io/browser/load-puppeteer.ts';
import { readLibrary } from '../../../src/io/library/read-library.ts';
import { ownTemplates } from '../../../src/io/library/read-sources.ts';
import { openLibrary, preparePolicies } from '../../../src/prepare-policy.ts';
import { isInCalendar, isoDate } from '../../../src/profile/calendar-date.ts';
import type { RegisterEntry } from '../../../src/review/register.ts';
import { registerAsCsv } from '../../../src/review/register-csv.ts';
import { registerAsDocument, registerStyle } from '../../../src/review/register-page.ts';
import { type ReviewRow, reviewRow } from '../../../src/review/review-row.ts';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { documentWords } from '../../read/document-words.ts';
import { htmlWords } from '../../read/html-words.ts';
import { noLogo } from '../../read/no-logo.ts';
import { runHere } from '../../read/run-here.ts';
import { home, look, schoolPolicy, schools } from '../../read/schools.ts';
import { day } from '../../samples/day.ts';
import { smallProfile } from '../../samples/small-profile.ts';

const on = day('2026-11-20');

/** The register's line of a policy with one row in its table. */
const wordsOf = (entry: RegisterEntry) => documentWords(registerAsDocument([entry], on));

describe('the command', () => {
  let folder: string;
  const files = ['html', 'csv', 'json'].map((format) => `dist/register.${format}`);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'policygen-register-'));
    mkdirSync(join(folder, 'schools'));
    const approved = '    approval: { by: Governors, on: 2024-03-05, minute: 5/3 }\n    review: { every: 2 years }\n';
    const history =
      '    history: [{ version: "1.2", date: 2024-03, author: FS, change: New }]\n    owner: The Office\n';
    writeFileSync(join(folder, 'schools', 'elm.yaml'), smallProfile + approved + history);
    writeFileSync(join(folder, 'schools', 'ash.yaml'), smallProfile.replace('Elm', 'Ash'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const register = (...args: readonly string[]) => runHere({ folder, today: '2026-11-20' }, ['register', ...args]);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  it('writes three files, and says which policies have no documents', async () => {
    expect(await register()).toEqual({
      code: 0,
      out: `${files.join('\n')}\n`,
      err: '2 policies have no documents in dist: policygen build makes them\n',
    });
    expect(htmlWords(read('dist/register.html'))).toContain('None yet');
    const { code } = await runHere({ folder, today: '2026-11-20' }, ['build', '--format', 'html', '--quiet']);
    expect(code).toBe(0);
    expect((await register()).err).toBe('');
  });

  it('tells all of each policy, in every format', async () => {
    await register();
    const title = "Parents' class and year groups on WhatsApp: policy and code of conduct";
    expect(htmlWords(read('dist/register.html'))).toBe(
      '2 schools Policy register 20 November 2026: 2 policies, of which 1 draft, 1 review overdue. Policies ' +
        'School Policy Version Approved Next review State Owner Documents ' +
        `Ash Primary School ${title} None Not yet None planned Draft Not stated Web page ` +
        `Elm Primary School ${title} 1.2 Governors, 5 March 2024 (minute 5/3) 5 March 2026 Review overdue since 6 March 2026 Office Web page`,
    );
    expect(read('dist/register.csv')).toBe(
      '\ufeffprofile,school,policy,title,version,state,approved by,approved on,minute,issued on,next review,review by,owner,superseded by,pdf,docx,html\r\n' +
        `ash,Ash Primary School,parent-group-chats,${title},,Draft,,,,,,,,,,,ash/parent-group-chats.html\r\n` +
        `elm,Elm Primary School,parent-group-chats,${title},v1.2,Review overdue since 6 March 2026,Governors,2024-03-05,'5/3,,2026-03-05,2026-03-05,Office,,,,elm/parent-group-chats.html\r\n`,
    );
    const { policies, ...rest } = JSON.parse(read('dist/register.json'));
    expect(rest).toEqual({ on: '2026-11-20' });
    expect(policies[1]).toEqual({
      school: 'elm',
      schoolName: 'Elm Primary School',
      policy: 'parent-group-chats',
      title,
      version: '1.2',
      state: 'Review overdue',
      since: '2026-03-06',
      approvedBy: 'Governors',
      approvedOn: '2024-03-05',
      minute: '5/3',
      issuedOn: null,
      nextReview: '2026-03-05',
      nextReviewWords: '5 March 2026',
      owner: 'Office',
      supersededBy: null,
      documents: { html: 'elm/parent-group-chats.html' },
    });
  });

  it('finds documents from wherever it lies, or where they are published', async () => {
    const documentsOf = async (...args: readonly string[]) =>
      JSON.parse((await register('--format', 'json', '--out', '-', ...args)).out).policies[1].documents.html;
    expect(await documentsOf()).toBe('dist/elm/parent-group-chats.html');
    expect(await documentsOf('--base-url', 'https://trust.example/p/')).toBe(
      'https://trust.example/p/elm/parent-group-chats.html',
    );
    await register('--format', 'json', '--out', 'for governors/now');
    expect(JSON.parse(read('for governors/now/register.json')).policies[1].documents.html).toBe(
      '../../dist/elm/parent-group-chats.html',
    );
  });

  it('is as of the day that is asked about', async () => {
    const { out } = await register('--format', 'csv', '--out', '-', '--on', '2026-03-05');
    expect(out).toContain(',v1.2,Approved,');
  });

  it.each([
    [['--out', '-'], 'choose one --format to print'],
    [['--format', 'pdf'], 'There is no "pdf"; choose from html, csv, json.'],
    [
      ['--base-url', 'trust.example'],
      '--base-url: should be a web address, not "trust.example" (write https://trust.example)',
    ],
    [
      ['--base-url', 'https://trust.example/p?x=1#y'],
      '--base-url: has a ? or # in it, and addresses of pages are put after it (write https://trust.example/p)',
    ],
    [
      ['--base-url', 'https://user@trust.example/p'],
      '--base-url: leads to "trust.example": what stands before an @, "user", is no part of a site\'s name (for example: https://orchard.example/policies)',
    ],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err } = await register(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(`${message}\n`)]);
  });

  it('is not written at all while one profile is bad: a school would be missing', async () => {
    const bad = join(folder, 'schools', 'bad.yaml');
    writeFileSync(bad, smallProfile.replace('email', 'emial'));
    const { code, out, err } = await register('--out', 'elsewhere');
    rmSync(bad);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('[FIELD_UNKNOWN]');
    expect(() => read('elsewhere/register.html')).toThrow('ENOENT');
  });
});

describe('the same dates as the documents', () => {
  test.each(schools)('%s', (school) => {
    const policy = schoolPolicy(school);
    const row = reviewRow(policy, on);
    const said = documentWords(policy.document);
    const told = wordsOf({ row, documents: [] }).replace(/Review overdue since \d+ \w+ \d+/, '');
    const dates = told.match(/(\d+ )?(?<=[a-z ])[A-Z][a-z]+ 20\d\d/g) ?? [];
    // The register's own date stands first.
    expect(dates[0]).toBe('20 November 2026');
    for (const date of dates.slice(1)) expect(said).toContain(date);
    expect(dates.length - 1).toBe((row.from ? 1 : 0) + (row.next ? 1 : 0));
  });

  const library = openLibrary(readLibrary(ownTemplates, home));
  const date = fc
    .record(
      {
        year: fc.integer({ min: 2000, max: 2030 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
      },
      { requiredKeys: ['year', 'month'] },
    )
    .filter(isInCalendar);

  test('whatever they are', () => {
    fc.assert(
      fc.property(
        date,
        fc.constantFrom('6 months', '18 months', '1 year', '3 years'),
        fc.boolean(),
        (start, every, approved) => {
          const lines = [
            approved ? `approval: { by: Governors, on: ${isoDate(start)} }` : `issued: ${isoDate(start)}`,
            `review: { every: ${every} }`,
          ].map((line) => `    ${line}\n`);
          const text = smallProfile.replace('edition: short', 'edition: full') + lines.join('');
          const source = { file: 'schools/elm.yaml', text };
          const [policy] = preparePolicies(source, library, noLogo);
          if (!policy) throw new Error('no policy');
          const register = wordsOf({ row: reviewRow(policy, on), documents: [] });
          const [, from, next] =
            / (?:Governors,|Issued) ((?:\d+ )?\w+ \d{4}) ((?:\d+ )?\w+ \d{4}) /.exec(register) ?? [];
          const said = documentWords(policy.document);
          expect(said).toContain(
            approved
              ? `Approved by the Governors of Elm Primary School ${from?.match(/^\d/) ? 'on' : 'in'} ${from}`
              : `Date ${from}`,
          );
          expect(said).toContain(`Reviewed Next review Every`);
          expect(said).toContain(` ${next} `);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const row: ReviewRow = {
  school: 'elm',
  schoolName: 'Elm',
  policy: 'p',
  name: 'Chats',
  title: 'Chats',
  state: { kind: 'draft' },
};

describe('CSV', () => {
  /** By RFC 4180, section 2. */
  const parsed = (csv: string) =>
    [...csv.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)].reduce<string[][]>(
      (rows, [, field = '', end]) => {
        rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
        if (end === '\r\n') rows.push([]);
        return rows;
      },
      [[]],
    );

  test.each([
    ['Ash, Cartwright & Kelsey', 'Ash, Cartwright & Kelsey'],
    ['The "Blue" School', 'The "Blue" School'],
    ['two\nlines', 'two\nlines'],
    ['Tŷ Gwyn; 学校', 'Tŷ Gwyn; 学校'],
    ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
    ['+44 20', "'+44 20"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', "'\t=1"],
    ['', ''],
  ])('%j is read back as %j', (schoolName, read) => {
    const rows = parsed(registerAsCsv([{ row: { ...row, schoolName, owner: schoolName }, documents: [] }], ['pdf']));
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
    expect([rows[1]?.[1], rows[1]?.[12]]).toEqual([read, read]);
  });
});

describe('states', () => {
  test.each<[Partial<ReviewRow>, string]>([
    [{}, 'Chats None Not yet None planned Draft Not stated None yet'],
    [
      { state: { kind: 'superseded', by: { title: 'New chats' } } },
      'Not yet None planned Superseded by New chats Not stated',
    ],
    [{ state: { kind: 'issued' }, from: { year: 2025 } }, 'Chats None Issued 2025 None planned Issued Not stated'],
  ])('%j', (more, words) => {
    expect(wordsOf({ row: { ...row, ...more }, documents: [] })).toContain(words);
  });

  test('no policy at all', () => {
    expect(documentWords(registerAsDocument([], on))).toBe('0 schools Policy register 20 November 2026: 0 policies.');
  });
});

describe.skipIf(browserHere === undefined)(`the page on a screen${skipReason}`, () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await launchBrowser(await loadPuppeteer(true), browserHere ?? '', 30_000);
  });
  afterAll(() => running.end());

  const entries = schools.map((school): RegisterEntry => {
    const documents = ['pdf', 'docx', 'html'].map((format) => ({ format, address: `${school}/policy.${format}` }));
    return { row: reviewRow(schoolPolicy(school), on), documents };
  });

  it.each(
    [320, 768, 1100, 1280, 1600].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme }))),
  )('$width pixels wide, $scheme: WCAG 2.2 AA, and no sideways scrolling', async ({ width, scheme }) => {
    const page = await running.browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setContent(
      htmlPage({ document: registerAsDocument(entries, on) }, { ...look, css: look.css + registerStyle }),
    );
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    )) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });
});
