import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate/node';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { docxWords } from '../read/docx-words.ts';
import { htmlWords } from '../read/html-words.ts';
import { lines } from '../read/lines.ts';
import { masked } from '../read/mask.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { runHere } from '../read/run-here.ts';
import { smallProfile } from '../samples/small-profile.ts';

const today = '2026-11-20';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-approval-'));
  mkdirSync(join(folder, 'schools'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const at = (path: string) => join(folder, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const write = (path: string, text: string) => writeFileSync(at(path), text);
const run = (...args: readonly string[]) => runHere({ folder, today }, args);
const renew = (...args: readonly string[]) => run('renew', 'schools/elm.yaml', ...args);
const page = () => htmlWords(read('dist/elm/parent-group-chats.html'));

const approval = [
  '--version',
  'minor',
  '--by',
  'Governors',
  '--on',
  '2026-03-12',
  '--author',
  'FS',
  '--change',
  'New policy',
  '--yes',
];

/** Elm's policy, approved by `renew`; what a test changes then is a change since. */
async function approved(text = smallProfile): Promise<void> {
  write('schools/elm.yaml', text);
  expect((await renew(...approval)).code).toBe(0);
}

const edit = (find: string | RegExp, replacement: string) =>
  write('schools/elm.yaml', read('schools/elm.yaml').replace(find, replacement));

const reword = () =>
  edit('edition: short\n', 'edition: short\n    reword: { no-politics: Please keep politics out. }\n');
const dropped = () => edit('edition: short\n', 'edition: short\n    omit: [no-politics]\n');

const told = `schools/elm.yaml  changed since approval on 12 March 2026, and not yet approved: "No politics"
  once it is approved: policygen renew; if it only mends a slip: policygen renew --editorial
`;

describe('an approval knows its words', () => {
  test('and builds without a word where they are the same', async () => {
    await approved();
    expect(masked(read('schools/elm.yaml'))).toContain('approval: { by: Governors, on: 2026-03-12, words: WORDS }');
    const { code, err } = await run('build', '--format', 'html');
    expect([code, err]).toEqual([0, '1 built, 0 unchanged\n']);
    expect(page()).not.toContain('Changed since');
  });

  test.each([
    ['new words of the school', reword],
    ['a clause left out', dropped],
    [
      'a passage of the school',
      () => edit('edition: short\n', 'edition: short\n    extra: [{ section: group-rules, text: Be kind. }]\n'),
    ],
  ])('%s: every command says so', async (name, change) => {
    await approved();
    change();
    const message = name.startsWith('a passage') ? told.replace('No politics', 'Our own rule 1') : told;
    expect((await run('build')).err).toBe(`${message}3 built, 0 unchanged\n`);
    // Also where nothing is built again.
    expect((await run('build')).err).toBe(`${message}0 built, 3 unchanged\n`);
    const said = 'Changed since approval: approved on 12 March 2026, changed since, not yet approved';
    expect(page()).toContain(said);
    expect(docxWords(readFileSync(at('dist/elm/parent-group-chats.docx')))).toContain(said);
    expect(
      (await pdfWords(new Uint8Array(readFileSync(at('dist/elm/parent-group-chats.pdf'))))).replace(/\s+/g, ' '),
    ).toContain(said);
    const check = await run('check', 'schools/elm.yaml');
    expect([check.code, check.err]).toEqual([0, `${message}1 profile checked: nothing wrong\n`]);
    const due = await run('due', '--fail');
    expect([due.code, due.out]).toEqual([1, expect.stringContaining('Changed since approval\n')]);
    expect((await run('due')).code).toBe(0);
    expect((await run('register', '--format', 'csv', '--out', '-')).out).toContain(',Changed since approval,');
  });

  test('the change is data, too', async () => {
    await approved();
    reword();
    const { notices } = JSON.parse((await run('build', '--format', 'html', '--json')).out);
    expect(notices).toEqual([
      {
        kind: 'changed-since-approval',
        school: 'elm',
        policy: 'parent-group-chats',
        file: 'schools/elm.yaml',
        message: 'changed since approval on 12 March 2026, and not yet approved: "No politics"',
      },
    ]);
    expect(JSON.parse((await run('check', 'schools/elm.yaml', '--json')).out).notices).toEqual(notices);
    expect(JSON.parse((await run('due', '--json')).out).policies[0].urgency).toBe('changed since approval');
  });

  test('of the library as well, by git or without; typography and the reasons for a clause are none', async () => {
    cpSync(ownTemplates, at('templates'), { recursive: true });
    const clause = 'templates/parent-group-chats/clauses/no-politics.md';
    await approved();
    const before = read(clause);
    write(clause, before.replace("'", '’').replace('why: ', 'why: Also '));
    expect((await run('build', '--format', 'html')).err).toBe('1 built, 0 unchanged\n');
    write(clause, `${before.trimEnd()} Not even a little.\n`);
    expect((await run('build', '--format', 'html')).err).toBe(`${told}1 built, 0 unchanged\n`);
    write(clause, before);
    expect((await run('build', '--format', 'html')).err).toBe('1 built, 0 unchanged\n');
  });

  test('facts need no approval, and are told as facts', async () => {
    await approved();
    edit('office@elm.example', 'head@elm.example');
    edit('Elm Primary School', 'Elm Junior School');
    const { code, err } = await run('build', '--format', 'html');
    expect(code).toBe(0);
    expect(err).toMatch(
      /^schools\/elm\.yaml {2}the words approved on 12 March 2026, with other facts: .*the school's email address/,
    );
    expect(page()).not.toContain('Changed since');
    expect((await run('due', '--fail')).code).toBe(0);
  });

  test('a review that is past and words that changed are both told', async () => {
    await approved(`${smallProfile}    review: { every: 2 years }\n`);
    reword();
    const { out } = await runHere({ folder, today: '2028-04-01' }, ['due']);
    expect(out).toMatch(/Overdue\n.*\n.*overdue since 13 March 2028, 20 days; changed since approval\n/);
  });
});

describe('the website', () => {
  test('keeps the approved version, and publishes nothing that has changed since', async () => {
    await approved();
    await run('site');
    const before = read('site/elm/parent-group-chats/index.html');
    reword();
    const { code, err } = await run('site');
    expect([code, err]).toEqual([
      0,
      `${told}elm/parent-group-chats has changed since its approval: the version that is published stays until it is approved
no feed of changes: it needs the address of the site, --base-url
0 files written, 13 unchanged
`,
    ]);
    expect(read('site/elm/parent-group-chats/index.html')).toBe(before);
    const first = await run('site', '--out', 'new');
    expect(first.err).toContain(
      'elm/parent-group-chats has changed since its approval: it is not published until it is',
    );
    expect(existsSync(at('new/elm'))).toBe(false);
  });

  test('publishes the correction of a slip as a version of its own', async () => {
    await approved();
    await run('site');
    reword();
    await renew('--editorial', '--author', 'FS', '--change', 'A spelling mistake', '--yes');
    expect((await run('site')).code).toBe(0);
    expect(existsSync(at('site/elm/parent-group-chats/1.0.1/index.html'))).toBe(true);
    expect(read('site/elm/parent-group-chats/index.html')).toContain('Please keep politics out.');
  });
});

describe('renew --editorial', () => {
  test('settles what changed: new words, a row, and no new date', async () => {
    await approved();
    reword();
    const { code, out, err } = await renew('--editorial', '--author', 'AB', '--change', 'A spelling mistake', '--yes');
    expect(code).toBe(0);
    expect(out).toContain('[-The groups are not for political debate');
    expect(err).toBe(
      `version 1.0.1, still as Governors approved on 12 March 2026, with a slip mended: A spelling mistake
schools/elm.yaml is written; schools/elm.approved.json keeps the words.
Now: policygen build schools/elm.yaml
`,
    );
    expect(masked(read('schools/elm.yaml'))).toBe(`${smallProfile.trimEnd()}
    reword: { no-politics: Please keep politics out. }
    approval: { by: Governors, on: 2026-03-12, words: WORDS }
    history:
      - { version: "1.0", date: 2026-03-12, author: FS, change: New policy }
      - { version: "1.0.1", date: 2026-11-20, author: AB, change: A spelling mistake, editorial: true }
`);
    expect((await run('build', '--format', 'html')).err).toBe('1 built, 0 unchanged\n');
    expect(page()).toContain('1.0.1 20 November 2026 AB A spelling mistake');
    expect(page()).toContain('on 12 March 2026');
  });

  test.each([
    [[], 'renew --editorial needs --change, --author, --yes (or --dry-run)'],
    [['--author', 'AB', '--yes'], 'renew --editorial needs --change'],
    [['--author', 'AB', '--change', 'x', '--by', 'Head', '--yes'], '--by is of a new approval'],
    [['--words'], 'choose --editorial or --words'],
  ])('%s is wrong usage', async (args, message) => {
    await approved();
    reword();
    const { code, err } = await renew('--editorial', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test.each([
    ['--on', '2026-12-01', 'the correction, 1 December 2026, lies in the future'],
    ['--on', '2026-03-11', 'the correction, 11 March 2026, lies before what it corrects'],
    ['--version', '1.0', 'version 1.0 is not higher than version 1.0'],
  ])('%s %s is refused', async (option, value, message) => {
    await approved();
    reword();
    const before = read('schools/elm.yaml');
    const { code, err } = await renew('--editorial', '--author', 'AB', '--change', 'x', option, value, '--yes');
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(read('schools/elm.yaml')).toBe(before);
  });

  test('has nothing to do for words that are as approved, and none for a draft', async () => {
    write('schools/elm.yaml', smallProfile);
    expect((await renew('--editorial', '--yes')).err).toContain('the policy was never approved');
    await approved();
    expect((await renew('--editorial', '--yes')).err).toContain('there is nothing to correct');
  });
});

describe('an approval that does not say which words', () => {
  const old = `${smallProfile}    approval: { by: Governors, on: 2026-03-12 }\n`;

  test('goes on as before, and is told once a run', async () => {
    for (const school of ['ash', 'elm', 'oak']) write(`schools/${school}.yaml`, old.replace('Elm', school));
    const { code, err } = await run('build', '--format', 'html');
    expect([code, err]).toEqual([
      0,
      `3 approvals do not say which words were approved: schools/ash.yaml, schools/elm.yaml, schools/oak.yaml
  where they are the words of today: policygen renew schools/ash.yaml --words
3 built, 0 unchanged
`,
    ]);
    expect((await run('due', '--fail')).code).toBe(0);
  });

  test('learns them by renew --words, which is of no new approval', async () => {
    write('schools/elm.yaml', old);
    const { code, err } = await renew('--words', '--yes');
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('the words of today are those that Governors approved on 12'),
    ]);
    expect(masked(read('schools/elm.yaml'))).toBe(old.replace(' }\n', ', words: WORDS }\n'));
    expect((await run('build', '--format', 'html')).err).toBe('1 built, 0 unchanged\n');
    expect((await renew('--words', '--yes')).err).toBe('The approval knows its words, and they are those of today.\n');
    rmSync(at('schools/elm.approved.json'));
    expect((await renew('--words', '--yes')).code).toBe(0);
    expect(existsSync(at('schools/elm.approved.json'))).toBe(true);
    reword();
    expect((await renew('--words', '--yes')).err).toContain('the approval names other words than those of today');
  });
});

describe('what is kept of an approval', () => {
  test('is never read as a profile', async () => {
    await approved();
    expect((await run('build', 'schools', '--format', 'html')).code).toBe(0);
    expect((await run('check', 'schools/*')).err).not.toContain('approved.json');
    expect((await run('build', 'schools/elm.approved.json')).err).toBe(lines`
      schools/elm.approved.json  this is what policygen keeps of an approval, and no profile
        name the profile: schools/elm.yaml                                [FILE_NAME]

      0 built, 0 unchanged, 1 problem
    `);
  });

  test('of other words than the profile names is refused', async () => {
    await approved();
    edit(/words: [0-9a-f]{16}/, 'words: 0123456789abcdef');
    const { code, err } = await run('build', '--format', 'html');
    // Where help is found differs from one installation to another.
    expect([code, err.replace(/^ {2}see .*\n/m, '')]).toEqual([
      1,
      lines`
        schools/elm.yaml:9:55  the approval names other words than those that schools/elm.approved.json keeps
          9 |     approval: { by: Governors, on: 2026-03-12, words: 0123456789abcdef }
            |                                                       ^^^^^^^^^^^^^^^^
          put both files back as they belong together, or delete schools/elm.approved.json [APPROVAL_WORDS]

        0 built, 0 unchanged, 1 problem
      `,
    ]);
    rmSync(at('schools/elm.approved.json'));
    expect((await run('build', '--format', 'html')).err).toBe(
      `${told.replace(': "No politics"', '')}1 built, 0 unchanged\n`,
    );
  });

  test('may be gone: the profile still knows whether the words are the same', async () => {
    await approved();
    rmSync(at('schools/elm.approved.json'));
    expect((await run('build', '--format', 'html')).err).toBe('1 built, 0 unchanged\n');
    reword();
    expect((await run('build', '--format', 'html')).err).toContain('changed since approval on 12 March 2026');
  });

  test('that comes back, or goes, is another state of the school', async () => {
    await approved();
    reword();
    await run('build', '--format', 'html');
    const kept = read('schools/elm.approved.json');
    rmSync(at('schools/elm.approved.json'));
    expect((await run('build', '--format', 'html')).err).not.toContain('No politics');
    write('schools/elm.approved.json', kept);
    expect((await run('build', '--format', 'html')).err).toContain('No politics');
  });

  test.each<[string, (text: string) => string]>([
    ['is empty', () => ''],
    ['is cut short', (text) => text.slice(0, 2_000)],
    ['is no JSON', () => 'elm'],
    ['is a list', () => '[]'],
    ['is null', () => 'null'],
    ['is nested without end', () => '['.repeat(100_000)],
    ['is of a later policygen', (text) => text.replace('"policygenApproved": 1', '"policygenApproved": 2')],
    ['has another wording', (text) => text.replace('political debate', 'chess')],
    ['has another fingerprint', (text) => text.replace(/"words": "[0-9a-f]{16}"/, '"words": "0123456789abcdef"')],
    ['names a prototype', (text) => text.replace('"parent-group-chats": {', '"__proto__": {')],
    ['has a link that runs something', (text) => text.replaceAll('mailto:office', 'javascript:office')],
    ['commands the terminal', (text) => text.replace('"by": "Governors"', '"by": "\\u001b[2J"')],
  ])('and %s is refused', async (_, spoil) => {
    await approved();
    write('schools/elm.approved.json', spoil(read('schools/elm.approved.json')));
    const { code, err } = await run('build', '--format', 'html');
    expect(code).toBe(1);
    expect(err).toContain('schools/elm.approved.json  what policygen keeps of the approval is not as it was written\n');
    rmSync(at('schools/elm.approved.json'));
    expect((await run('build', '--format', 'html')).code).toBe(0);
  });

  test('and is no file, or too large, is refused', async () => {
    await approved();
    rmSync(at('schools/elm.approved.json'));
    mkdirSync(at('schools/elm.approved.json'));
    expect((await run('check', 'schools/elm.yaml')).err).toContain('this is a folder, not a file');
    rmSync(at('schools/elm.approved.json'), { recursive: true });
    write('schools/elm.approved.json', ' '.repeat(10_000_001));
    expect((await run('check', 'schools/elm.yaml')).err).toContain(
      'what policygen keeps of the approval is larger than 10 MB',
    );
  });
});

describe('what governors get', () => {
  const file = (name: string) => new Uint8Array(readFileSync(at(name)));

  test('compares with the approval without git', async () => {
    await approved();
    expect((await run('diff', 'schools/elm.yaml')).out).toContain(
      'from the policy as approved on 12 March 2026\nto   the policy as it is now\nNo change in the words\n',
    );
    dropped();
    expect((await run('diff')).out).toContain('Left out: No politics');
  });

  test('says that the new words are proposed, and strikes the approval that they don’t have', async () => {
    await approved();
    reword();
    expect((await run('diff', 'schools/elm.yaml', '--docx', 'changes.docx', '--html', 'changes.html')).code).toBe(0);
    const xml = strFromU8(unzipSync(file('changes.docx'))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*Proposed: not yet approved/);
    expect(xml).toMatch(/<w:delText[^>]*>Approved by the Governors of Elm Primary School on 12 March 2026/);
    const kept = xml.replace(/<w:del [\s\S]*?<\/w:del>/g, '');
    expect(kept).not.toMatch(/Approved by|Changed since approval/);
    const html = htmlWords(read('changes.html'));
    expect(html).toMatch(
      /^Elm Primary School Changes to .*? Proposed: not yet approved From the policy as approved on 12/,
    );
  });

  test('also against a published file; and never of a version that has an approval of its own', async () => {
    await approved();
    await run('build', '--format', 'docx');
    cpSync(at('dist/elm/parent-group-chats.docx'), at('published.docx'));
    reword();
    const compare = () => run('diff', 'published.docx', 'schools/elm.yaml', '--html', 'changes.html');
    await compare();
    expect(read('changes.html')).toContain('Proposed: not yet approved');
    await renew('--version', 'minor', '--author', 'FS', '--change', 'Politics', '--on', '2026-11-12', '--yes');
    await compare();
    expect(read('changes.html')).not.toContain('Proposed: not yet approved');
    expect(htmlWords(read('changes.html'))).toContain('12 November 2026');
  });

  test('nor of a slip that was mended', async () => {
    await approved();
    await run('build', '--format', 'html');
    cpSync(at('dist/elm/parent-group-chats.html'), at('published.html'));
    reword();
    await renew('--editorial', '--author', 'FS', '--change', 'A slip', '--yes');
    await run('diff', 'published.html', 'schools/elm.yaml', '--html', 'changes.html');
    expect(read('changes.html')).not.toContain('Proposed: not yet approved');
  });
});

describe('a remark that a renewal makes untrue', () => {
  const profile = (on: string) => `${smallProfile}    approval:
      by: Governors            # the full body
${on}    review: { every: 2 years }
`;

  test.each([
    ['that the date was a guess', '      on: 2024-03              # ASSUMED: take it from the minutes\n', ''],
    ['that names the old date', '      on: 2024-03              # the meeting of March 2024\n', ''],
    ['that goes on in the next line', '      on: 2024-03   # ASSUMED: nobody\n                    # knows it\n', ''],
    ['over the line', '      # to be confirmed by the clerk\n      on: 2024-03\n', ''],
    ['of the minute before', '      on: 2024-03\n      minute: "5/3"   # from the clerk\n', ''],
    ['that stays true', '      on: 2024-03              # as the minutes have it\n', '# as the minutes have it'],
    [
      'over the line that stays true',
      '      # the date of the meeting\n      on: 2024-03\n',
      '# the date of the meeting',
    ],
  ])('%s', async (_, on, left) => {
    write('schools/elm.yaml', profile(on));
    const { code, out } = await renew(
      '--version',
      'minor',
      '--on',
      '2026-11-12',
      ...approval.slice(2, 4),
      ...approval.slice(6),
    );
    expect(code).toBe(0);
    const remarks =
      read('schools/elm.yaml')
        .match(/#.*/g)
        ?.filter((remark) => remark !== '# the full body') ?? [];
    expect(remarks).toEqual(left === '' ? [] : [left]);
    // What goes is seen before it goes.
    if (left === '') for (const remark of on.match(/#.*/g) ?? []) expect(out).toContain(remark);
  });

  test('and the samples of init under the real lines', async () => {
    const made = await run(
      'init',
      'Elm Primary School',
      '--email',
      'office@elm.example',
      '--chat',
      'WhatsApp',
      '--yes',
    );
    expect(made.code).toBe(0);
    cpSync(at('schools/elm-primary-school.yaml'), at('schools/elm.yaml'));
    rmSync(at('schools/elm-primary-school.yaml'));
    await renew(...approval, '--minute', 'FGB 12/03/26, item 7');
    const text = read('schools/elm.yaml');
    expect(text).not.toMatch(/# (on|minute|words|history): /);
    expect(text).not.toContain('# The versions, the oldest first.');
    expect(text).toContain('# related: ');
    expect(text).toContain('# Who approves the policy.');
  });

  test('a person at the terminal is offered to build', async () => {
    write('schools/elm.yaml', smallProfile);
    const answers = ['2026-03-12', 'Governors', '', '', 'FS', 'New policy', '2 years', 'y', ''];
    const { code, err } = await runHere({ folder, today, answers }, ['renew', 'schools/elm.yaml']);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/Build the documents now\? \[Y\/n\] [\s\S]*3 built, 0 unchanged\n$/),
    ]);
    expect(existsSync(at('dist/elm/parent-group-chats.pdf'))).toBe(true);
  });
});
