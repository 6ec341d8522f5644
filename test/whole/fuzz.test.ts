import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { pieces } from '../../scripts/torture/mutate.mjs';
import { runHere } from '../read/run-here.ts';
import { schools } from '../read/schools.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'policygen-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** POLICYGEN_FUZZ=20000 for a long night. */
const numRuns = Number(process.env.POLICYGEN_FUZZ ?? 60);

const profiles = schools.map((school) => readFileSync(join(home, 'schools', `${school}.yaml`), 'utf8'));
const type = join(home, 'templates/parent-group-chats');
const clauses = readdirSync(join(type, 'clauses')).filter((name) => name.endsWith('.md'));

/** A text with a piece of it replaced by others, a few times over. */
const broken = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.array(fc.constantFrom(...pieces), { maxLength: 4 })), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, changes]) =>
      changes.reduce((now, [seed, cut, put]) => {
        const at = seed % (now.length + 1);
        return now.slice(0, at) + put.join('') + now.slice(at + cut);
      }, text),
    );

async function expectRefusedOrBuilt(place: string): Promise<void> {
  const { code, err } = await runHere({ folder: place, today: '2026-11-20' }, [
    'build',
    'schools/elm.yaml',
    '--format',
    'html,html-fragment',
  ]);
  expect([0, 1], err).toContain(code);
  expect(err).not.toMatch(/undefined|\[object|A fault in policygen/);
}

it('whatever a profile holds, it is built or refused', async () => {
  mkdirSync(join(folder, 'profiles/schools'), { recursive: true });
  await fc.assert(
    fc.asyncProperty(broken(profiles), async (text) => {
      writeFileSync(join(folder, 'profiles/schools/elm.yaml'), text);
      await expectRefusedOrBuilt(join(folder, 'profiles'));
    }),
    { numRuns },
  );
}, 3_600_000);

it('whatever a library holds, it is built or refused', async () => {
  const library = join(folder, 'library/templates/parent-group-chats');
  mkdirSync(join(library, 'clauses'), { recursive: true });
  mkdirSync(join(folder, 'library/schools'), { recursive: true });
  writeFileSync(join(folder, 'library/schools/elm.yaml'), profiles[3] ?? '');
  const files = ['policy.yaml', ...clauses.map((name) => `clauses/${name}`)];
  const sound = new Map(files.map((name) => [name, readFileSync(join(type, name), 'utf8')]));
  for (const [name, text] of sound) writeFileSync(join(library, name), text);
  const brokenFile = fc
    .constantFrom('policy.yaml', ...files)
    .chain((name) => broken([sound.get(name) ?? '']).map((text) => ({ name, text })));
  await fc.assert(
    fc.asyncProperty(brokenFile, async ({ name, text }) => {
      writeFileSync(join(library, name), text);
      try {
        await expectRefusedOrBuilt(join(folder, 'library'));
      } finally {
        writeFileSync(join(library, name), sound.get(name) ?? '');
      }
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
}, 3_600_000);
