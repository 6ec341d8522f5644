import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli.ts';
import { ownTemplates } from '../../../src/io/library/read-sources.ts';
import { masked } from '../../read/mask.ts';
import { runHere } from '../../read/run-here.ts';
import { home } from '../../read/schools.ts';
import { day } from '../../samples/day.ts';
import { smallProfile } from '../../samples/small-profile.ts';

const today = '2026-11-20';
let folder: string;
let profile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-renew-'));
  mkdirSync(join(folder, 'schools'));
  profile = join(folder, 'schools', 'elm.yaml');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const approved = `${smallProfile}    approval:
      by: Governors        # the full body
      on: 2024-03-05
      minute: "5/3, item 2"

    review: { every: 2 years }   # as the trust asks
    history:
      - { version: "1.0", date: 2024-03, author: FS, change: New policy }
`;

const write = (text: string) => writeFileSync(profile, text);
const read = () => readFileSync(profile, 'utf8');
const renew = (...args: readonly string[]) => runHere({ folder, today }, ['renew', 'schools/elm.yaml', ...args]);
const answering = (answers: readonly string[], ...args: readonly string[]) =>
  runHere({ folder, today, answers }, ['renew', 'schools/elm.yaml', ...args]);

const all = ['--on', '2026-11-12', '--version', 'minor', '--author', 'AB', '--change', 'Reviewed; no change'];

describe('by options', () => {
  test('writes what it shows, and says what to do next', async () => {
    write(approved);
    const { out, ...rest } = await renew(...all, '--minute', '12/11, item 7', '--yes');
    expect({ ...rest, out: masked(out) }).toEqual({
      code: 0,
      out: `schools/elm.yaml
   9 |     approval:
  10 |       by: Governors        # the full body
- 11 |       on: 2024-03-05
- 12 |       minute: "5/3, item 2"
+ 11 |       on: 2026-11-12
+ 12 |       minute: "12/11, item 7"
+ 13 |       words: WORDS
  14 |
  15 |     review: { every: 2 years }   # as the trust asks
  16 |     history:
  17 |       - { version: "1.0", date: 2024-03, author: FS, change: New policy }
+ 18 |       - { version: "1.1", date: 2026-11-12, author: AB, change: Reviewed; no change }
`,
      err: `version 1.1, approved 12 November 2026, next review 12 November 2028
schools/elm.yaml is written; schools/elm.approved.json keeps the words.
Now: policygen build schools/elm.yaml
`,
    });
    expect(masked(read())).toBe(
      approved
        .replace(
          '2024-03-05\n      minute: "5/3, item 2"',
          '2026-11-12\n      minute: "12/11, item 7"\n      words: WORDS',
        )
        .replace(/$/, '      - { version: "1.1", date: 2026-11-12, author: AB, change: Reviewed; no change }\n'),
    );
  });

  test('the minute of the meeting before does not stay', async () => {
    write(approved);
    await renew(...all, '--yes');
    expect(read()).not.toContain('minute');
  });

  test('--dry-run shows all and writes nothing', async () => {
    write(approved);
    const { code, out, err } = await renew(...all, '--by', 'Trust Board', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('+ 10 |       by: Trust Board      # the full body\n');
    expect(err).toBe(`version 1.1, approved 12 November 2026, next review 12 November 2028
Other comments stay as they are: see whether those on the changed lines still hold.
Nothing is changed (--dry-run).
`);
    expect(read()).toBe(approved);
  });

  test.each([
    ['major', '2.0'],
    ['minor', '1.1'],
    ['1.0.1', '1.0.1'],
    ['10', '10'],
  ])('--version %s after 1.0 is %s', async (asked, version) => {
    write(approved);
    expect((await renew(...all, '--version', asked, '--dry-run')).err).toContain(`version ${version},`);
  });

  test.each([
    ['minor', '0.9', '0.10'],
    ['major', '0.9', '1.0'],
    ['minor', '3', '3.1'],
    ['minor', '1.2.3', '1.3.0'],
    ['major', '1.2.3', '2.0.0'],
  ])('%s after %s is %s', async (asked, last, version) => {
    write(approved.replace('"1.0"', `"${last}"`));
    expect((await renew(...all, '--version', asked, '--dry-run')).err).toContain(`version ${version},`);
  });

  test('a policy that was only issued gets its approval in that place', async () => {
    write(`${smallProfile}    issued: 2025-09   # when it went out\n`);
    await renew(...all, '--by', 'Governors', '--yes');
    expect(masked(read())).toBe(`${smallProfile}    approval: { by: Governors, on: 2026-11-12, words: WORDS }
    history:
      - { version: "1.0", date: 2026-11-12, author: AB, change: Reviewed; no change }
`);
  });

  test('a stated next review moves on, as exact as it was', async () => {
    write(
      `${smallProfile}    approval: { by: Governors, on: 2024-03-05 }\n    review: { every: 2 years, next: 2026-03 }\n`,
    );
    await renew(...all, '--yes');
    expect(read()).toContain('review: { every: 2 years, next: 2028-11 }\n');
  });

  test.each([
    ['Spring Term 2026', 'Autumn Term 2028'],
    ['2025/26', 'academic year 2028/29'],
  ])('a next review in words, %s, moves on to %s', async (before, after) => {
    const review = `review: { every: 2 years, next: ${before} }`;
    write(`${smallProfile}    approval: { by: Governors, on: 2024-03-05 }\n    ${review}\n`);
    expect((await renew(...all, '--yes')).err).toContain(`next review ${after}\n`);
    expect(read()).toContain(`review: { every: 2 years, next: ${after} }\n`);
  });

  test.each([
    ['review: { every: 2 years, underway: 2026-09 }', 'review: { every: 2 years }\n'],
    ['review:\n      underway: 2026-09\n      every: 2 years', 'review:\n      every: 2 years\n'],
    ['review: { underway: 2026-09 }', ''],
    ['review:\n      underway: 2026-09', ''],
  ])('a review that was under way is done: %j', async (before, after) => {
    const start = `${smallProfile}    approval: { by: Governors, on: 2024-03-05 }\n`;
    write(`${start}    ${before}\n    owner: The Office\n`);
    expect((await renew(...all, '--yes')).code).toBe(0);
    expect(masked(read())).toContain(
      `on: 2026-11-12, words: WORDS }\n${after === '' ? '' : `    ${after}`}    owner: The Office\n`,
    );
  });

  test('--next can be a term', async () => {
    write(approved.replace(/ {4}review.*\n/, ''));
    await renew(...all, '--next', 'summer 2028', '--yes');
    expect(read()).toContain('review: { next: Summer Term 2028 }\n');
  });

  test('--next instead of a span', async () => {
    write(`${smallProfile}    issued: 2024-05\n    review:\n      next: 2026-05 # so we said\n`);
    await renew(...all, '--by', 'Governors', '--next', '2029', '--yes');
    expect(read()).toContain('    review:\n      next: 2029 # so we said\n');
  });

  test('Windows line ends and a byte order mark stay', async () => {
    write(`\ufeff${approved.replaceAll('\n', '\r\n')}`);
    await renew(...all, '--yes');
    expect(read()).toMatch(/^\ufeffschool:\r\n/);
    expect(read().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('of several policies, the one that is named', async () => {
    const templates = join(folder, 'templates');
    cpSync(ownTemplates, templates, { recursive: true });
    cpSync(join(templates, 'parent-group-chats'), join(templates, 'second-policy'), { recursive: true });
    write(`${approved}  second-policy:\n    edition: short\n    approval: { by: Board, on: 2025-01 }\n`);
    expect((await renew(...all, '--yes')).err).toContain(
      'error: name the policy with --policy: parent-group-chats, second-policy\n',
    );
    expect((await renew(...all, '--policy', 'third', '--yes')).err).toContain('the school has no policy "third"');
    expect((await renew(...all, '--policy', 'second-policy', '--yes')).code).toBe(0);
    expect(masked(read())).toBe(`${approved}  second-policy:
    edition: short
    approval: { by: Board, on: 2026-11-12, words: WORDS }
    history:
      - { version: "1.0", date: 2026-11-12, author: AB, change: Reviewed; no change }
`);
  });
});

describe('refused, and nothing is written', () => {
  const told = `schools/elm.yaml`;
  test.each([
    [
      'an approval before the last',
      approved,
      ['--on', '2024-03-04'],
      `${told}:11:11  the approval, 4 March 2024, is not after the last one
  11 |       on: 2024-03-05
     |           ^^^^^^^^^^
  the policy dates from 5 March 2024                                [APPROVAL_DATE]

`,
    ],
    [
      'the same approval twice',
      approved,
      ['--on', '2024-03-05'],
      `${told}:11:11  the approval, 5 March 2024, is not after the last one
  11 |       on: 2024-03-05
     |           ^^^^^^^^^^
  the policy dates from 5 March 2024                                [APPROVAL_DATE]

`,
    ],
    [
      'an approval before the last version',
      `${smallProfile}    history: [{ version: "0.1", date: 2026-05, author: FS, change: New }]\n`,
      ['--on', '2026-04', '--by', 'Governors'],
      `${told}:9:39  the approval, April 2026, lies before version 0.1
  9 |     history: [{ version: "0.1", date: 2026-05, author: FS, change: New }]
    |                                       ^^^^^^^
  that is of May 2026                                               [APPROVAL_DATE]

`,
    ],
    [
      'an approval to come',
      approved,
      ['--on', '2026-11-21'],
      `the approval, 21 November 2026, lies in the future
  today is 20 November 2026: record it after the meeting            [APPROVAL_DATE]

`,
    ],
    [
      'a version that is not higher',
      approved,
      ['--version', '1.0'],
      `${told}:16:20  version 1.0 is not higher than version 1.0
  16 |       - { version: "1.0", date: 2024-03, author: FS, change: New policy }
     |                    ^^^^^
  choose major, minor or a higher number                            [VERSION_ORDER]

`,
    ],
    [
      'a policy that is superseded',
      `${approved}    supersededBy: { title: Online Life }\n`,
      [],
      `${told}:17:5  the policy is superseded by Online Life
  17 |     supersededBy: { title: Online Life }
     |     ^^^^^^^^^^^^
  delete "supersededBy" if it is in force after all                 [POLICY_SUPERSEDED]

`,
    ],
    [
      'a next review that the span does not give',
      approved,
      ['--next', '2027'],
      `${told}:14:22  the next review, 2027, is not 2 years after the approval
  14 |     review: { every: 2 years }   # as the trust asks
     |                      ^^^^^^^
  2 years after 12 November 2026 is 12 November 2028: leave one of the two out [DATES_DISAGREE]

`,
    ],
    [
      'a next review before the approval',
      `${smallProfile}`,
      ['--next', '2026-10', '--by', 'Governors'],
      `${told}:7:3  the next review lies before the approval
  7 |   parent-group-chats:
    |   ^^^^^^^^^^^^^^^^^^
  the approval is of 12 November 2026                               [DATES_DISAGREE]

`,
    ],
    [
      'a profile that can not be changed by lines',
      approved.replace('on: 2024-03-05', 'on: >- # folded\n        2024-03-05'),
      [],
      `${told}:7:3  the profile is written in a way that policygen can read, but not change
  7 |   parent-group-chats:
    |   ^^^^^^^^^^^^^^^^^^
  change the approval, the review and the history in your editor    [PROFILE_UNEDITABLE]

`,
    ],
    [
      'what would not build',
      `${smallProfile}    issued: 2025-09\n    reword: { fm-date: "In {{policy.issued}}." }\n`,
      ['--by', 'Governors'],
      `${told}  once it is renewed: this policy has no "fm-date" to reword
  include it, or delete the new words                               [CLAUSE_CHOICE]

`,
    ],
  ])('%s', async (_name, text, args, message) => {
    write(text);
    const result = await renew(...all, ...args, '--yes');
    // Where the help for a field is, belongs to the field.
    expect(result.err.replace(/^ {2}see .*\n/gm, '')).toBe(message);
    expect([result.code, result.out, read()]).toEqual([1, '', text]);
  });

  test('a profile with a fault', async () => {
    write(approved.replace('email', 'emial'));
    const { code, err } = await renew(...all, '--yes');
    expect([code, err]).toEqual([1, expect.stringContaining('[FIELD_UNKNOWN]')]);
  });

  test('a profile that changed while the person was answering', async () => {
    write(approved);
    const changed = approved.replace('Elm Primary School', 'Elm Tree Primary School');
    let err = '';
    const code = await main(['renew', 'schools/elm.yaml', ...all, '--minute', 'x'], {
      folder,
      environment: {},
      out: { write: () => undefined, isTerminal: false },
      err: {
        write: (text) => {
          err += text;
        },
        isTerminal: false,
      },
      today: day(today),
      converse: async () => ({
        ask: async () => ({ said: '' }),
        confirm: async ({ ask }) => {
          if (ask.startsWith('Write')) write(changed);
          return { said: true };
        },
        close: () => undefined,
      }),
    });
    expect([code, read()]).toEqual([1, changed]);
    expect(err).toContain('the profile was changed meanwhile; it is left as it is');
  });
});

describe('where nobody can be asked', () => {
  test.each([
    ['nothing', approved, [], '--on, --version, --author, --change, --yes (or --dry-run)'],
    ['a body that no profile names', smallProfile, [...all, '--yes'], '--by'],
    [
      'a span, where a date would be the old one',
      `${smallProfile}    approval: { by: B }\n    review: { next: 2026 }\n`,
      [...all, '--yes'],
      '--every (or --next)',
    ],
    ['a yes', approved, all, '--yes (or --dry-run)'],
  ])('%s given: it says what it needs', async (_name, text, args, needed) => {
    write(text);
    expect(await renew(...args)).toEqual({
      code: 2,
      out: '',
      err: `error: nobody can be asked here, so renew needs ${needed}\n(see policygen renew --help)\n`,
    });
    expect(read()).toBe(text);
  });

  test.each([
    [['--on', '2026'], '--on: should be a day or a month, not "2026" (for example: 2026-11-20 or 2026-11)'],
    [
      ['--on', '2026-11-31'],
      '--on: the calendar has no 2026-11-31 (November 2026 has 30 days: 2026-11-30 is its last)',
    ],
    [
      ['--version', 'next'],
      '--version: should be major, minor or a version, whole numbers with dots, not "next" (for example: "1.0")',
    ],
    [
      ['--every', 'fortnight'],
      '--every: should be a number of months or years, not "fortnight" (for example: 1 year, 2 years or 18 months)',
    ],
    [['--change', ''], '--change is empty'],
  ])('%j is wrong usage', async (args, message) => {
    write(approved);
    const { code, err } = await renew(...all, ...args, '--yes');
    expect([code, err]).toEqual([2, `error: ${message}\n(see policygen renew --help)\n`]);
  });

  test('one profile at a time', async () => {
    write(approved);
    writeFileSync(join(folder, 'schools', 'ash.yaml'), smallProfile);
    const { code, err } = await runHere({ folder, today }, ['renew', 'schools', '--yes']);
    expect([code, err]).toEqual([
      2,
      'error: renew takes one profile, such as schools/orchard.yaml\n(see policygen renew --help)\n',
    ]);
  });
});

describe('asked on a terminal', () => {
  test('everything, with what is likely on offer', async () => {
    write(approved);
    const { code, err } = await answering(['', '', '20/11, item 3', 'major', '', 'Photos need consent', '', 'y']);
    expect(code).toBe(0);
    expect(err).toBe(`Parents' group chats, Elm Primary School
Last approved by Governors, 5 March 2024; version 1.0.
Press Enter to take what stands in [brackets].

Approved on [2026-11-20]: Approved by [Governors]: The minute that records it (Enter for none): \
Version: minor (1.1), major (2.0) or a number [minor]: Who wrote it [FS]: What changed, and why: \
Reviewed every (such as 2 years) [2 years]: \
version 2.0, approved 20 November 2026, next review 20 November 2028
Write this to schools/elm.yaml? [y/N] schools/elm.yaml is written; schools/elm.approved.json keeps the words.
Build the documents now? [Y/n] 
Now: policygen build schools/elm.yaml
`);
    expect(read()).toContain('- { version: "2.0", date: 2026-11-20, author: FS, change: Photos need consent }\n');
  });

  test('again, where an answer can not be right', async () => {
    write(approved);
    const answers = ['20 Nov 2026', '2026-11-20', '', '', 'big', 'minor', '', '', 'Words', 'often', '1 year', 'y'];
    const { code, err } = await answering(answers);
    expect(code).toBe(0);
    expect(err).toContain('  should be a day or a month, not "20 Nov 2026" (write it as 2026-11-20, the year first)\n');
    expect(err).toContain(
      '  should be major, minor or a version, whole numbers with dots, not "big" (for example: "1.0")\n',
    );
    expect(err).toContain('What changed, and why:   this is needed\n');
    expect(err).toContain('  should be a number of months or years, not "often"');
    expect(read()).toContain('review: { every: 1 year }   # as the trust asks\n');
  });

  test('at once, where the profile says otherwise', async () => {
    write(approved);
    const answers = ['2024-03-05', '2026-11-21', '2026-11', '', '', '1.0', '0.9', '2', '', 'Words', '', 'y'];
    const { code, err } = await answering(answers);
    expect(code).toBe(0);
    expect(err).toContain(
      '  the approval, 5 March 2024, is not after the last one (the policy dates from 5 March 2024)\n',
    );
    expect(err).toContain(
      '  the approval, 21 November 2026, lies in the future (today is 20 November 2026: record it after the meeting)\n',
    );
    expect(err).toContain('  version 0.9 is not higher than version 1.0 (choose major, minor or a higher number)\n');
    expect(read()).toContain('- { version: "2", date: 2026-11, author: FS, change: Words }\n');
  });

  test('only for what the options leave open', async () => {
    write(approved);
    const { err } = await answering(['', 'yes'], ...all, '--by', 'Board', '--every', '1 year');
    expect(err.split('\n\n')[1]).toMatch(/^The minute that records it \(Enter for none\): version 1\.1, /);
    expect(read()).toContain('version: "1.1"');
  });

  test.each([['n'], [''], ['no'], ['Yes, but']])('"%s" to the last question changes nothing', async (answer) => {
    write(approved);
    const { code, err } = await answering(['', '', answer], ...all, '--by', 'Governors');
    expect([code, read()]).toEqual([0, approved]);
    expect(err.endsWith('Nothing is changed.\n')).toBe(true);
  });

  test('an end of the answers changes nothing', async () => {
    write(approved);
    const { code, err } = await answering(['', '']);
    expect([code, read()]).toEqual([2, approved]);
    expect(err).toContain('error: the answers ended too early; nothing is changed\n');
  });

  test('what was never approved is told so', async () => {
    write(smallProfile);
    const answers = ['', 'Governors', '', '', 'FS', 'New policy', '', 'y'];
    const { err } = await answering(answers);
    expect(err).toContain("Parents' group chats, Elm Primary School\nNever approved.\n");
    expect(err).toContain('version 1.0, approved 20 November 2026, no next review\n');
  });
});

test('--version is the command’s own; policygen --version is policygen’s', async () => {
  write(approved);
  expect((await runHere({ folder, today }, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await renew(...all, '--version', '3.0', '--dry-run')).err).toContain('version 3.0,');
});

test("the README's walk through the year is what happens", async () => {
  cpSync(join(home, 'schools', 'orchard.yaml'), join(folder, 'schools', 'orchard.yaml'));
  const readme = readFileSync(join(home, 'README.md'), 'utf8');
  expect(readme).toContain(`$ policygen due\n${(await runHere({ folder, today }, ['due'])).out}`);
  const answers = ['2026-11-12', '', 'FGB 12/11/26, item 7', 'major', '', 'Reviewed; photos need consent', '', 'y'];
  const { out, err } = await runHere({ folder, today, answers }, ['renew', 'schools/orchard.yaml']);
  const [introduction = '', asked = ''] = err.split('\n\n');
  const [questions = '', result = ''] = asked.split(/(?=version 1\.0,)/);
  // A terminal shows what the person types, and the end of that line.
  const typed = (words: string, answer = '') => `${words}${answer}`.trimEnd();
  const conversation = questions.split(/(?<=: )(?=[A-Z])/).map((question, index) => typed(question, answers[index]));
  const written = result.replace('[y/N] ', '[y/N] y\n').replace('[Y/n] ', '[Y/n] n');
  expect(masked(readme)).toContain(
    `$ policygen renew schools/orchard.yaml\n${introduction}\n\n${conversation.join('\n')}\n${masked(out)}${written}`,
  );
});

test("a year in Orchard's office: overdue, renewed, built, and due again in two years", async () => {
  const orchard = join(folder, 'schools', 'orchard.yaml');
  cpSync(join(home, 'schools', 'orchard.yaml'), orchard);
  const here = { folder, today };
  expect((await runHere(here, ['due', '--fail'])).out).toContain('overdue since 1 April 2026, 234 days');
  const args = [
    '--on',
    '2026-11-12',
    '--version',
    'major',
    '--author',
    'FS',
    '--change',
    'Reviewed by governors',
    '--yes',
  ];
  expect((await runHere(here, ['renew', orchard, ...args])).code).toBe(0);
  expect((await runHere(here, ['build', '--format', 'html'])).code).toBe(0);
  const page = readFileSync(join(folder, 'dist/orchard/parent-group-chats.html'), 'utf8');
  expect(page).toContain('Approved by the Governing Body of Orchard Primary School on 12 November 2026.');
  expect(page).toContain('12 November 2028');
  expect(page).toContain('Version 1.0');
  expect((await runHere(here, ['due', '--fail'])).code).toBe(0);
  expect((await runHere({ folder, today: '2028-11-13' }, ['due', '--fail'])).code).toBe(1);
});
