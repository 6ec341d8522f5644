import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, runCommand, runProgram } from '../read/run-command.ts';
import { smallProfile } from '../samples/small-profile.ts';

/** A folder such as a school office has: schools/elm.yaml, and nothing else. Its name has a space and an accent. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen tŷ '));
  mkdirSync(join(folder, 'schools'));
  writeFileSync(join(folder, 'schools', 'elm.yaml'), smallProfile);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], environment?: NodeJS.ProcessEnv): Ended => runCommand(folder, args, environment);
const read = (...path: string[]): Buffer => readFileSync(join(folder, ...path));
const elm = ['pdf', 'docx', 'html'].map((format) => `dist/elm/parent-group-chats.${format}`);
const addBadSchool = (): void =>
  writeFileSync(join(folder, 'schools', 'ash.yaml'), smallProfile.replace('email:', 'emial:'));

const badSchool = `schools/ash.yaml:3:3  unknown field "emial" in school
  3 |   emial: office@elm.example
    |   ^^^^^
  did you mean "email"?                                             [FIELD_UNKNOWN]
`;

describe('policygen build, as a process', () => {
  it('builds what lies in schools/, tells the paths on stdout and the rest on stderr, and ends with 0', () => {
    expect(run(['build'])).toEqual({ code: 0, out: `${elm.join('\n')}\n`, err: '3 built, 0 unchanged\n' });
    expect(elm.map((path) => read(path).subarray(0, 4).toString('latin1'))).toEqual(['%PDF', 'PK\u0003\u0004', '<!do']);
    expect(read('dist/elm/parent-group-chats.html').toString()).toContain('Elm Primary School');
  });

  it('changes nothing at the second run', () => {
    run(['build']);
    const before = elm.map((path) => [read(path), statSync(join(folder, path)).mtimeMs]);
    expect(run(['build'])).toEqual({ code: 0, out: `${elm.join('\n')}\n`, err: '0 built, 3 unchanged\n' });
    expect(elm.map((path) => [read(path), statSync(join(folder, path)).mtimeMs])).toEqual(before);
  });

  it('prints one JSON object with --json, and nothing else anywhere', () => {
    const { code, out, err } = run(['build', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      documents: elm.map((path, index) => ({
        school: 'elm',
        policy: 'parent-group-chats',
        format: ['pdf', 'docx', 'html'][index],
        path,
        status: 'built',
        bytes: read(path).length,
        sha256: createHash('sha256').update(read(path)).digest('hex'),
      })),
      problems: [],
      notices: [],
      strays: [],
      summary: { schools: 1, built: 3, unchanged: 0, failed: [], left: 0 },
    });
  });

  it('says nothing with --quiet when all is well', () => {
    expect(run(['build', '--quiet', '--format', 'html'])).toEqual({ code: 0, out: '', err: '' });
    expect(read('dist/elm/parent-group-chats.html').length).toBeGreaterThan(1000);
  });

  it('builds the good school beside a bad one, and ends with 1', () => {
    addBadSchool();
    const { code, out, err } = run(['build']);
    expect([code, out]).toEqual([1, `${elm.join('\n')}\n`]);
    expect(err).toContain(badSchool);
    expect(err).toContain('3 built, 0 unchanged, ');
  });

  it('leaves the old documents as they were when a profile has become bad', () => {
    run(['build']);
    const before = elm.map((path) => [read(path), statSync(join(folder, path)).mtimeMs]);
    writeFileSync(join(folder, 'schools', 'elm.yaml'), smallProfile.replace('name: Elm', 'nmae: Oak'));
    const { code, out, err } = run(['build']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('did you mean "name"?');
    expect(elm.map((path) => [read(path), statSync(join(folder, path)).mtimeMs])).toEqual(before);
  });

  it('gives problems as data with --json', () => {
    addBadSchool();
    const { code, out, err } = run(['build', 'schools/ash.yaml', '--json']);
    expect([code, err]).toEqual([1, '']);
    const { documents, problems } = JSON.parse(out);
    expect(documents).toEqual([]);
    expect(problems).toContainEqual({
      code: 'FIELD_UNKNOWN',
      message: 'unknown field "emial" in school',
      file: 'schools/ash.yaml',
      line: 3,
      column: 3,
      hint: 'did you mean "email"?',
    });
  });

  it('ends with 1 where there is no such profile', () => {
    expect(run(['build', 'schools/oak.yaml'])).toEqual({
      code: 1,
      out: '',
      err: `schools/oak.yaml  there is no schools/oak.yaml
  name a profile, a folder of profiles, or a pattern such as "schools/*.yaml" [FILE_MISSING]

0 built, 0 unchanged, 1 problem
`,
    });
  });

  it('ends with 3 where a file stands in the way of the documents, and leaves it alone', () => {
    writeFileSync(join(folder, 'public'), 'a file\n');
    const { code, out, err } = run(['build', '--out', 'public']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('a file stands where a folder should be: choose another folder with --out');
    expect(err).toContain('[WRITE_FAILED]');
    expect(read('public').toString()).toBe('a file\n');
  });

  it('ends with 3 where the browser that was asked for is not there, and writes nothing', () => {
    const { code, out, err } = run(['build', '--pdf-engine', 'browser', '--browser', '/nonexistent/chrome']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('--browser names /nonexistent/chrome, but there is no program there that can be run');
    expect(err).toContain('[BROWSER_MISSING]');
    expect(() => read('dist/elm/parent-group-chats.html')).toThrow('ENOENT');
  });
});

describe('the command line', () => {
  it.each([
    ['an unknown command', ['bild'], "unknown command 'bild'\n(Did you mean build?)"],
    ['an unknown option', ['build', '--jsonn'], "unknown option '--jsonn'\n(Did you mean --json?)"],
    [
      'an unknown format',
      ['build', '--format', 'pdf,pptx'],
      'There is no "pptx"; choose from pdf, docx, html, html-fragment',
    ],
    ['an unknown engine', ['build', '--pdf-engine', 'word'], 'Allowed choices are embedded, browser'],
    ['an option without its value', ['build', '--out'], "option '--out <folder>' argument missing"],
  ])('ends with 2 for %s, and says so on stderr', (_, args, message) => {
    const { code, out, err } = run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('(see policygen --help)');
  });

  it('shows how it is used, and ends with 2, when there is no command', () => {
    const { code, out, err } = run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: policygen <command> [options]');
  });

  it.each([[['--help']], [['build', '--help']], [['check', '--help']]])('prints help for %j on stdout', (args) => {
    const { code, out, err } = run(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: policygen');
  });

  it('prints its version on stdout', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.skipIf(process.platform === 'win32')('takes a reader who has seen enough for no fault', () => {
    // The shell closes the pipe before anything is written; then it prints how policygen ended.
    const script = '(sleep 1; "$0" "$1" build --json; echo "ended with $?" >&2) | true';
    const piped = ['-c', script, process.execPath, join(import.meta.dirname, '../..', 'bin', 'policygen.js')];
    expect(runProgram(folder, 'sh', piped)).toEqual({ code: 0, out: '', err: 'ended with 0\n' });
  });
});

describe('colour', () => {
  const escapeCode = '\u001b[';

  it.each([
    ['is off in a pipe', {}, false],
    ['is on with FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['is off with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['is off with NO_COLOR, whatever FORCE_COLOR says', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('%s', (_, environment: NodeJS.ProcessEnv, coloured) => {
    addBadSchool();
    const { err } = run(['build', 'schools/ash.yaml'], environment);
    expect(err).toContain('unknown field "emial"');
    expect(err.includes(escapeCode)).toBe(coloured);
  });

  it('never gets into the results', () => {
    addBadSchool();
    const { out } = run(['build', '--json'], { FORCE_COLOR: '1' });
    expect(out).not.toContain(escapeCode);
    expect(JSON.parse(out).documents).toHaveLength(3);
  });
});

describe('policygen check, as a process', () => {
  it('ends with 0 and writes nothing where all is well', () => {
    expect(run(['check'])).toEqual({
      code: 0,
      out: '',
      err: expect.stringMatching(/^1 profile checked: nothing wrong\n$/m),
    });
    expect(() => statSync(join(folder, 'dist'))).toThrow('ENOENT');
  });

  it('ends with 1 and shows each problem in its place', () => {
    addBadSchool();
    const { code, out, err } = run(['check']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(badSchool);
  });
});
