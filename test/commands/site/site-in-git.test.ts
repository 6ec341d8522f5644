import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from '../../read/run-here.ts';
import { smallProfile } from '../../samples/small-profile.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-site-git-'));
  mkdirSync(join(folder, 'schools'));
  writeFileSync(join(folder, 'schools/elm.yaml'), `${smallProfile}    issued: 2026-01\n`);
  expect((await site('--out', 'published')).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = (...args: string[]) =>
  runHere({ folder, today: '2026-11-20' }, ['site', '--base-url', 'https://trust.example/p', ...args]);

const read = (path: string): Buffer => readFileSync(join(folder, path));
const page = 'elm/parent-group-chats/2026-01/parent-group-chats.html';

/** Commits a site and checks it out as Git for Windows does by default. */
function throughGit(name: string): string {
  const git = (cwd: string, ...args: string[]) => {
    const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@elm.example'];
    expect(spawnSync('git', [...settings, ...args], { cwd, encoding: 'utf8' })).toMatchObject({ status: 0 });
  };
  const home = join(folder, name);
  git(home, 'init', '--quiet', '.');
  git(home, 'add', '--all');
  git(home, 'commit', '--quiet', '--message', 'site');
  git(folder, 'clone', '--quiet', '-c', 'core.autocrlf=true', home, `${name}-windows`);
  return `${name}-windows`;
}

it('a website that is kept in git comes out of it byte for byte, on Windows too', async () => {
  cpSync(join(folder, 'published'), join(folder, 'kept'), { recursive: true });
  const checkedOut = throughGit('kept');
  expect(read(`${checkedOut}/${page}`).equals(read(`published/${page}`))).toBe(true);
  const { code, err } = await site('--previous', checkedOut, '--out', 'next');
  expect(code, err).toBe(0);
  expect(read(`next/${page}`).equals(read(`published/${page}`))).toBe(true);
});

it('one of an earlier policygen, whose line ends git changed, is published again as it was', async () => {
  cpSync(join(folder, 'published'), join(folder, 'earlier'), { recursive: true });
  rmSync(join(folder, 'earlier/.gitattributes'));
  const checkedOut = throughGit('earlier');
  expect(read(`${checkedOut}/${page}`).includes('\r\n')).toBe(true);
  const { code, err } = await site('--previous', checkedOut, '--out', 'again');
  expect(code, err).toBe(0);
  expect(read(`again/${page}`).equals(read(`published/${page}`))).toBe(true);
});

it('one in which somebody changed a word is refused all the same', async () => {
  cpSync(join(folder, 'published'), join(folder, 'changed'), { recursive: true });
  writeFileSync(join(folder, 'changed', page), read(`published/${page}`).toString().replace('Elm', 'Oak'));
  const { code, err } = await site('--previous', 'changed', '--out', 'refused');
  expect([code, err]).toEqual([1, expect.stringContaining('a published file is not as it was published')]);
});
