import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotate } from '../../src/commands/check/annotate.ts';
import { type Problem, problemCodes } from '../../src/problem.ts';
import { asOutput, onOneLine } from '../../src/safe-words.ts';
import { colours, showProblem } from '../../src/show-problem.ts';
import { runHere } from '../read/run-here.ts';
import { smallProfile } from '../samples/small-profile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-safe-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** What GitHub's runner takes for a command of some line, as its ActionCommand.cs reads lines; or Azure's. */
const commandsIn = (log: string): readonly string[] =>
  log.split(/\r\n|[\r\n]/).filter((line) => line.trimStart().startsWith('::') || /##\w*\[/.test(line));

const unseen = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u3164]/u;

/** Whatever a stranger may put into a name, a key, a path or a branch. */
const hostile = [
  '\n::add-mask::b',
  '\r::stop-commands::x',
  '\r\n  ::error::pwned',
  '::warning::first',
  '  ::set-output name=a::b',
  'x ##[add-mask]b',
  'x ##vso[task.setvariable variable=a]b',
  '\u2028::add-mask::b',
  '\u0085::add-mask::b',
  '\u001b[2J\u001b[8mgone',
  '\u001b]0;title\u0007',
  'safe\u202etxt.exe',
  'zero\u200bwidth\u2066x\u2069',
  '\ufeffmark',
];

describe('whatever a problem says', () => {
  it.each(problemCodes)('%s gives no command and hides nothing', (code) => {
    for (const words of hostile) {
      const problem: Problem = { code, message: words, file: words, line: 1, column: 1, hint: words, help: words };
      for (const shown of [problem, { code, message: words }, { code, message: words, file: words }]) {
        const text = asOutput(showProblem(shown, () => words, colours));
        expect(commandsIn(text)).toEqual([]);
        expect(text).not.toMatch(unseen);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(text.replace(/\u001b\[\d+m/g, '')).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
        const command = annotate(shown);
        expect(commandsIn(command)).toEqual([command]);
        expect(command).toMatch(/^::error [^\r\n]*$/);
        expect(command).not.toMatch(unseen);
      }
    }
  });

  it('takes as many lines as it has parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const text = showProblem(
          { code: 'WORDING', message: words, file: words, line: 1, column: 1, hint: words },
          () => words,
        );
        expect(text.split('\n')).toHaveLength(5);
        expect(commandsIn(asOutput(text))).toEqual([]);
      }),
    );
  });
});

describe('a run in GitHub Actions', () => {
  const environment = { GITHUB_ACTIONS: 'true' };
  const run = (...args: string[]) => runHere({ folder, today: '2026-11-20', environment }, args);

  it.each<[string, string, string]>([
    ['a key with a line break', 'schools/elm.yaml', 'school:\n  "a\\n::add-mask::b": 2\n'],
    ['a value with a line break', 'schools/elm.yaml', `${smallProfile}    edition: "\\n::stop-commands::x"\n`],
    ['a key that turns words around', 'schools/elm.yaml', 'school:\n  "a\\u202Eb": 2\n'],
    ['a file name with a line break', 'schools/a\n::error::pwn.yaml', smallProfile],
    ['a file name that is a command', 'schools/::error::pwn.yaml', smallProfile],
    ['a file name of the older kind', 'schools/##[add-mask]pwn.yaml', smallProfile],
    ['a line that is one', 'schools/elm.yaml', `::add-mask::b\n${smallProfile}`],
  ])('tells %s and obeys none of it', async (_, path, text) => {
    write(path, text);
    for (const args of [
      ['check'],
      ['build', '--format', 'html'],
      ['due'],
      ['check', '--json'],
      ['clauses', '--profile', path],
    ]) {
      const { out, err, code } = await run(...args);
      expect(code, args.join(' ')).toBe(1);
      const lines = `${out}\n${err}`.split('\n');
      expect(commandsIn(lines.filter((line) => !/^::error [^:]*::/.test(line)).join('\n'))).toEqual([]);
      expect(lines.join('\n')).not.toMatch(unseen);
    }
  });

  it('says the same to programs as without the escapes', async () => {
    write('schools/elm.yaml', 'school:\n  "a\\u202Eb ##[x]": 2\n');
    const { out } = await run('check', '--json');
    const problems: { message: string }[] = JSON.parse(out).problems;
    expect(problems.map(({ message }) => message).join()).toContain('a\u202eb ##[x]');
  });
});

describe('words that a terminal may have', () => {
  it.each(['ŷsgol Tŷ’r Wennol, Åse Ødegård: “naïve”', 'ab\tc', 'مدرسه‌ی ما'])('%s stays as it is', (words) => {
    expect(asOutput(onOneLine(words))).toBe(words);
  });

  it('colours and lines stay, in what goes out', () => {
    const text = '\r\u001b[K12 of 40 schools\n\u001b[1mschools/elm.yaml\u001b[22m\n';
    expect(asOutput(text)).toBe(text);
  });
});
