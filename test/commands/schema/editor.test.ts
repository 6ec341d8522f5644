import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor } from '../../read/editor.ts';
import { runHere } from '../../read/run-here.ts';

describe("a profile from init, in VS Code's YAML extension", () => {
  let folder: string;
  let editor: Editor;
  let profile: string;
  let path: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policygen editor '));
    const asked = ['init', 'elm', '--name', 'Elm Primary School', '--email', 'office@elm.example'];
    expect((await runHere({ folder, today: '2026-11-20' }, asked)).code).toBe(0);
    path = join(folder, 'schools', 'elm.yaml');
    profile = readFileSync(path, 'utf8');
    editor = openEditor();
  });

  afterAll(() => {
    editor.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const offered = (from: string | RegExp, to: string) => editor.complete(path, profile.replace(from, to));

  it('has no fault', async () => {
    expect(await editor.open(path, profile)).toEqual([]);
  });

  it('is told in words what is wrong', async () => {
    const wrong = profile.replace('office@elm.example', 'office').replace('edition: standard', 'edition: tiny');
    expect(await editor.open(path, wrong)).toEqual([
      'should be an email address, such as office@orchard.example',
      'Value is not accepted. Valid values: "short", "standard", "full".',
    ]);
  });

  it('completes fields, and says what each is for', async () => {
    const fields = await offered('  # motto:', '  mo▮ # ');
    expect(fields).toContainEqual({ label: 'shortName', about: expect.stringContaining('How running text calls') });
    expect(fields.map(({ label }) => label)).not.toContain('email');
  });

  it.each([
    ['to include', '    # include:', '    include: [joi▮] # '],
    ['to omit', '    # omit:', '    omit:\n      - ▮ # '],
    ['to reword', / {4}# reword:.*\n.*/, '    reword:\n      joi▮'],
  ])('completes clauses %s, and says why a school would have each', async (_, from, to) => {
    const clauses = await offered(from, to);
    expect(clauses.length).toBeGreaterThan(100);
    expect(clauses).toContainEqual({
      label: 'joining-voluntary',
      about: expect.stringMatching(/^Nobody has to join\. Families must be free .* In: (\w+, )*full\./),
    });
  });

  it('completes editions, sections and groups', async () => {
    const labels = async (from: string | RegExp, to: string) => (await offered(from, to)).map(({ label }) => label);
    expect(await labels('edition: standard', 'edition: s▮')).toEqual(['short', 'standard', 'full']);
    expect(await labels('    # extra:', '    extra:\n      - section: g▮ # ')).toContain('group-rules');
    expect(await labels('groups: class and year', 'groups: c▮')).toEqual(['class', 'year', 'class and year']);
  });
});
