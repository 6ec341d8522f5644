import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const diff = describeCommand({
  name: 'diff',
  summary: 'Tell what changed in a policy, word by word, and why.',
  arguments: [
    {
      name: '[old]',
      about: 'a profile at a git revision (schools/orchard.yaml@v1), a profile, or a document that policygen built',
    },
    { name: '[new]', about: 'the same (default: the profile as it is now)' },
  ],
  options: [
    { flags: '--policy <type>', about: 'only this policy type' },
    { flags: '--html <file>', about: 'write the changes as a web page' },
    { flags: '--docx <file>', about: 'write the policy as a Word file with tracked changes' },
    { flags: '--json', about: 'print the result as JSON' },
  ],
  examples: [
    ['policygen diff schools/orchard.yaml', 'what changed since it was last approved, as git knows it'],
    ['policygen diff schools/orchard.yaml@v1', 'what changed since the revision v1'],
    ['policygen diff schools/orchard.yaml@v1 schools/orchard.yaml@v2', 'what changed between two revisions'],
    ['policygen diff published.docx schools/orchard.yaml --docx changes.docx', 'tracked changes to a published file'],
  ],
});

export type DiffOptions = OptionsOf<typeof diff>;
