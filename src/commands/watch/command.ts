import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const watch = describeCommand({
  name: 'watch',
  summary: "Show a school's policy in your browser while you edit its profile.",
  details:
    'A page on this machine alone shows the policy, and shows it anew at every save of the profile, its logo or the ' +
    'clauses. What is wrong stands above the policy as it was. The PDF is a click away.',
  arguments: [{ name: '<profile>', about: 'the profile that you edit' }],
  options: [{ flags: '--port <number>', about: 'the port of the page (default: one that is free)' }],
  examples: [['policygen watch schools/orchard.yaml', 'prints the address to open; Ctrl-C ends it']],
});

export type WatchOptions = OptionsOf<typeof watch>;
