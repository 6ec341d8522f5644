import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { htmlWords } from '../read/html-words.ts';
import { runHere } from '../read/run-here.ts';
import { smallProfile } from '../samples/small-profile.ts';

let folder: string;
const path = (...parts: readonly string[]) => join(folder, ...parts);
const run = (...args: readonly string[]) => runHere({ folder, today: '2026-11-28' }, args);
const build = (...more: readonly string[]) => run('build', '--format', 'html', ...more);

const elm = `${smallProfile}    approval: { by: Governors, on: 2026-03-12 }\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-strays-'));
  mkdirSync(path('schools'));
  writeFileSync(path('schools', 'elm.yaml'), elm);
  writeFileSync(path('schools', 'ash.yaml'), elm.replace('Elm', 'Ash'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const advice =
  '  They stay as they are. Was it renamed? Lead links to the new place; once none leads to the old one, delete it.\n';

test('build tells what a renamed profile leaves, as long as it is there, and deletes nothing', async () => {
  await build();
  renameSync(path('schools', 'elm.yaml'), path('schools', 'elm-primary.yaml'));
  // A folder that policygen has nothing to do with is none of its business.
  mkdirSync(path('dist', 'photos'));
  const told = `Of no profile, or no policy, any more: dist/elm\n${advice}`;
  expect((await build()).err).toContain(`1 built, 1 unchanged\n${told}`);
  expect((await build('schools')).err).toContain(`0 built, 2 unchanged\n${told}`);
  expect(JSON.parse((await build('--json')).out).strays).toEqual(['dist/elm']);
  expect(existsSync(path('dist/elm/parent-group-chats.html'))).toBe(true);
  // Of one school, or a part of them, nobody can say what the others are.
  for (const args of [['schools/ash.yaml'], ['--shard', '1/2'], ['schools/*.yaml']])
    expect((await build(...args)).err).not.toContain('dist/elm');
  expect((await build('--quiet')).err).toBe('');
  rmSync(path('dist/elm'), { recursive: true });
  expect((await build()).err).toContain('0 built, 2 unchanged\n');
});

test('and what a policy leaves that its profile has no more', async () => {
  mkdirSync(path('templates', 'visits', 'clauses'), { recursive: true });
  writeFileSync(
    path('templates', 'visits', 'policy.yaml'),
    'name: Visits\nabout: Visits.\ndefaultEdition: short\ncover: [{ title: the-title }]\nsections:\n' +
      '  - { id: rules, heading: Rules, parts: [{ paragraph: [be-kind] }] }\neditions: { short: [the-title, be-kind] }\n',
  );
  const clause = (id: string, words: string) =>
    writeFileSync(
      path('templates', 'visits', 'clauses', `${id}.md`),
      `---\ntitle: One\nsince: "0.1"\nwhy: So.\n---\n${words}\n`,
    );
  clause('the-title', 'Visits');
  clause('be-kind', 'Please be kind.');
  const visits = elm.replace(/ {2}parent-group-chats:[\s\S]*/, '  visits: { edition: short }\n');
  writeFileSync(path('schools', 'ash.yaml'), visits);
  rmSync(path('schools', 'elm.yaml'));
  expect((await build()).err).toContain('1 built, 0 unchanged\n');
  mkdirSync(path('templates', 'trips', 'clauses'), { recursive: true });
  for (const file of ['policy.yaml', 'clauses/the-title.md', 'clauses/be-kind.md'])
    writeFileSync(path('templates', 'trips', file), readFileSync(path('templates', 'visits', file), 'utf8'));
  writeFileSync(path('schools', 'ash.yaml'), visits.replace('visits:', 'trips:'));
  const told = `Of no profile, or no policy, any more: dist/ash/visits.html\n${advice}`;
  expect((await build()).err).toContain(`1 built, 0 unchanged\n${told}`);
  expect((await build()).err).toContain(`0 built, 1 unchanged\n${told}`);
});

test('the website keeps what no profile has, says so, and can say where it went', async () => {
  const site = (...more: readonly string[]) => run('site', '--base-url', 'https://trust.example', ...more);
  const page = () => htmlWords(readFileSync(path('site/elm/parent-group-chats/index.html'), 'utf8'));
  await site();
  renameSync(path('schools', 'elm.yaml'), path('schools', 'oak.yaml'));
  const told =
    'elm is on the site, and no profile has it any more: its pages stay as they were published\n' +
    '  Renamed, moved or closed? Put schools/elm.yaml back, with supersededBy: { title: …, url: … }, and run site once: they then say so\n';
  const { code, err } = await site();
  expect([code, err.startsWith(told)]).toEqual([0, true]);
  expect((await site('schools/ash.yaml')).err).not.toContain('elm is');
  // As it says to do.
  const successor = '    supersededBy: { title: Policies of Oak School, url: "https://trust.example/oak/" }\n';
  writeFileSync(path('schools', 'elm.yaml'), elm + successor);
  expect((await site()).err).not.toContain('elm is');
  expect(page()).toContain('Superseded by Policies of Oak School');
  rmSync(path('schools', 'elm.yaml'));
  expect((await site()).code).toBe(0);
  expect(page()).toContain('Superseded by Policies of Oak School');
});
