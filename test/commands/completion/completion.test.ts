import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/commands.ts';
import { runProgram } from '../../read/run-command.ts';
import { runHere } from '../../read/run-here.ts';

/** A folder with a profile and a script for each shell. */
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-completion-'));
  mkdirSync(join(folder, 'schools'));
  writeFileSync(join(folder, 'schools', 'elm.yaml'), '');
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, out } = await runHere({ folder, today: '2026-11-20' }, ['completion', shell]);
    expect(code).toBe(0);
    writeFileSync(join(folder, `policygen.${shell}`), out);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isHere = (shell: string): boolean => !spawnSync(shell, ['-c', 'true']).error;
const names = [...commands.map(({ name }) => name), 'help'];
const build = commands.find(({ name }) => name === 'build')?.options.map(({ flags }) => flags.replace(/ .*/, '')) ?? [];

/** What each shell offers for a line that is begun; the last word is the one to complete. */
const offers: Readonly<Record<string, (line: string) => readonly string[]>> = {
  bash(line) {
    const words = line.split(' ');
    const script = `source policygen.bash; COMP_WORDS=(${words.map((word) => `"${word}"`).join(' ')}); COMP_CWORD=${words.length - 1}
      _policygen; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return linesOf('bash', ['--norc', '-c', script]);
  },
  zsh(line) {
    // A terminal of zsh's own, in which the completion's words are caught on their way to the screen.
    const script = `
      zmodload zsh/zpty
      zpty shell zsh -f
      zpty -w shell 'PS1=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit; compinit -u -d ${folder}/dump; source policygen.zsh'
      zpty -w shell 'compadd() { [[ $@[1,(i)(-|--)] == *-(O|A|D)\\ * ]] && { builtin compadd "$@"; return; }; local -a hits; builtin compadd -O hits "$@"; print -l -- $hits >> ${folder}/caught; builtin compadd "$@" }'
      zpty -w shell 'echo rea""dy'
      repeat 200; do zpty -r -t shell part && seen+=$part; [[ $seen == *ready* ]] && break; sleep 0.05; done
      : > ${folder}/caught
      zpty -n -w shell $'${line}\\t'
      repeat 60; do sleep 0.05; [[ -s ${folder}/caught ]] && break; done
      sleep 0.2
      zpty -d shell
      cat ${folder}/caught`;
    return linesOf('zsh', ['-f', '-c', script]);
  },
  fish: (line) =>
    linesOf('fish', ['--no-config', '-c', `source policygen.fish; complete -C '${line}'`]).map((found) =>
      found.replace(/\t.*/, ''),
    ),
};

function linesOf(shell: string, args: readonly string[]): readonly string[] {
  const { code, out, err } = runProgram(folder, shell, args, { HOME: folder });
  expect([shell, code, err]).toEqual([shell, 0, '']);
  return [...new Set(out.split('\n').filter((line) => line !== ''))].toSorted();
}

describe.each(Object.keys(offers))('completion for %s', (shell) => {
  const title = isHere(shell) ? '' : ` (skipped: no ${shell} on this machine)`;
  const offered = (line: string): readonly string[] => offers[shell]?.(line) ?? [];

  it.skipIf(title !== '')(`offers every command${title}`, () => {
    expect(offered('policygen ')).toEqual(expect.arrayContaining(names));
    expect(offered('policygen doc')).toEqual(['doctor']);
  });

  it.skipIf(title !== '')(`offers a command's options and their words${title}`, () => {
    expect(offered('policygen build --')).toEqual(expect.arrayContaining([...build, '--help']));
    expect(offered('policygen build --pdf-engine ')).toEqual(['browser', 'embedded']);
    expect(offered('policygen build --pdf-engine em')).toEqual(['embedded']);
  });

  it.skipIf(title !== '')(`offers the commands to help, and nothing where nobody can know${title}`, () => {
    expect(offered('policygen help doc')).toEqual(['doctor']);
    expect(offered('policygen build --on 20')).toEqual([]);
  });

  // Bash offers files of itself where the script offers nothing ("-o default").
  if (shell === 'bash') return;
  it.skipIf(title !== '')(`offers files where a profile goes${title}`, () => {
    expect(offered('policygen build sch').map((path) => path.replace(/\/$/, ''))).toEqual(['schools']);
    expect(offered('policygen build --out sch').map((path) => path.replace(/\/$/, ''))).toEqual(['schools']);
  });
});

it('there is none for other shells', async () => {
  const { code, err } = await runHere({ folder, today: '2026-11-20' }, ['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(err).toContain('there is no completion for "tcsh": choose bash, zsh, fish');
});
