import { profileShape } from '../profile/profile-shape.ts';
import { jsonSchema } from '../yaml/json-schema.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of a profile, for editors that complete YAML.',
  arguments: [],
  options: [],
  examples: [['policygen schema > profile.schema.json', 'a file that an editor can be pointed at']],
  async run(_args, _options, { out }) {
    out.write(`${JSON.stringify(jsonSchema("A school's profile", profileShape), null, 2)}\n`);
    return 0;
  },
};
