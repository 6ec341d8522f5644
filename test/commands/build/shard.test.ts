import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSchools, schoolOf } from '../../../scripts/make-schools.mjs';
import { isInShard, parseShard } from '../../../src/commands/build/shard.ts';
import { build } from '../../../src/index.ts';
import { runHere } from '../../read/run-here.ts';

/** That many machines share the schools with nobody to deal them out. */

const count = 12;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-shard-'));
  makeSchools(join(folder, 'schools'), count);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file below, records too, with its bytes. */
const filesIn = (out: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folder, out), { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(join(folder, out).length), readFileSync(path).toString('base64')]),
  );

describe('shards', () => {
  it('together write exactly the files of one run, and no school twice', async () => {
    await build(['schools'], { folder, out: 'one', formats: ['html', 'docx'] });
    const schools: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const { documents, problems } = await build(['schools'], {
        folder,
        out: 'parts',
        formats: ['html', 'docx'],
        shard,
      });
      expect(problems).toEqual([]);
      schools.push(...new Set(documents.map(({ school }) => school)));
    }
    expect(schools.toSorted()).toEqual(Array.from({ length: count }, (_, index) => schoolOf(index)));
    expect(filesIn('parts')).toEqual(filesIn('one'));
  });

  it('share the schools about evenly, and always alike', () => {
    const of = 8;
    const dealt = Array.from({ length: of }, (_, index) => {
      return Array.from({ length: 8000 }, (_, school) => schoolOf(school)).filter((school) =>
        isInShard(school, { index: index + 1, of }),
      ).length;
    });
    expect(dealt.reduce((sum, one) => sum + one)).toBe(8000);
    expect(Math.min(...dealt)).toBeGreaterThan(900);
    expect(Math.max(...dealt)).toBeLessThan(1100);
    // Held, since machines of two versions may share the work.
    expect(['elm', 'oak', 'ash'].map((school) => isInShard(school, { index: 1, of: 2 }))).toEqual([true, false, false]);
  });

  it('of more parts than schools have nothing to do, which is no fault', async () => {
    mkdirSync(join(folder, 'few'));
    writeFileSync(join(folder, 'few/elm.yaml'), readFileSync(join(folder, 'schools', `${schoolOf(0)}.yaml`)));
    const shards = Array.from({ length: 5 }, (_, index) => `${index + 1}/5`);
    const done = await Promise.all(
      shards.map((shard) =>
        build(['few'], { folder, out: 'five', formats: ['html'], shard, policy: 'parent-group-chats' }),
      ),
    );
    expect(done.map(({ documents }) => documents.length).toSorted()).toEqual([0, 0, 0, 0, 1]);
    expect(done.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it.each(['0/2', '3/2', '1', '1/0', '-1/2', 'a/b', '1/2/3', '1.5/2', ''])(
    'are not to be had from "%s"',
    async (words) => {
      expect(parseShard(words)).toBeUndefined();
      const { code, err } = await runHere({ folder, today: '2026-11-20' }, ['build', 'schools', `--shard=${words}`]);
      expect(code).toBe(2);
      expect(err).toContain(
        words === '' ? '--shard is empty' : `--shard should be one of n parts, such as 2/8, not "${words}"`,
      );
      await expect(build(['schools'], { folder, shard: words })).rejects.toThrow(TypeError);
    },
  );
});
