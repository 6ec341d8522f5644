import type { Command } from '../command.ts';
import { shells } from './shells.ts';

/** @param commands every command, this one too; asked for when the list is whole */
export const completion = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  summary: 'Print a script that has your shell complete commands and options at the Tab key.',
  arguments: [{ name: '<shell>', about: shells.join(', ') }],
  options: [],
  examples: [
    ['eval "$(policygen completion bash)"', 'in ~/.bashrc'],
    ['eval "$(policygen completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['policygen completion fish > ~/.config/fish/completions/policygen.fish', 'once'],
  ],
  run: async ([shell = ''], _options, surroundings) =>
    (await import('./run.ts')).printCompletion(shell, commands(), surroundings),
});
