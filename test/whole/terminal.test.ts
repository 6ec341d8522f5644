import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atTerminal, atTerminalRun, hasTerminal, keys, type Terminal, withoutSpace } from '../read/at-terminal.ts';
import { masked } from '../read/mask.ts';
import { command, runProgram } from '../read/run-command.ts';
import { smallProfile } from '../samples/small-profile.ts';

/**
 * The command at a real terminal, as a person types and sees. It is given one by `script` of util-linux, which every
 * Debian has (bsdutils); elsewhere this is skipped.
 */
const { enter, up, down, left, back, ctrlC, ctrlD } = keys;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-terminal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const made = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Answers questions one after the other, each by the words with which the screen asks it. */
async function answer(terminal: Terminal, answers: readonly (readonly [question: string, ...typed: string[]])[]) {
  for (const [question, ...typed] of answers) {
    await terminal.shows(question);
    terminal.type(...typed);
  }
}

/** All of init's questions, Enter to those that have a usual answer. */
const initQuestions = [
  ["What is your school's full name?", 'Elm Primary School', enter],
  ['To which email address may parents write?', 'office@elm.example', enter],
  ['How does your school write the title of its head?', enter],
  ["On which service do parents' groups run?", enter],
  ['Is there a second service for parents', enter],
  ['In which app do teachers', enter],
  ['Which groups are there?', enter],
  ["What is your parents' association called", enter],
  ['How much should the policy say?', enter],
  ['Who approves the policy?', enter],
  ['When was it approved', enter],
  ['How often will you review it?', enter],
] as const;

const elmFiles = ['schools', 'schools/elm-primary-school.yaml', 'schools/profile.schema.json'];
const stopped = 'Stopped: nothing is written.';

describe.skipIf(!hasTerminal)('init at a terminal', () => {
  it('takes what is usual at Enter, and leaves the answers on the screen', async () => {
    const terminal = atTerminal({ folder }, ['init']);
    await answer(terminal, initQuestions);
    expect([await terminal.ended(), made(), terminal.isCursorShown()]).toEqual([0, elmFiles, true]);
    expect(terminal.screen()).toMatchInlineSnapshot(`
      "Enter takes what stands in [brackets], and - says that there is none.
      You can change it all later.

      │
      ◇  What is your school's full name?
      │  Elm Primary School
      │
      ◇  To which email address may parents write?
      │  office@elm.example
      │
      ◇  How does your school write the title of its head? [Headteacher]
      │  Headteacher
      │
      ◇  On which service do parents' groups run? [WhatsApp]
      │  WhatsApp
      │
      ◇  Is there a second service for parents, such as Class List? [none]
      │  none
      │
      ◇  In which app do teachers and parents write to each other, such as Dojo?
         [none]
      │  none
      │
      ◇  Which groups are there?
      │  class and year
      │
      ◇  What is your parents' association called, such as PTFA? [none]
      │  none
      │
      ◇  How much should the policy say?
      │  standard
      │
      ◇  Who approves the policy? [Governing Body]
      │  Governing Body
      │
      ◇  When was it approved, such as 2026-03-12? [not yet]
      │  not yet
      │
      ◇  How often will you review it? [2 years]
      │  2 years
      schools/elm-primary-school.yaml
      The profile is ready. To have the policy, run: policygen build schools/elm-prima
      ry-school.yaml"
    `);
    expect(read('schools/elm-primary-school.yaml')).toMatch(/edition: standard .*\n/);
  });

  it('has choices for the arrow keys, with what each is', async () => {
    const terminal = atTerminal({ folder, columns: 40 }, [
      'init',
      'Elm Primary School',
      '--email',
      'office@elm.example',
    ]);
    await answer(terminal, initQuestions.slice(2, 6));
    await answer(terminal, [
      ['Which groups are there? │ ○ class │ ○ year │ ● class and year', up, up],
      ['│ ● class │ ○ year', enter],
      ["What is your parents' association called", enter],
      ['○ short │ ● standard (63 clauses,', down],
    ]);
    await terminal.shows('● full (77 clauses');
    const screen = terminal.screen();
    expect(screen.slice(screen.indexOf('◆'))).toMatchInlineSnapshot(`
      "◆  How much should the policy say?
      │  ○ short
      │  ○ standard
      │  ● full (77 clauses, with 
      │  "Running a group", "What we
      │   expect of parents and 
      │  carers" and "If the code of
      │   conduct is broken")
      │  ↑/↓ to navigate • Enter: confirm
      └"
    `);
    terminal.type(enter);
    await answer(terminal, initQuestions.slice(9));
    expect(await terminal.ended()).toBe(0);
    expect(read('schools/elm-primary-school.yaml')).toMatch(/groups: class .*\n[\s\S]*edition: full /);
  });

  it('tells what is wrong with an answer beside it, and keeps it there to be mended', async () => {
    const terminal = atTerminal({ folder, columns: 40 }, ['init']);
    await answer(terminal, [
      ["What is your school's full name?", enter],
      ['a policy needs this', 'Elm Primary School', enter],
      ['To which email address may parents write?', 'office', enter],
      ['not "office" for example:'],
    ]);
    const screen = terminal.screen();
    expect(screen.slice(screen.indexOf('▲'))).toMatchInlineSnapshot(`
      "▲  To which email address may parents
         write?
      │  office█
      └  this should be an email address, not
         "office"
         for example: office@orchard.example"
    `);
    terminal.type('@elm.example', enter);
    await answer(terminal, [
      ['title of its head?', 'Hed', left, back, 'ea', enter],
      ...initQuestions.slice(3, 9),
      ['Who approves the policy?', '-', enter],
      ['How often will you review it?', 'often', enter],
      ['a number of months or years', ...Array(5).fill(back), '3 years', enter],
    ]);
    expect(await terminal.ended()).toBe(0);
    expect(read('schools/elm-primary-school.yaml')).toMatch(
      /email: office@elm\.example [\s\S]*headteacher: Head [\s\S]*# approval[\s\S]*every: 3 years/,
    );
  });

  it.each([0, 1, 6, 8, initQuestions.length - 1])('writes nothing after Ctrl-C at question %i', async (at) => {
    const terminal = atTerminal({ folder }, ['init']);
    await answer(terminal, initQuestions.slice(0, at));
    const [question = ''] = initQuestions[at] ?? [];
    await terminal.shows(question);
    terminal.type('x', ctrlC);
    expect([await terminal.ended(), made(), terminal.isCursorShown()]).toEqual([130, [], true]);
    expect(terminal.screen().split('\n').at(-1)).toBe(stopped);
  });

  it('writes nothing where the input ends, by Ctrl-D', async () => {
    for (const environment of [{}, { ACCESSIBLE: '1' }]) {
      const terminal = atTerminal({ folder, environment }, ['init']);
      await answer(terminal, [...initQuestions.slice(0, 2), ['How does your school write', ctrlD]]);
      expect([await terminal.ended(), made(), terminal.isCursorShown()]).toEqual([1, [], true]);
      expect(terminal.screen().split('\n').at(-1)).toBe(stopped);
    }
  });

  it('is ended by another program, too, and gives the cursor back', async () => {
    const line = `echo "process $$."; exec '${process.execPath}' '${command}' init`;
    const terminal = atTerminalRun({ folder }, line);
    await answer(terminal, initQuestions.slice(0, 1));
    await terminal.shows('To which email address');
    process.kill(Number(/process (\d+)\./.exec(terminal.screen())?.[1]), 'SIGTERM');
    expect([await terminal.ended(), made(), terminal.isCursorShown()]).toEqual([130, [], true]);
    expect(terminal.screen().split('\n').at(-1)).toBe(stopped);
  });

  it('goes on after Ctrl-Z and fg', async () => {
    for (const environment of [{}, { ACCESSIBLE: '1' }]) {
      const terminal = atTerminalRun({ folder, environment: { ...environment, PS1: '$ ' } }, 'exec bash --norc -i');
      await answer(terminal, [
        ['$ ', `'${process.execPath}' '${command}' init 'Elm Primary School'; echo ended with $?${enter}`],
        ['To which email address may parents write?', keys.ctrlZ],
        ['Stopped', `clear; echo now $((3 + 4))${enter}`],
        ['now 7', `fg${enter}`],
        ['To which email address may parents write?', 'office@elm.example', enter],
        ['How does your school write', ctrlC],
        [stopped, `exit 7${enter}`],
      ]);
      expect(await terminal.ended()).toBe(7);
    }
  });

  it('takes Escape for no end', async () => {
    const terminal = atTerminal({ folder }, ['init', 'Elm Primary School']);
    await answer(terminal, [
      ['To which email address', 'office'],
      ['│ office', keys.escape],
    ]);
    // What comes sooner is taken for the rest of another key, which is no end either.
    await setTimeout(500);
    terminal.type(...Array(6).fill(back), 'office@elm.example', enter);
    await answer(terminal, initQuestions.slice(2));
    expect(await terminal.ended()).toBe(0);
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }, /^7$/],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, /^7$/],
    ['a terminal', {}, /^\d+$/],
  ])('has the colours that it may have: %s', async (_, environment, allowed) => {
    const terminal = atTerminal({ folder, environment }, ['init']);
    await answer(terminal, [["What is your school's full name?", 'Elm', left, left]]);
    await terminal.shows('│ Elm');
    terminal.type(ctrlC);
    expect(await terminal.ended()).toBe(130);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
    const styles = [...terminal.written().matchAll(/\u001b\[([\d;]*)m/g)].map(([, style = '']) => style);
    expect(styles.filter((style) => style !== '27' && !allowed.test(style))).toEqual([]);
    // Of the cursor, or of all.
    expect(styles.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasTerminal)('questions line by line', () => {
  it.each([
    ['where the person asks for it', 80, { ACCESSIBLE: '1' }],
    ['where the terminal can do no more', 80, { TERM: 'dumb' }],
    ['where it is too narrow to draw', 20, {}],
    ['where its width is not known', 0, {}],
  ])('%s', async (_, columns, environment) => {
    const terminal = atTerminal({ folder, columns, environment }, ['init']);
    await answer(terminal, initQuestions.slice(0, 6));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what would draw over a line
    expect(terminal.written()).not.toMatch(/[◆│]|\u001b\[(?!\d*[GJK])/);
    terminal.type(ctrlC);
    expect([await terminal.ended(), made()]).toEqual([130, []]);
    expect(
      terminal
        .written()
        .trimEnd()
        .split(/[\r\n]+/)
        .at(-1),
    ).toBe(stopped);
  });

  it('say the same as those that are drawn', async () => {
    const terminal = atTerminal({ folder, environment: { ACCESSIBLE: '1' } }, ['init']);
    await answer(terminal, [
      ...initQuestions.slice(0, 6),
      ['Which groups are there: class, year, or class and year? [class and year]', enter],
      ['What is your parents', enter],
      ['How much should the policy say: short, standard or full? [standard]', 'tiny', enter],
      ['write one of: short, standard, full How much should the policy say', 'short', enter],
      ...initQuestions.slice(9),
    ]);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.screen()).toMatchInlineSnapshot(`
      "Enter takes what stands in [brackets], and - says that there is none.
      You can change it all later.

      What is your school's full name? Elm Primary School
      To which email address may parents write? office@elm.example
      How does your school write the title of its head? [Headteacher] 
      On which service do parents' groups run? [WhatsApp] 
      Is there a second service for parents, such as Class List? [none] 
      In which app do teachers and parents write to each other, such as Dojo? [none] 
      Which groups are there: class, year, or class and year? [class and year] 
      What is your parents' association called, such as PTFA? [none] 
        short: 36 clauses
        standard: 63 clauses, with "What our school values", "What we expect of parent
      s and carers" and "If the code of conduct is broken"
        full: 77 clauses, with "Running a group", "What we expect of parents and carer
      s" and "If the code of conduct is broken"
      How much should the policy say: short, standard or full? [standard] tiny
        this should be one of: short, standard, full, not "tiny"
        write one of: short, standard, full
      How much should the policy say: short, standard or full? [standard] short
      Who approves the policy? [Governing Body] 
      When was it approved, such as 2026-03-12? [not yet] 
      How often will you review it? [2 years] 
      schools/elm-primary-school.yaml
      The profile is ready. To have the policy, run: policygen build schools/elm-prima
      ry-school.yaml"
    `);
    expect(read('schools/elm-primary-school.yaml')).toContain('edition: short');
  });
});

describe.skipIf(!hasTerminal)('renew at a terminal', () => {
  const approved = `${smallProfile}    approval: { by: Governors, on: 2024-03-05 }
    review: { every: 2 years }
    history: [{ version: "1.0", date: 2024-03, author: FS, change: New policy }]
`;
  const profile = 'schools/elm.yaml';
  beforeEach(() => {
    mkdirSync(join(folder, 'schools'));
    writeFileSync(join(folder, profile), approved);
  });

  const renewQuestions = [
    ['Approved on [', '2025-11-12', enter],
    ['Approved by [Governors]', enter],
    ['The minute that records it', enter],
    ['Version', enter],
    ['Who wrote it [FS]', enter],
    ['What changed, and why', 'Photos need consent', enter],
    ['Reviewed every', enter],
  ] as const;

  it('shows the change, and writes after a yes', async () => {
    const terminal = atTerminal({ folder }, ['renew', profile]);
    await answer(terminal, renewQuestions.slice(0, 3));
    await answer(terminal, [
      ['Version │ ● minor (1.1) │ ○ major (2.0) │ ○ a number', down],
      ['● major (2.0)', enter],
      ...renewQuestions.slice(4),
    ]);
    await terminal.shows(`Write this to ${profile}?`);
    expect(read(profile)).toBe(approved);
    const today = /(?<=Approved on \[)[\d-]+/;
    expect(masked(terminal.screen()).replace(today, 'TODAY')).toMatchInlineSnapshot(`
      "Parents' group chats, Elm Primary School
      Last approved by Governors, 5 March 2024; version 1.0.
      Press Enter to take what stands in [brackets].

      │
      ◇  Approved on [TODAY]
      │  2025-11-12
      │
      ◇  Approved by [Governors]
      │  Governors
      │
      ◇  The minute that records it (Enter for none)
      │
      │
      ◇  Version
      │  major (2.0)
      │
      ◇  Who wrote it [FS]
      │  FS
      │
      ◇  What changed, and why
      │  Photos need consent
      │
      ◇  Reviewed every (such as 2 years) [2 years]
      │  2 years
      schools/elm.yaml
         7 |   parent-group-chats:
         8 |     edition: short
      -  9 |     approval: { by: Governors, on: 2024-03-05 }
      +  9 |     approval: { by: Governors, on: 2025-11-12, words: WORDS }
        10 |     review: { every: 2 years }
      - 11 |     history: [{ version: "1.0", date: 2024-03, author: FS, change: New po
      licy }]
      + 11 |     history: [{ version: "1.0", date: 2024-03, author: FS, change: New po
      licy }, { version: "2.0", date: 2025-11-12, author: FS, change: Photos need cons
      ent }]
      version 2.0, approved 12 November 2025, next review 12 November 2027
      │
      ◆  Write this to schools/elm.yaml?
      │  ○ Yes / ● No
      └"
    `);
    terminal.type('y');
    await terminal.shows('Build the documents now?');
    expect(read(profile)).toContain('{ version: "2.0", date: 2025-11-12, author: FS, change: Photos need consent }');
    terminal.type(enter);
    expect(await terminal.ended()).toBe(0);
    expect(existsSync(join(folder, 'dist/elm/parent-group-chats.pdf'))).toBe(true);
  });

  it.each([[enter], ['n'], [down, up, enter]])('changes nothing without a yes', async (...typed) => {
    const terminal = atTerminal({ folder }, ['renew', profile]);
    await answer(terminal, [...renewQuestions, [`Write this to ${profile}?`, ...typed]]);
    expect([await terminal.ended(), read(profile)]).toEqual([0, approved]);
    expect(terminal.screen()).toMatch(/\nNothing is changed\.$/);
  });

  it('takes a number for the version, and checks it', async () => {
    const terminal = atTerminal({ folder }, ['renew', profile]);
    await answer(terminal, renewQuestions.slice(0, 3));
    await answer(terminal, [
      ['● minor (1.1)', up, enter],
      ['Version: a number', enter],
      ['this is needed', 'v3', enter],
      ['whole numbers with dots', back, back, '3.0', enter],
      ...renewQuestions.slice(4),
      ['version 3.0, approved 12 November 2025', 'y'],
      ['Build the documents now?', 'n'],
    ]);
    expect(await terminal.ended()).toBe(0);
    expect(read(profile)).toContain('version: "3.0"');
    expect(terminal.screen()).toMatch(/\nNow: policygen build schools\/elm\.yaml$/);
  });

  it.each([0, 3, 6, 7])('writes nothing after Ctrl-C at question %i', async (at) => {
    const questions = [...renewQuestions, [`Write this to ${profile}?`]] as const;
    const terminal = atTerminal({ folder }, ['renew', profile]);
    await answer(terminal, questions.slice(0, at));
    await terminal.shows(questions[at]?.[0] ?? '');
    terminal.type(ctrlC);
    expect([await terminal.ended(), read(profile), made()]).toEqual([130, approved, ['schools', profile]]);
    expect(terminal.screen().split('\n').at(-1)).toBe(stopped);
  });

  it('says after Ctrl-C at the last question that the profile is written', async () => {
    const terminal = atTerminal({ folder }, ['renew', profile]);
    await answer(terminal, [
      ...renewQuestions,
      [`Write this to ${profile}?`, 'y'],
      ['Build the documents now?', ctrlC],
    ]);
    expect(await terminal.ended()).toBe(130);
    expect(read(profile)).toContain('Photos need consent');
    const told =
      'Stopped: the profile is written, its documents are not built. To have them: policygen build schools/elm.yaml';
    expect(withoutSpace(terminal.screen())).toContain(withoutSpace(told));
  });
});

describe('without a terminal', () => {
  it.skipIf(process.platform === 'win32').each([
    ['init', 'error: without questions, --name and --email must be given'],
    ['init "Elm Primary School"', 'error: without questions, --email must be given'],
  ])('nothing is asked, and Enter for ever changes nothing: %s', (line, message) => {
    const { code, err } = runProgram(folder, 'sh', ['-c', `yes "" | '${process.execPath}' '${command}' ${line}`]);
    expect([code, err.split('\n')[0], made()]).toEqual([2, message, []]);
  });
});
