import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryWriting } from '../../../src/io/files/try-writing.ts';
import { nodeVersion } from '../../../src/io/installation/node-version.ts';
import { browserHere, skipReason } from '../../read/browser-here.ts';
import { type Ended, runCommand } from '../../read/run-command.ts';
import { runHere } from '../../read/run-here.ts';
import { home } from '../../read/schools.ts';
import { smallProfile } from '../../samples/small-profile.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen doctor '));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const doctor = (...args: string[]): Promise<Ended> => runHere({ folder, today: '2026-11-20' }, ['doctor', ...args]);
/** The lines on one thing. */
const linesOn = (name: string, { out }: Ended): string =>
  new RegExp(`^\\w+ +${name} .*\\n(?: +.*\\n)*`, 'm').exec(out)?.[0] ?? '';
/** No browser is started where it names one that isn't there. */
const withoutBrowser = ['--browser', '/nonexistent/chrome'];

describe('policygen doctor', () => {
  it(`says what is there, and ends with 0${skipReason}`, { skip: browserHere === undefined }, async () => {
    mkdirSync(join(folder, 'schools'));
    writeFileSync(join(folder, 'schools', 'elm.yaml'), smallProfile);
    const ended = await doctor();
    const version = expect.stringMatching(/^ok {7}Browser {9}\S+ [\d.]+, \S+$/);
    const bytes = expect.stringMatching(/^ok {7}Typesetter {6}made a PDF of \d+ kB$/);
    expect(ended.out.split('\n')).toEqual([
      `ok       Node.js         ${process.versions.node}`,
      bytes,
      'ok       Fonts and look  Atkinson Hyperlegible Next, Noto Sans, Vazirmatn, Noto Sans Hebrew',
      version,
      'ok       Output folder   dist can be written',
      expect.stringMatching(/^ok {7}Templates {7}policygen's own: parent-group-chats \(\d+ clauses\)$/),
      'ok       Schools         1 profile in schools',
      '',
    ]);
    expect([ended.code, ended.err]).toEqual([0, 'All that is needed is there.\n']);
    expect(readdirSync(folder)).toEqual(['schools']);
  });

  it('does the same as a process, where no browser can be found, and says that none is needed', () => {
    const { code, out, err } = runCommand(folder, ['doctor'], {
      PATH: '',
      HOME: folder,
      PUPPETEER_CACHE_DIR: folder,
      PUPPETEER_EXECUTABLE_PATH: '',
    });
    // A browser where its installer puts it is found without a PATH; then there is nothing to say.
    const line = linesOn('Browser', { code, out, err });
    if (line.startsWith('none')) {
      expect(line).toBe(`none     Browser         there is none; only "--pdf-engine browser" needs one
                         run: npx puppeteer@24 browsers install chrome-headless-shell
`);
    } else expect(line).toMatch(/^ok/);
    expect([code, err]).toEqual([0, 'All that is needed is there.\n']);
  });

  it('ends with 3 where what was asked for is missing, with the one thing to do', async () => {
    writeFileSync(join(folder, 'public'), 'a file\n');
    const ended = await doctor(...withoutBrowser, '--out', 'public');
    expect([ended.code, ended.err]).toEqual([3, '2 needed things are missing.\n']);
    expect(linesOn('Browser', ended)).toBe(
      `missing  Browser         --browser names /nonexistent/chrome, but there is no program there that can be run
                         give the path of Chrome, Chromium, Edge or a headless shell; without --browser, one is looked for
`,
    );
    expect(linesOn('Output folder', ended)).toBe(
      `missing  Output folder   a file stands in the way of public
                         choose another folder with --out, or ask who looks after this machine
`,
    );
    expect(linesOn('Schools', ended)).toBe(
      `none     Schools         there is no profile in schools yet
                         run: policygen init
`,
    );
  });

  it('tells it as data with --json', async () => {
    const { code, out, err } = await doctor(...withoutBrowser, '--json');
    const { checks } = JSON.parse(out);
    expect([code, err, checks.length]).toEqual([3, '', 7]);
    expect(checks[0]).toEqual({ name: 'Node.js', state: 'ok', says: process.versions.node, mend: null });
    expect(checks[6]).toMatchObject({ name: 'Schools', state: 'none', mend: 'run: policygen init' });
  });

  it('tries the templates beside schools/, their look and their clauses', async () => {
    cpSync(join(home, 'templates'), join(folder, 'templates'), { recursive: true });
    writeFileSync(join(folder, 'templates', 'fonts', 'NotoSans-Bold.ttf'), 'no font\n');
    const noFont = await doctor(...withoutBrowser);
    expect(noFont.code).toBe(3);
    for (const name of ['Typesetter', 'Fonts and look', 'Templates']) {
      expect(linesOn(name, noFont)).toMatch(/^missing .*NotoSans-Bold\.ttf/);
    }
    cpSync(join(home, 'templates', 'fonts'), join(folder, 'templates', 'fonts'), { recursive: true });
    const clause = join(folder, 'templates', 'parent-group-chats', 'clauses', 'no-politics.md');
    writeFileSync(clause, readFileSync(clause, 'utf8').replace('title:', 'tilte:'));
    expect(linesOn('Templates', await doctor(...withoutBrowser))).toBe(
      `missing  Templates       templates: parent-group-chats has 1 problem
                         run: policygen check
`,
    );
    const layout = join(folder, 'templates', 'look.typ');
    writeFileSync(layout, '#nonsense()\n');
    expect(linesOn('Typesetter', await doctor(...withoutBrowser))).toMatch(/^missing {2}Typesetter/);
  });

  it('says when the help for editors is of another library', async () => {
    await runHere({ folder, today: '2026-11-20' }, ['init', 'elm', '--name', 'Elm', '--email', 'office@elm.example']);
    expect(linesOn('Editor help', await doctor(...withoutBrowser))).toBe(
      'ok       Editor help     schools/profile.schema.json\n',
    );
    writeFileSync(join(folder, 'schools', 'profile.schema.json'), '{}\n');
    expect(linesOn('Editor help', await doctor(...withoutBrowser))).toBe(
      `none     Editor help     schools/profile.schema.json is of another library
                         run: policygen schema --out schools/profile.schema.json
`,
    );
    await runHere({ folder, today: '2026-11-20' }, ['schema', '--out', 'schools/profile.schema.json']);
    expect(linesOn('Editor help', await doctor(...withoutBrowser))).toMatch(/^ok/);
  });
});

describe('what the doctor tries', () => {
  it.each([
    ['18.20.8', false],
    ['20.9.0', false],
    ['20.19.0', true],
    ['22.1.0', true],
  ])('Node %s is enough: %s', (running, isEnough) => {
    expect(nodeVersion(running)).toEqual({ running, needed: '20.19', isEnough });
  });

  it('writing leaves nothing behind, and makes no folder', () => {
    expect(tryWriting(join(folder, 'a', 'b'))).toBeUndefined();
    expect(tryWriting(folder)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });
});
