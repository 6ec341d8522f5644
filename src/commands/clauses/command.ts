import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const clauses = describeCommand({
  name: 'clauses',
  summary: 'List the library of clauses, or which of them a school has, and why.',
  arguments: [{ name: '[type]', about: 'only this policy type, such as parent-group-chats' }],
  options: [
    { flags: '--profile <file>', about: "say of each clause whether this school's policy has it, and why" },
    { flags: '--json', about: 'print the result as JSON' },
  ],
  examples: [
    ['policygen clauses', 'every clause, by section, with its editions and sources'],
    ['policygen clauses --profile schools/orchard.yaml', 'what Orchard has, what it has not, and why'],
  ],
});

export type ClausesOptions = OptionsOf<typeof clauses>;
