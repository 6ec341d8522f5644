import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { init as description } from '../../../src/commands/init/command.ts';
import { faultOf } from '../../../src/profile/check-answer.ts';
import { newProfile } from '../../../src/profile/new-profile.ts';
import { parseProfile } from '../../../src/profile/parse-profile.ts';
import { profileField } from '../../../src/profile/profile-field.ts';
import { questions } from '../../../src/profile/questions.ts';
import { schoolName } from '../../../src/profile/words/school-name.ts';
import { type Ended, runCommand } from '../../read/run-command.ts';
import { runHere } from '../../read/run-here.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen init '));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const init = (...args: string[]): Promise<Ended> => runHere({ folder, today: '2026-11-20' }, ['init', ...args]);

/** Answers line by line, until the input ends; `asked` has the questions. */
async function answering(answers: readonly string[], ...args: string[]): Promise<Ended & { asked: readonly string[] }> {
  const ended = await runHere({ folder, today: '2026-11-20', answers }, ['init', ...args]);
  return { ...ended, asked: ended.err.match(/[A-Z][^?\n]*\?(?: \[[^\]]*\])?/g) ?? [] };
}

const build = (): Promise<Ended> => runHere({ folder, today: '2026-11-20' }, ['build', '--format', 'html']);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const elm = ['--name', 'Elm Primary School', '--email', 'office@elm.example'];

/** The text with every line that is ready to use in use. */
const allInUse = (profile: string): string => profile.replace(/^( +)# (?=[a-zA-Z]+:| {2})/gm, '$1');

describe('policygen init, asking', () => {
  it('asks again until an answer can stand in a profile, and writes what was answered', async () => {
    const answers = [
      ...['', "St. Mary's", 'office', 'office@mary.example', 'Head Teacher', '', 'Class List', '-', 'class'],
      ...["Friends of St. Mary's: PTA", 'tiny', 'full', '', '12/03/2026', '2026-03-12', '18 months'],
    ];
    const { code, out, err, asked } = await answering(answers);
    expect([code, out]).toEqual([0, 'schools/st-marys.yaml\n']);
    expect(asked).toMatchInlineSnapshot(`
      [
        "What is your school's full name?",
        "What is your school's full name?",
        "To which email address may parents write?",
        "To which email address may parents write?",
        "How does your school write the title of its head? [Headteacher]",
        "On which service do parents' groups run? [WhatsApp]",
        "Is there a second service for parents, such as Class List? [none]",
        "In which app do teachers and parents write to each other, such as Dojo? [none]",
        "Which groups are there: class, year, or class and year? [class and year]",
        "What is your parents' association called, such as PTFA? [none]",
        "How much should the policy say: short, standard or full? [standard]",
        "How much should the policy say: short, standard or full? [standard]",
        "Who approves the policy? [Governing Body]",
        "When was it approved, such as 2026-03-12? [not yet]",
        "When was it approved, such as 2026-03-12? [not yet]",
        "How often will you review it? [2 years]",
      ]
    `);
    expect(err).toMatchInlineSnapshot(`
      "Enter takes what stands in [brackets], and - says that there is none.
      You can change it all later.

      What is your school's full name?   a policy needs this
      What is your school's full name? To which email address may parents write?   this should be an email address, not "office"
        for example: office@orchard.example
      To which email address may parents write? How does your school write the title of its head? [Headteacher] On which service do parents' groups run? [WhatsApp] Is there a second service for parents, such as Class List? [none] In which app do teachers and parents write to each other, such as Dojo? [none] Which groups are there: class, year, or class and year? [class and year] What is your parents' association called, such as PTFA? [none]   short: 36 clauses
        standard: 63 clauses, with "What our school values", "What we expect of parents and carers" and "If the code of conduct is broken"
        full: 77 clauses, with "Running a group", "What we expect of parents and carers" and "If the code of conduct is broken"
      How much should the policy say: short, standard or full? [standard]   this should be one of: short, standard, full, not "tiny"
        write one of: short, standard, full
      How much should the policy say: short, standard or full? [standard] Who approves the policy? [Governing Body] When was it approved, such as 2026-03-12? [not yet]   this should be a date: a day, a month or a year, not "12/03/2026"
        write it as 2026-03-12, the year first
      When was it approved, such as 2026-03-12? [not yet] How often will you review it? [2 years] The profile is ready. To have the policy, run: policygen build schools/st-marys.yaml
      "
    `);
    const { value } = parseProfile({ file: 'schools/st-marys.yaml', text: read('schools/st-marys.yaml') });
    expect(value.school).toEqual({
      name: "St. Mary's",
      email: 'office@mary.example',
      headteacher: 'Head Teacher',
      parentBody: "Friends of St. Mary's: PTA",
    });
    expect(value.platforms).toEqual({ chat: 'WhatsApp', directory: 'Class List', groups: 'class' });
    expect(value.policies.get('parent-group-chats')).toEqual({
      edition: 'full',
      approval: { by: 'Governing Body', on: { year: 2026, month: 3, day: 12 } },
      review: { every: { months: 18, words: '18 months' } },
    });
  });

  it('asks only for what no option gives', async () => {
    const { code, asked } = await answering(['', '', '', '', '', '', '', '', ''], ...elm, '--edition', 'short');
    expect([code, asked.length]).toEqual([0, 9]);
    expect(asked.join()).not.toMatch(/full name|email|How much/);
    expect(read('schools/elm-primary-school.yaml')).toContain('edition: short');
  });

  it('does not ask when an approval was on where nobody approves', async () => {
    const { asked } = await answering(['', '', '', '', '', '', '', '-', ''], ...elm);
    expect(asked.at(-2)).toBe('Who approves the policy? [Governing Body]');
    expect(asked.at(-1)).toBe('How often will you review it? [2 years]');
    expect(read('schools/elm-primary-school.yaml')).toContain('# approval: { by: Governing Body, on: 2026-11-20 }');
    expect((await build()).code).toBe(0);
  });

  it('writes nothing when the person stops', async () => {
    const { code, out, err } = await answering(['Elm Primary School', 'office@elm.example']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/\nStopped: nothing is written\.\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says at once that the school has a profile, before it asks for more', async () => {
    await init(...elm, '--yes');
    const before = read('schools/elm-primary-school.yaml');
    const { code, err, asked } = await answering(['Elm Primary School']);
    expect([code, asked.length]).toEqual([1, 1]);
    expect(err).toContain(`schools/elm-primary-school.yaml  there is such a file already, and it is left as it is
  change it in your editor, or give the new profile another name    [FILE_EXISTS]
`);
    expect(read('schools/elm-primary-school.yaml')).toBe(before);
  });
});

describe('policygen init, with options', () => {
  it('has one for each question, in the words of the field that it fills', () => {
    const described = questions([], '').map(({ flags, field, usual }) => {
      const [first = '', ...words] = profileField(field).about.replace(/(; .* where left out)?\.$/, '');
      const about = `${first.toLowerCase()}${words.join('')}`;
      return { flags, about: usual ? `${about} (default: ${usual})` : about };
    });
    expect(described.length).toBeGreaterThan(9);
    expect(description.options.slice(0, described.length)).toEqual(described);
  });

  it('makes a profile with a remark on every line, ready for next year', async () => {
    expect(await init('Elm Primary School', '--email', 'office@elm.example', '--school-app', 'Dojo')).toEqual({
      code: 0,
      out: 'schools/elm-primary-school.yaml\n',
      err: 'The profile is ready. To have the policy, run: policygen build schools/elm-primary-school.yaml\n',
    });
    expect(read('schools/elm-primary-school.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=profile.schema.json
      # Elm Primary School: all that is particular to the school is in this file.
      # After a change, run: policygen build schools/elm-primary-school.yaml
      # Lines such as "# motto: Together we grow" are ready for use: delete the # and its space, and say your own.

      school:
        name: Elm Primary School                # The full name, as it stands on the cover.
        # shortName: Orchard Primary School     # How running text calls the school; the full name where left out.
        email: office@elm.example               # Where parents write to about a concern.
        headteacher: Headteacher                # The title of the head, as this school writes it; "Headteacher" where left out.
        # deputyHead: Deputy Headteacher        # The title of the deputy, if a concern may go there too.
        # seniorTeam: Senior Leadership Team    # What the school calls its senior staff, if parents may turn to them.
        # parentBody: PTFA                      # What the parents' association is called.
        # motto: Together we grow               # One line under the name.
        # logo: orchard.svg                     # A picture beside the profile: PNG, JPEG or SVG.
        # colour: "#2f6f3e"                     # The colour of headings and rules, in quotes.

      platforms:
        chat: WhatsApp                          # What the parents' groups run on; several with commas.
        # directory: Class List                 # A second service on which parents find and write to each other.
        schoolApp: Dojo                         # The app in which teachers and parents write to each other.
        groups: class and year                  # Which groups there are; "class and year" where left out.

      policies:
        parent-group-chats:
          edition: standard                     # Which choice of clauses to start from; the policy type's own where left out.
          # include: [use-updates-reminders]    # Clauses to have beside the edition's.
          # Clauses of the edition to leave out.
          # omit: [aim-school-relevant-messages]
          # reword:                             # This school's own words for a clause.
          #   school-does-not-post: Our own words for this.
          # extra:                              # Passages of the school's own.
          #   - section: group-rules
          #     text: A rule of our own.
          # Whom the policy is for.
          # appliesTo: All parents and carers, also of the nursery
          # Where a copy can be had.
          # availableFrom: the school office and the website
          # owner: School Business Manager      # Who looks after the policy, for the register.
          approval:
            by: Governing Body                  # Who approves the policy.
            # on: 2026-11-20                    # When it was approved; left out while it is a draft.
            # minute: FGB 12/03/24, item 7      # The minute that records it.
          review:
            every: 2 years                      # How often the policy is reviewed.
          # The versions, the oldest first.
          # history: [{ version: "1.0", date: 2026-11-20, author: AB, change: New policy }]
          # Documents to read beside this one.
          # related: [{ title: Complaints Policy, url: "https://school.example/complaints" }]
      "
    `);
  });

  it('builds at once, as a process', () => {
    const { code, out } = runCommand(folder, ['init', ...elm]);
    expect([code, out]).toEqual([0, 'schools/elm-primary-school.yaml\n']);
    expect(runCommand(folder, ['build', '--format', 'html']).code).toBe(0);
    expect(read('dist/elm-primary-school/parent-group-chats.html')).toContain('Elm Primary School');
  });

  it.each(['short', 'standard', 'full'])('has ready lines that all work, in the edition %s', async (edition) => {
    await init(...elm, '--edition', edition);
    const profile = read('schools/elm-primary-school.yaml');
    const changed = allInUse(profile);
    expect(changed.split('\n').filter((line) => /^ +# ([a-zA-Z]+:| {2})/.test(line))).toEqual([]);
    expect(changed.split('\n').filter((line, at) => line !== profile.split('\n')[at]).length).toBeGreaterThan(15);
    writeFileSync(join(folder, 'schools', 'elm-primary-school.yaml'), changed);
    writeFileSync(
      join(folder, 'schools', 'orchard.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#246"/></svg>',
    );
    expect(await build()).toMatchObject({ code: 0, err: expect.stringMatching(/(^|\n)1 built, 0 unchanged\n$/) });
  });

  it.each([
    ['elm', 'schools/elm.yaml'],
    ['elm.yaml', 'schools/elm.yaml'],
    ['trust/schools/elm.yml', 'trust/schools/elm.yml'],
    ['Elm & Ash: Infants (№ 1)', 'schools/elm-ash-infants-no-1.yaml'],
    ['Ysgol Tŷ Ŵyn', 'schools/ysgol-ty-wyn.yaml'],
    ['مدرسة الزهور', 'schools/my-school.yaml'],
  ])('takes %s for %s', async (name, path) => {
    const { code, out } = await init(name, ...(/ /.test(name) ? elm.slice(2) : elm));
    expect([code, out]).toEqual([0, `${path}\n`]);
    expect(existsSync(join(folder, path))).toBe(true);
  });

  it('ends with 2 where something that is needed is missing, and nobody can be asked', async () => {
    expect(await init('--chat', 'Signal')).toEqual({
      code: 2,
      out: '',
      err: 'error: without questions, --name and --email must be given\n(see policygen init --help)\n',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [
      ['--email', 'office'],
      '--email: this should be an email address, not "office" (for example: office@orchard.example)',
    ],
    [['--chat', '-'], '--chat: a policy needs this'],
    [['--groups', 'all'], '--groups: this should be one of: class, year, class and year'],
    [
      ['--approved-on', '2026-12'],
      '--approved-on: December 2026 lies after today, 20 November 2026 (leave it out until it is approved)',
    ],
    [['--approved-on', '2026-02-30'], '--approved-on: this: the calendar has no 2026-02-30'],
    [['--edition', 'tiny'], '--edition: this should be one of: short, standard, full, not "tiny"'],
    [['--headteacher', '“Head”'], '--headteacher: this stands in curly quotes, which would be printed'],
    [['--policy', 'uniform'], 'there is no policy type "uniform"'],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, err } = await init(...elm, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes nothing that could not be built', async () => {
    const { code, err } = await init('学校', ...elm.slice(2));
    expect(code).toBe(1);
    expect(err).toContain('[CHARACTER_MISSING]');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves a folder that stands in the way', async () => {
    mkdirSync(join(folder, 'schools', 'elm.yaml'), { recursive: true });
    const { code, err } = await init('elm', ...elm);
    expect(code).toBe(1);
    expect(err).toContain('[FILE_EXISTS]');
  });

  it('ends with 3 where it may not write', async () => {
    writeFileSync(join(folder, 'schools'), 'a file\n');
    const { code, err } = await init(...elm);
    expect(code).toBe(3);
    expect(err).toContain('[WRITE_FAILED]');
    expect(read('schools')).toBe('a file\n');
  });
});

describe('what init writes for editors', () => {
  const schema = 'schools/profile.schema.json';

  it('is beside the profile, which points at it', async () => {
    await init(...elm);
    expect(read('schools/elm-primary-school.yaml')).toMatch(
      /^# yaml-language-server: \$schema=profile\.schema\.json\n/,
    );
    expect(read(schema)).toBe((await runHere({ folder, today: '2026-11-20' }, ['schema'])).out);
  });

  it('is renewed with the next profile, unless it is somebody else’s', async () => {
    await init(...elm);
    const ours = read(schema);
    writeFileSync(join(folder, schema), ours.replace('"title"', '"old"'));
    await init('ash', ...elm);
    expect(read(schema)).toBe(ours);
    writeFileSync(join(folder, schema), '{}\n');
    await init('oak', ...elm);
    expect(read(schema)).toBe('{}\n');
  });
});

describe('any answer', () => {
  const [name] = questions([], '');
  const profileWith = (school: string): string =>
    newProfile({
      answers: new Map([
        ['school.name', school],
        ['school.email', 'office@elm.example'],
        ['platforms.chat', 'WhatsApp'],
        ['policy.edition', 'short'],
      ]),
      policyType: 'parent-group-chats',
      file: 'schools/elm.yaml',
      schema: 'profile.schema.json',
      today: { year: 2026, month: 11, day: 20 },
      ready: {},
    });

  it('is read back from the profile as it was given, or refused', () => {
    if (!name) throw new Error('there is no first question');
    const sign = fc.oneof(fc.constantFrom(...`:#'"{}[]-?,&*!|>%@\`\\~ =<n0`), fc.string({ unit: 'grapheme' }));
    const answers = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('').trim());
    let taken = 0;
    fc.assert(
      fc.property(answers, (answer) => {
        if (answer === '' || faultOf(name, answer)) return;
        taken += 1;
        const { value } = parseProfile({ file: 'schools/elm.yaml', text: profileWith(answer) });
        expect(schoolName.parse(answer)).toEqual({ value: value.school.name });
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(150);
  });
});
