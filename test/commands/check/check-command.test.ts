import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownTemplates } from '../../../src/io/library/read-sources.ts';
import { runHere } from '../../read/run-here.ts';
import { home } from '../../read/schools.ts';
import { type LibraryFiles, soundLibrary } from '../../samples/sound-library.ts';

const today = '2026-11-20';

describe('policygen check in the project', () => {
  it('checks the library in all its combinations, and the schools', async () => {
    const { code, out, err } = await runHere({ folder: home, today }, ['check']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(
      /(^|\n)parent-group-chats: 110 clauses, [\d,]+ combinations, nothing wrong\n5 profiles checked: nothing wrong\n$/,
    );
  });

  it('with a profile checks that alone', async () => {
    const { code, err } = await runHere({ folder: home, today }, ['check', 'schools/orchard.yaml']);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/(^|\n)1 profile checked: nothing wrong\n$/) });
  });
});

describe("policygen check in a trust's folder", () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-'));
    mkdirSync(join(folder, 'templates/small-rules/clauses'), { recursive: true });
    for (const look of ['look.css', 'look.typ', 'fonts'])
      cpSync(join(ownTemplates, look), join(folder, 'templates', look), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (files: LibraryFiles) => {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'templates/small-rules', path), text);
  };
  const check = (...args: readonly string[]) => runHere({ folder, today }, ['check', ...args]);

  it("checks the trust's own library, which need not say every fact; there is no school yet", async () => {
    write(soundLibrary);
    const { code, err } = await check();
    expect(code).toBe(1);
    expect(err).toMatch(/there is no folder schools in /);
    expect(err).toMatch(/\nsmall-rules: 13 clauses, \d+ combinations, nothing wrong\n0 profiles checked: 1 problem\n$/);
  });

  it('tells what is wrong in the library, and no combinations then', async () => {
    write({
      ...soundLibrary,
      'clauses/be-kind.md': soundLibrary['clauses/be-kind.md']?.replace('Please be kind', 'You must be kind') ?? '',
    });
    const { code, out } = await check('--json');
    expect(code).toBe(1);
    const { libraries, problems } = JSON.parse(out);
    expect(libraries).toEqual([{ type: 'small-rules', clauses: 13, combinations: 0, refused: 0 }]);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'FILE_MISSING' }),
      {
        code: 'WORDING',
        message: '"must" orders, and the school doesn\'t run the groups',
        file: 'templates/small-rules/clauses/be-kind.md',
        line: 6,
        column: 5,
        hint: 'write "Please …", "We ask …" or "We expect …"',
      },
    ]);
  });

  it('tells a library that can not be read once', async () => {
    write({ ...soundLibrary, 'clauses/be-kind.md': 'Please be kind.\n' });
    mkdirSync(join(folder, 'schools'));
    const school =
      'school: { name: Hill, email: a@hill.example }\nplatforms: { chat: WhatsApp }\npolicies: { small-rules: { edition: short } }\n';
    writeFileSync(join(folder, 'schools/hill.yaml'), school);
    const { code, err } = await check();
    expect(code).toBe(1);
    expect(err.match(/a clause starts with its front matter/g)).toHaveLength(1);
    expect(err).toMatch(/small-rules: 13 clauses, 0 combinations, 1 problem\n1 profile checked: 1 problem\n$/);
  });
});
