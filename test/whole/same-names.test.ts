import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { calledAlike, withDistinctNames } from '../../src/profile/same-names.ts';
import { htmlWords } from '../read/html-words.ts';
import { runHere } from '../read/run-here.ts';
import { smallProfile } from '../samples/small-profile.ts';

describe('names that look the same', () => {
  it.each([
    ["St Mary's School", 'St. Mary’s School', "SAINT  MARYS' SCHOOL", "st mary's school"],
    ['Oak & Elm Federation', 'Oak and Elm Federation'],
    ['Llŷn School', 'Llyn School', 'Llŷn School'.normalize('NFD')],
    ['The Blue School', 'The Blue-School'],
    ['学校', ' 学校 '],
  ])('%s, %s', (...names) => {
    const schools = names.map((schoolName, index) => ({ school: `s${index}`, schoolName }));
    expect(calledAlike(schools)).toEqual([schools.map(({ school }) => school)]);
    expect(withDistinctNames(schools)).toEqual(
      schools.map(({ school, schoolName }) => ({ school, schoolName: `${schoolName} (${school})` })),
    );
  });

  it.each([
    ["St Mary's School", "St Mark's School"],
    ['Elm Primary School', 'Elm Primary School 2'],
    ['!', '?'],
    ['学校', '小学'],
  ])('and %s, %s, which do not', (...names) => {
    const schools = names.map((schoolName, index) => ({ school: `s${index}`, schoolName }));
    expect(withDistinctNames(schools)).toEqual(schools);
  });

  test('one school with two policies is called like nobody', () => {
    expect(calledAlike([1, 2].map(() => ({ school: 'elm', schoolName: 'Elm' })))).toEqual([]);
  });
});

describe('two schools of one name, and one of another', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'policygen-names-'));
    mkdirSync(join(folder, 'schools'));
    const elm = `${smallProfile}    approval: { by: Governors, on: 2026-03-12 }\n    review: { every: 1 year }\n`;
    writeFileSync(join(folder, 'schools', 'elm-ely.yaml'), elm);
    writeFileSync(join(folder, 'schools', 'elm-wells.yaml'), elm.replace('Elm Primary', 'Elm  primary'));
    writeFileSync(join(folder, 'schools', 'ash.yaml'), elm.replace('Elm', 'Ash'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: readonly string[]) => runHere({ folder, today: '2027-02-28' }, args);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const both = ['Elm Primary School (elm-ely)', 'Elm primary School (elm-wells)'];

  test('check has a word on them, and nothing against them', async () => {
    const { code, err } = await run('check', 'schools');
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(
        'elm-ely and elm-wells are both called Elm Primary School: lists and pages put (elm-ely) and (elm-wells) behind ' +
          'the name to tell them apart\n3 profiles checked: nothing wrong\n',
      ),
    ]);
    const { alike } = JSON.parse((await run('check', 'schools', '--json')).out);
    expect(alike).toEqual([{ schoolName: 'Elm Primary School', schools: ['elm-ely', 'elm-wells'] }]);
  });

  test('due and its calendar', async () => {
    const { out } = await run('due', '--ics', 'reviews.ics');
    for (const name of [...both, 'Ash Primary School ']) expect(out).toContain(name);
    for (const name of [...both, 'Ash Primary School\r\n']) expect(read('reviews.ics')).toContain(name);
    expect(read('reviews.ics').replaceAll('\r\n ', '')).toContain('policygen renew schools/elm-ely.yaml');
  });

  test('the register', async () => {
    await run('register');
    const words = htmlWords(read('dist/register.html'));
    expect(words).toContain('3 schools Policy register');
    for (const name of ['Elm Primary School (elm-ely)', 'primary School (elm-wells)']) expect(words).toContain(name);
    expect(words).not.toContain('(ash)');
    expect(read('dist/register.csv')).toContain('\r\nelm-ely,Elm Primary School,');
  });

  test('the website: indexes, pages, calendar and feed, and what it keeps', async () => {
    expect((await run('site', '--base-url', 'https://trust.example')).code).toBe(0);
    for (const page of ['index.html', 'elm-ely/index.html', 'elm-ely/parent-group-chats/2026-03-12/index.html'])
      expect(htmlWords(read(`site/${page}`))).toContain('Elm Primary School (elm-ely)');
    expect(read('site/elm-ely/parent-group-chats/index.html')).toContain(
      'All policies of Elm Primary School (elm-ely)',
    );
    expect(read('site/elm-ely/index.html')).toContain('<title>Policies – Elm Primary School (elm-ely)</title>');
    expect(read('site/reviews.ics')).toContain(both[0]);
    expect(read('site/changes.atom')).toContain(`<title>${both[0]}: `);
    expect(read('site/manifest.json')).toContain('"schoolName": "Elm Primary School"');
    expect(read('site/index.html')).not.toContain('(ash)');
    // A lasting document says what the profile says.
    expect(read('site/elm-ely/parent-group-chats/2026-03-12/parent-group-chats.html')).not.toContain('(elm-ely)');
    // The public has no profile to renew.
    expect(read('site/reviews.ics')).not.toContain('renew');
  });
});
