import type { Command } from './command.ts';
import { bashScript } from './completion/bash.ts';
import { completables } from './completion/completable.ts';
import { fishScript } from './completion/fish.ts';
import { zshScript } from './completion/zsh.ts';
import { UsageError } from './usage-error.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** @param commands every command, this one too; asked for when the list is whole */
export const completion = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  summary: 'Print a script that has your shell complete commands and options at the Tab key.',
  arguments: [{ name: '<shell>', about: Object.keys(scripts).join(', ') }],
  options: [],
  examples: [
    ['eval "$(policygen completion bash)"', 'in ~/.bashrc'],
    ['eval "$(policygen completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['policygen completion fish > ~/.config/fish/completions/policygen.fish', 'once'],
  ],
  async run([shell = ''], _options, { out }) {
    if (!isShell(shell))
      throw new UsageError(`there is no completion for "${shell}": choose ${Object.keys(scripts).join(', ')}`);
    out.write(scripts[shell](completables(commands())));
    return 0;
  },
});

const isShell = (name: string): name is keyof typeof scripts => Object.hasOwn(scripts, name);
