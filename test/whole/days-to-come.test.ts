import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { runHere } from '../read/run-here.ts';
import { smallProfile } from '../samples/small-profile.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-ahead-'));
  mkdirSync(join(folder, 'schools'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (school: string, ...lines: readonly string[]) =>
  writeFileSync(
    join(folder, 'schools', `${school}.yaml`),
    smallProfile + lines.map((line) => `    ${line}\n`).join(''),
  );
const run = (...args: readonly string[]) => runHere({ folder, today: '2026-11-28' }, args);
const approved = 'approval: { by: Governors, on: 2026-11-28 }';

describe('what is said of days to come', () => {
  const cases: readonly (readonly [line: string, told: string])[] = [
    ['approval: { by: Governors, on: 2029-03-12 }', 'the approval, 12 March 2029, lies after 28 November 2026'],
    ['approval: { by: Governors, on: 2026-11-29 }', 'the approval, 29 November 2026, lies after 28 November 2026'],
    ['approval: { by: Governors, on: 2026-12 }', 'the approval, December 2026, lies after 28 November 2026'],
    ['approval: { by: Governors, on: 2027 }', 'the approval, 2027, lies after 28 November 2026'],
    ['issued: 2031-01', 'the issue, January 2031, lies after 28 November 2026'],
    [
      'history: [{ version: "1.0", date: 2062-03, author: FS, change: New }]',
      'the date of version 1.0, March 2062, lies after 28 November 2026',
    ],
  ];

  it.each(cases)('%s', async (line, told) => {
    write('elm', line);
    for (const command of ['check', 'due', 'register', 'site']) {
      const { code, err } = await run(command, 'schools/elm.yaml');
      expect([command, code]).toEqual([command, 1]);
      expect(err).toContain(told);
      expect(err).toContain('[APPROVAL_DATE]');
    }
    // No document depends on the clock.
    expect((await run('build', 'schools/elm.yaml', '--format', 'html')).code).toBe(0);
  });

  test('at the place, with what to do', async () => {
    write('elm', 'approval: { by: Governors, on: 2029-03-12 }');
    expect((await run('due')).err).toBe(`schools/elm.yaml:9:36  the approval, 12 March 2029, lies after 28 November 2026
  9 |     approval: { by: Governors, on: 2029-03-12 }
    |                                    ^^^^^^^^^^
  mend the date, or delete "on" until it is approved                [APPROVAL_DATE]

`);
  });

  it.each([
    [approved],
    ['approval: { by: Governors, on: 2026-11 }', 'review: { every: 2 years }'],
    ['issued: 2026'],
    [approved, 'review: { next: 2036, underway: 2026-11-28 }'],
    [approved, 'history: [{ version: "1.0", date: 2026, author: FS, change: New }]'],
  ])('but a month or a year has come when its first day has: %s', async (...lines) => {
    write('elm', ...lines);
    expect((await run('check', 'schools/elm.yaml')).code).toBe(0);
  });

  test('a review under way, and one a hundred years off in a draft', async () => {
    write('elm', approved, 'review: { underway: 2027-01 }');
    expect((await run('check', 'schools/elm.yaml')).err).toContain('the start of the review, January 2027, lies after');
    write('elm', 'review: { next: 2126-03 }');
    expect((await run('due')).err).toContain(
      'the next review, March 2126, lies more than 10 years after 28 November 2026',
    );
  });

  test('--on asks about another day, in check as well', async () => {
    write('elm', 'issued: 2031-01');
    expect((await run('check', 'schools/elm.yaml', '--on', '2031-01-01')).code).toBe(0);
    expect((await run('check', 'schools/elm.yaml', '--on', '2030-12-31')).code).toBe(1);
    expect((await run('check', '--on', '2031')).code).toBe(2);
  });

  test('all in one run, with what else is wrong', async () => {
    write('elm', 'issued: 2031-01', 'include: [nothing-like-it]');
    const { problems } = JSON.parse((await run('check', 'schools/elm.yaml', '--json')).out);
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(['APPROVAL_DATE', 'CLAUSE_UNKNOWN']);
  });

  test('the other schools go on in due', async () => {
    write('elm', 'issued: 2031-01');
    writeFileSync(join(folder, 'schools', 'ash.yaml'), smallProfile.replace('Elm', 'Ash'));
    const { code, out } = await run('due');
    rmSync(join(folder, 'schools', 'ash.yaml'));
    expect(code).toBe(1);
    expect(out).toContain('Ash Primary School');
  });
});
