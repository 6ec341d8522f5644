import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, runCommand } from '../read/run-command.ts';

const page = readFileSync(join(import.meta.dirname, '../..', 'docs', 'start.md'), 'utf8');

/** The lines that a reader types, in their order. */
const lines = [...page.matchAll(/^```sh\n([^`]*)```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'));
const ours = 'npx policygen ';

/** A command line's words; those in double quotes belong together. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

describe('docs/start.md, followed to the letter in an empty folder', () => {
  let folder: string;
  let ended: readonly Ended[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'policygen start '));
    ended = lines
      .filter((line) => line.startsWith(ours))
      .map((line) => runCommand(folder, wordsOf(line.slice(ours.length))));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has nothing but our commands after the two that install', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../..', 'package.json'), 'utf8'));
    expect(lines.slice(0, 2)).toEqual(['npm init --yes', `npm install ./policygen-${version}.tgz`]);
    expect(lines.slice(2).filter((line) => !line.startsWith(ours))).toEqual([]);
    expect(lines.length).toBeGreaterThan(7);
  });

  it('goes through, and says what the page says it says', () => {
    expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 0));
    expect(ended[0]?.err).toMatch(/All that is needed is there\.\n$/);
  });

  it('ends with the policy, approved, as documents and as a website', () => {
    expect(readdirSync(join(folder, 'schools'))).toContain('elm-primary-school.yaml');
    const html = readFileSync(join(folder, 'dist', 'elm-primary-school', 'parent-group-chats.html'), 'utf8');
    expect(html).toContain('FGB 12/11/26, item 7');
    expect(html).toContain('Elm Primary School');
    expect(existsSync(join(folder, 'site', 'elm-primary-school', 'parent-group-chats', '1.0', 'index.html'))).toBe(
      true,
    );
    expect(existsSync(join(folder, 'site', 'changes.atom'))).toBe(true);
  });
});
