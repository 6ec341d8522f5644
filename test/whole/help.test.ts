import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { ownVersion } from '../../src/io/installation/own-version.ts';
import { runHere } from '../read/run-here.ts';

const run = (...args: string[]) => runHere({ folder: import.meta.dirname, today: '2026-11-20' }, args);
const tooWide = (text: string): readonly string[] => text.split('\n').filter((line) => line.length > 80);

/** Words of a command line as a shell takes them apart, as far as our examples go. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);

describe('policygen --help', () => {
  it('names every command, the first steps, the files, the environment and the exit codes', async () => {
    const { code, out, err } = await run('--help');
    expect([code, err, tooWide(out)]).toEqual([0, '', []]);
    const listed = /\nCommands:\n([\s\S]*?)\n\n/.exec(out)?.[1] ?? '';
    expect([...listed.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name)).toEqual([
      ...commands.map(({ name }) => name),
      'help',
    ]);
    for (const part of ['Usage: policygen <command>', 'First steps:', 'Files,', 'Environment:', 'Exit codes:']) {
      expect(out).toContain(part);
    }
  });

  it('is what a mistake refers to', async () => {
    const { code, err } = await run('bild');
    expect(code).toBe(2);
    expect(err).toContain('(see policygen --help)');
  });

  it('is not the version, which is one line', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: `${ownVersion()}\n`, err: '' });
  });
});

describe.each(commands.map((command) => [command.name, command] as const))('policygen %s --help', (name, command) => {
  it('has usage, arguments, options, examples and exit codes, no line wider than a terminal', async () => {
    const { code, out, err } = await run(name, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(await run('help', name)).toEqual({ code, out, err });
    const examples = command.examples.flat();
    expect(tooWide(out).filter((line) => !examples.includes(line.trim()))).toEqual([]);
    expect(out.startsWith(`Usage: policygen ${name} [options]`)).toBe(true);
    for (const { name: argument } of command.arguments) expect(out).toContain(argument);
    for (const { flags } of command.options) expect(out).toContain(`  ${flags}`);
    for (const part of ['Examples:', ...(command.files ? ['Files:'] : []), 'Exit codes:'])
      expect(out).toContain(`\n${part}\n`);
  });

  it('has examples that can be typed', () => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const [line] of command.examples) {
      const [program, called, ...words] = wordsOf(line.replace(/^eval "\$\((.*)\)"$/, '$1').replace(/ > \S+$/, ''));
      expect([program, called]).toEqual(['policygen', name]);
      const flags = command.options.map((option) => option.flags.replace(/ .*/, ''));
      expect(words.filter((word) => word.startsWith('--') && !flags.includes(word))).toEqual([]);
      const values = command.options
        .filter((option) => option.flags.includes(' '))
        .map((option) => option.flags.replace(/ .*/, ''));
      const args = words.filter((word, at) => !word.startsWith('--') && !values.includes(words[at - 1] ?? ''));
      const needed = command.arguments.filter((argument) => argument.name.startsWith('<')).length;
      const most = command.arguments.some((argument) => argument.name.includes('...')) ? 9 : command.arguments.length;
      expect([line, args.length >= needed, args.length <= most]).toEqual([line, true, true]);
    }
  });
});
