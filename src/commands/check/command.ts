import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const check = describeCommand({
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
});

export type CheckOptions = OptionsOf<typeof check>;
