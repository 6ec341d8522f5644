import { describeCommand } from '../command.ts';
import { shells } from './shells.ts';

export const completion = describeCommand({
  name: 'completion',
  summary: 'Print a script that has your shell complete commands and options at the Tab key.',
  arguments: [{ name: '<shell>', about: shells.join(', ') }],
  options: [],
  examples: [
    ['eval "$(policygen completion bash)"', 'in ~/.bashrc'],
    ['eval "$(policygen completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['policygen completion fish > ~/.config/fish/completions/policygen.fish', 'once'],
  ],
});
