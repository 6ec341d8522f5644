import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releases, unpackRelease } from '../read/released.ts';
import { runHere } from '../read/run-here.ts';

const today = '2026-11-30';

/** Every file below a folder whose path a pattern fits. */
const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .toSorted();

/** What a later policygen may do to its library without saying anything else. */
function setAnew(templates: string): void {
  for (const path of filesIn(templates, /\.(md|yaml)$/)) {
    const file = join(templates, path);
    const text = readFileSync(file, 'utf8');
    const curly = text.replace(/(?<=\p{L})'(?=\p{L}|\s)/gu, '’').replace(/(?<=[a-z]) (?=Mr|policy|group)/g, '\u00a0');
    writeFileSync(file, path.endsWith('.md') ? curly : curly.replace(/pageStyle: .*\n/, ''));
  }
  const manifest = join(templates, 'parent-group-chats/policy.yaml');
  const cover = readFileSync(manifest, 'utf8').replace(/( {2}- \{ school: .*\n)( {2}- \{ motto: .*\n)/, '$2$1');
  writeFileSync(manifest, cover.replace(/( {2}- \{ block: fm-version-table \}\n)([\s\S]*?\n)(?=\n# The text)/, '$2$1'));
}

describe.each(releases)('what policygen %s published', (release) => {
  let folder: string;
  const run = (...args: readonly string[]) => runHere({ folder, today }, args);
  const page = (school: string) => `dist/${school}/parent-group-chats.html`;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'policygen-release-'));
    unpackRelease(release, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each([
    ['as its library was', false],
    ['with the library set anew', true],
  ])('%s', (_, anew) => {
    beforeAll(() => {
      if (anew) setAnew(join(folder, 'templates'));
    });

    test('is published again: no version is refused, and each keeps its documents', async () => {
      const before = join(folder, 'site');
      const { code, err } = await run(
        ...['site', 'schools/orchard.yaml', 'schools/the-blue-school.yaml'],
        ...['--previous', 'site', '--out', `again ${anew}`],
      );
      expect([code, err]).toEqual([0, expect.stringContaining('files written')]);
      const versions = filesIn(before, /\/parent-group-chats\/[\d.-]+\/parent-group-chats\.(html|pdf|docx)$/);
      expect(versions.length).toBe(6);
      for (const path of versions) {
        expect(readFileSync(join(folder, `again ${anew}`, path)).equals(readFileSync(join(before, path)))).toBe(true);
      }
      // And that site again, by the fingerprints that it has now.
      expect((await run('site', 'schools/orchard.yaml', '--out', `again ${anew}`)).code).toBe(0);
    });

    test('has the words of today, for diff', async () => {
      const schools = readdirSync(join(folder, 'schools')).flatMap((name) => /^(.*)\.yaml$/.exec(name)?.[1] ?? []);
      expect(schools.length).toBe(5);
      for (const school of schools) {
        const { code, out } = await run('diff', page(school), `schools/${school}.yaml`);
        expect([code, out]).toEqual([0, expect.stringContaining('\nNo change in the words')]);
      }
      const { out } = await run('diff', 'dist/orchard/parent-group-chats.docx', 'schools/orchard.yaml');
      expect(out).toContain('\nNo change in the words');
    });

    test('still says the same, for verify', async () => {
      const { code, out } = await run('verify', 'dist', '--json');
      const { files } = JSON.parse(out) as { readonly files: readonly Record<string, unknown>[] };
      expect(files.length).toBe(7);
      expect(code).toBe(files.every(({ status }) => status === 'current') ? 0 : 1);
      for (const file of files) {
        expect(file).toMatchObject({ status: expect.stringMatching(/^(current|outdated)$/) });
        expect(file).toMatchObject({ sameWords: true, sameFacts: true });
      }
    });
  });

  test('is refused, or waits for its approval, where a clause says something else', async () => {
    cpSync(join(folder, 'site'), join(folder, 'other'), { recursive: true });
    const clause = join(folder, 'templates/parent-group-chats/clauses/no-politics.md');
    const before = readFileSync(clause, 'utf8');
    writeFileSync(clause, `${before.trimEnd()} Not even once.\n`);
    const { code, err } = await run('site', 'schools/orchard.yaml', '--out', 'other');
    writeFileSync(clause, before);
    const knowsItsWords = /^\s+words: /m.test(readFileSync(join(folder, 'schools/orchard.yaml'), 'utf8'));
    expect([code, err]).toEqual(
      knowsItsWords
        ? [
            0,
            expect.stringMatching(/changed since approval .*"No politics"\n[\s\S]*the version that is published stays/),
          ]
        : [1, expect.stringContaining('published on 28 November 2026 with other words: "No politics"\n')],
    );
  });
});
