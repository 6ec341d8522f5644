import type { Command } from './command.ts';
import { wordsOption } from './read-option.ts';
import { UsageError } from './usage-error.ts';

export const watch: Command = {
  name: 'watch',
  summary: "Show a school's policy in your browser while you edit its profile.",
  details:
    'A page on this machine alone shows the policy, and shows it anew at every save of the profile, its logo or the ' +
    'clauses. What is wrong stands above the policy as it was. The PDF is a click away.',
  arguments: [{ name: '<profile>', about: 'the profile that you edit' }],
  options: [{ flags: '--port <number>', about: 'the port of the page (default: one that is free)' }],
  examples: [['policygen watch schools/orchard.yaml', 'prints the address to open; Ctrl-C ends it']],
  async run(args, options, surroundings) {
    const { watchProfile } = await import('./watch-profile.ts');
    return watchProfile(args[0] ?? '', portFrom(wordsOption(options, 'port')), surroundings);
  },
};

/** 0 for any free one. Throws UsageError. */
function portFrom(words: string | undefined): number {
  if (words === undefined) return 0;
  const port = /^\d{1,5}$/.test(words) ? Number(words) : -1;
  if (port < 1 || port > 65_535) throw new UsageError(`--port should be a number from 1 to 65535, not "${words}"`);
  return port;
}
