import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const impact = describeCommand({
  name: 'impact',
  summary: 'Tell what a change in the library does to every school since a git revision.',
  arguments: [
    { name: '<revision>', about: 'a git revision, such as v1, main or HEAD~1' },
    { name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' },
  ],
  options: [
    { flags: '--policy <type>', about: 'only this policy type' },
    {
      flags: '--docx-dir <folder>',
      about: 'write a Word file with tracked changes for each policy whose words change',
    },
    { flags: '--json', about: 'print the result as JSON' },
  ],
  examples: [
    ['policygen impact HEAD', 'what the changes that are not committed yet do to every school'],
    ['policygen impact v1 --docx-dir dist/changes', 'what changed since v1, and a Word file for each school'],
  ],
});

export type ImpactOptions = OptionsOf<typeof impact>;
