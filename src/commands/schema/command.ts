import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const schema = describeCommand({
  name: 'schema',
  summary: 'Print the JSON Schema of a profile, for editors that complete YAML.',
  details:
    'It names every field, policy type, edition, section and clause, and says what each is. "init" writes it beside a ' +
    'new profile, whose first line points at it.',
  arguments: [],
  options: [{ flags: '--out <file>', about: 'write it there instead' }],
  examples: [
    ['policygen schema --out schools/profile.schema.json', 'what the first line of a profile from "init" points at'],
    ['policygen schema', 'on stdout, for other tools'],
  ],
});

export type SchemaOptions = OptionsOf<typeof schema>;
