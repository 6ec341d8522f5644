import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { commands } from '../../src/commands/commands.ts';
import { lines } from '../read/lines.ts';
import { runHere } from '../read/run-here.ts';
import { day } from '../samples/day.ts';
import { smallProfile } from '../samples/small-profile.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-cli-'));
  write('schools/elm.yaml', smallProfile);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string): Buffer => readFileSync(join(folder, path));
/** Where policygen stands outside the folder, its docs have their whole path. */
const run = async (...args: string[]) => {
  const ran = await runHere({ folder, today: '2026-11-20' }, args);
  return { ...ran, err: ran.err.replaceAll(`see ${policygen}/docs/`, 'see docs/') };
};

const policygen = resolve(import.meta.dirname, '../..');
const html = (school: string) => `dist/${school}/parent-group-chats.html`;

const badProfile = smallProfile.replace('email:', 'emial:').replace('short', 'standart');

/** The bad profile's one problem: its edition can't be looked up while a field can't be read. */
const badProblem = {
  code: 'FIELD_UNKNOWN',
  message: 'unknown field "emial" in school',
  file: 'schools/ash.yaml',
  line: 3,
  column: 3,
  hint: 'did you mean "email"?',
};

describe('build', () => {
  it('builds one school in one format, tells its path, and the second time changes nothing', async () => {
    const args = ['build', 'schools/elm.yaml', '--format', 'html'];
    expect(await run(...args)).toEqual({ code: 0, out: `${html('elm')}\n`, err: '1 built, 0 unchanged\n' });
    const [bytes, { mtimeMs }] = [read(html('elm')), statSync(join(folder, html('elm')))];
    expect(await run(...args)).toEqual({ code: 0, out: `${html('elm')}\n`, err: '0 built, 1 unchanged\n' });
    expect([read(html('elm')), statSync(join(folder, html('elm'))).mtimeMs]).toEqual([bytes, mtimeMs]);
    expect(readdirSync(join(folder, 'dist/elm'))).toEqual(['parent-group-chats.html']);
  });

  it('builds three formats where none is named, and each once where one is named twice', async () => {
    const documents = ['pdf', 'docx', 'html'].map((format) => `dist/elm/parent-group-chats.${format}`);
    expect(await run('build')).toEqual({ code: 0, out: `${documents.join('\n')}\n`, err: '3 built, 0 unchanged\n' });
    const again = await run('build', '--format', 'html, docx,html');
    expect(again).toMatchObject({ code: 0, err: '0 built, 2 unchanged\n' });
  });

  it('takes several profiles, a folder and a pattern, each school once and in order', async () => {
    write('schools/oak.yaml', smallProfile);
    write('trust/fir.yml', smallProfile);
    write('trust/notes.txt', 'not a profile');
    const both = `${html('elm')}\n${html('oak')}\n`;
    const build = async (...named: string[]) => (await run('build', ...named, '--format', 'html')).out;
    expect(await build('schools/elm.yaml', 'schools/oak.yaml')).toBe(both);
    expect(await build('schools')).toBe(both);
    expect(await build('schools/*.yaml')).toBe(both);
    expect(await build('schools/{oak,elm}.yaml', 'schools/elm.yaml')).toBe(both);
    expect(await build('trust', 'schools/oak.yaml')).toBe(`${html('fir')}\n${html('oak')}\n`);
    expect(await build(join(folder, 'schools/elm.yaml'))).toBe(`${html('elm')}\n`);
  });

  it('builds the good schools beside a bad one, and leaves the bad one’s documents as they were', async () => {
    write('schools/ash.yaml', smallProfile);
    await run('build', '--format', 'html');
    const before = read(html('ash'));
    write('schools/ash.yaml', badProfile);
    write('schools/elm.yaml', smallProfile.replace('Elm Primary', 'Elm Junior'));
    expect(await run('build', '--format', 'html')).toEqual({
      code: 1,
      out: `${html('elm')}\n`,
      err: lines`
        schools/ash.yaml:3:3  unknown field "emial" in school
          3 |   emial: office@elm.example
            |   ^^^^^
          did you mean "email"?                                             [FIELD_UNKNOWN]
          see docs/profile.md#school

        1 built, 0 unchanged, 1 problem; failed: ash (FIELD_UNKNOWN)
      `,
    });
    expect(read(html('ash'))).toEqual(before);
    expect(read(html('elm')).toString()).toContain('Elm Junior School');
  });

  it('writes nothing where the one profile is bad', async () => {
    write('schools/elm.yaml', badProfile);
    expect((await run('build')).code).toBe(1);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('writes to the folder that is named, within and without the working folder', async () => {
    expect((await run('build', '--format', 'html', '--out', 'public/policies')).out).toBe(
      'public/policies/elm/parent-group-chats.html\n',
    );
    const elsewhere = join(folder, '..', `${folder.split('/').at(-1)}-out`);
    try {
      expect((await run('build', '--format', 'html', '--out', elsewhere)).out).toBe(
        `${elsewhere}/elm/parent-group-chats.html\n`,
      );
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('builds one policy type alone, and says where no school has it', async () => {
    const only = await run('build', '--format', 'html', '--policy', 'parent-group-chats');
    expect(only).toMatchObject({ code: 0, out: `${html('elm')}\n` });
    expect(await run('build', '--format', 'html', '--policy', 'behaviour')).toEqual({
      code: 1,
      out: '',
      err: lines`
        none of these schools has the policy "behaviour"
          policies stand under "policies:" in a profile                     [VALUE_UNKNOWN]

        0 built, 0 unchanged, 1 problem
      `,
    });
  });

  it('prints problems and nothing else with --quiet', async () => {
    expect(await run('build', '--format', 'html', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    write('schools/ash.yaml', badProfile);
    const { code, out, err } = await run('build', '--format', 'html', '--quiet');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^schools\/ash\.yaml:3:3 .*\n.*\n.*\n.*\[FIELD_UNKNOWN\]\n {2}see docs\/profile\.md#school\n\n$/,
    );
  });

  it('prints one JSON object with --json: what was built, what was so already, and what is wrong', async () => {
    await run('build', '--format', 'html');
    write('schools/oak.yaml', smallProfile);
    write('schools/ash.yaml', badProfile);
    const { code, out, err } = await run('build', '--format', 'html', '--json');
    expect([code, err]).toEqual([1, '']);
    const entry = (school: string, status: string) => ({
      school,
      policy: 'parent-group-chats',
      format: 'html',
      path: html(school),
      status,
      bytes: read(html(school)).length,
      sha256: createHash('sha256')
        .update(read(html(school)))
        .digest('hex'),
    });
    expect(JSON.parse(out)).toEqual({
      documents: [entry('elm', 'unchanged'), entry('oak', 'built')],
      notices: [],
      problems: [badProblem],
      strays: [],
      summary: { schools: 3, built: 1, unchanged: 1, failed: [{ school: 'ash', codes: ['FIELD_UNKNOWN'] }], left: 0 },
    });
  });

  it('says in JSON which documents failed, and that they have no bytes', async () => {
    write('public', 'a file');
    const { code, out } = await run('build', '--format', 'docx,html', '--out', 'public', '--json');
    const failed = (format: string) => ({
      school: 'elm',
      policy: 'parent-group-chats',
      format,
      path: `public/elm/parent-group-chats.${format}`,
      status: 'failed',
      bytes: null,
      sha256: null,
    });
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({
      documents: [failed('docx'), failed('html')],
      notices: [],
      problems: [
        {
          code: 'WRITE_FAILED',
          message: "the document can't be written (ENOTDIR)",
          file: 'public/elm/parent-group-chats.docx',
          line: null,
          column: null,
          hint: 'a file stands where a folder should be: choose another folder with --out',
        },
      ],
      strays: [],
      summary: {
        schools: 1,
        built: 0,
        unchanged: 0,
        failed: [{ school: 'elm', codes: ['WRITE_FAILED'] }],
        left: 0,
      },
    });
  });

  it('gives the same bytes from another folder, whatever the day', async () => {
    await run('build');
    const other = mkdtempSync(join(tmpdir(), 'policygen-other-'));
    try {
      mkdirSync(join(other, 'schools'));
      writeFileSync(join(other, 'schools/elm.yaml'), smallProfile);
      await runHere({ folder: other, today: '2031-02-03' }, ['build']);
      for (const name of readdirSync(join(folder, 'dist/elm'))) {
        expect(readFileSync(join(other, 'dist/elm', name)).equals(read(`dist/elm/${name}`)), name).toBe(true);
      }
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });
});

describe('check', () => {
  it('finds nothing wrong, and writes nothing', async () => {
    expect(await run('check', 'schools/elm.yaml')).toEqual({
      code: 0,
      out: '',
      err: '1 profile checked: nothing wrong\n',
    });
    expect(readdirSync(folder)).toEqual(['schools']);
  });

  it('tells every problem of every profile, in the order of files and lines', async () => {
    write('schools/ash.yaml', badProfile.replace('platforms', 'platform'));
    write('schools/elm.yaml', smallProfile.replace('short', 'standart'));
    expect(await run('check', 'schools')).toEqual({
      code: 1,
      out: '',
      err: lines`
        schools/ash.yaml:3:3  unknown field "emial" in school
          3 |   emial: office@elm.example
            |   ^^^^^
          did you mean "email"?                                             [FIELD_UNKNOWN]
          see docs/profile.md#school

        schools/ash.yaml:4:1  unknown field "platform"
          4 | platform:
            | ^^^^^^^^
          did you mean "platforms"?                                         [FIELD_UNKNOWN]

        schools/elm.yaml:8:14  there is no edition "standart"
          8 |     edition: standart
            |              ^^^^^^^^
          did you mean "standard"?                                          [VALUE_UNKNOWN]
          see docs/profile.md#policies-policy-type-edition

        2 profiles checked: 3 problems
      `,
    });
  });

  it('prints one JSON object with --json', async () => {
    write('schools/ash.yaml', badProfile);
    const { code, out, err } = await run('check', 'schools', '--json');
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toEqual({ documents: [], libraries: [], alike: [], notices: [], problems: [badProblem] });
  });
});

describe('wrong usage ends with 2 and a word on stderr', () => {
  it.each([
    [
      'an unknown format',
      ['build', '--format', 'html,pptx'],
      'There is no "pptx"; choose from pdf, docx, html, html-fragment',
    ],
    ['no format', ['build', '--format', ''], 'There is no ""; choose from pdf, docx, html'],
    ['an unknown engine', ['build', '--pdf-engine', 'word'], 'Allowed choices are embedded, browser'],
    ['an unknown option', ['check', '--jsonn'], "unknown option '--jsonn'\n(Did you mean --json?)"],
    ['an unknown command', ['chekc'], "unknown command 'chekc'\n(Did you mean check?)"],
    ['an option without its value', ['build', '--policy'], "option '--policy <type>' argument missing"],
    ['a day that is none', ['build', '--on', '2026-02-30'], '--on: the calendar has no 2026-02-30'],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});

it('every command has its help, with examples', async () => {
  for (const { name, summary, options, examples } of commands) {
    const { code, out, err } = await run(name, '--help');
    expect([code, err], name).toEqual([0, '']);
    expect(out).toContain(`Usage: policygen ${name}`);
    expect(out.replace(/\s+/g, ' ')).toContain(summary);
    for (const { flags } of options) expect(out).toContain(flags);
    for (const [line] of examples) expect(out).toContain(line);
  }
});

it('a fault of policygen’s own is told as one, with 70', async () => {
  let err = '';
  const broken = {
    folder,
    environment: {},
    today: day('2026-11-20'),
    out: {
      write: () => {
        throw new Error('out of order');
      },
      isTerminal: false,
    },
    err: {
      write: (text: string) => {
        err += text;
      },
      isTerminal: false,
    },
  };
  expect(await main(['build', '--format', 'html'], broken)).toBe(70);
  expect(err).toMatch(
    /^A fault in policygen \d+\.\d+\.\d+\. Nothing is wrong with your files\.\nError: out of order\n/,
  );
});
