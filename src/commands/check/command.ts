import type { Command } from '../command.ts';

export const check: Command = {
  name: 'check',
  summary: 'Find everything that build would refuse, without building; without profiles, also in the clauses.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [
    { flags: '--on <day>', about: 'as of this day: an approval after it is told (default: today)' },
    { flags: '--json', about: 'print the result as JSON' },
    { flags: '--sarif', about: 'print the problems as SARIF 2.1.0, for code hosts and editors' },
  ],
  examples: [
    ['policygen check', 'every school in schools/, and every combination of clauses'],
    ['policygen check schools/orchard.yaml', 'one school'],
    ['policygen check --sarif > problems.sarif', 'for the code scanning of a code host'],
  ],
  run: async (...given) => (await import('./run.ts')).checkProfiles(...given),
};
