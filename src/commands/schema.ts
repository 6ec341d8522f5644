import { joinPath, shownPath } from '../io/paths.ts';
import { readLibrary } from '../io/read-library.ts';
import { templatesFor } from '../io/read-sources.ts';
import { writeFiles } from '../io/write-documents.ts';
import { profileSchema } from '../policy/profile-schema.ts';
import { type Library, openLibrary } from '../prepare-policy.ts';
import type { Command } from './command.ts';
import { wordsOption } from './read-option.ts';

export const schema: Command = {
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
  async run(_args, options, { folder, out, err }) {
    const text = schemaText(openLibrary(readLibrary(templatesFor(joinPath(folder, 'schools/any.yaml')), folder)));
    const file = wordsOption(options, 'out');
    if (file === undefined) {
      out.write(text);
      return 0;
    }
    const path = joinPath(folder, file);
    const [status] = writeFiles([{ path, bytes: new TextEncoder().encode(text) }], folder);
    out.write(`${shownPath(path, folder)}\n`);
    err.write(`1 ${status}\n`);
    return 0;
  },
};

/** How a schema of ours starts, so that "init" knows one that it may renew. */
export const schemaMark = 'Made by policygen from its library of clauses';

/**
 * The JSON Schema of a profile over all policy types of a library, as a file.
 *
 * @throws PolicyError where the library is broken
 */
export function schemaText(library: Library): string {
  const types = library.types.flatMap((id) => library.policyType(id) ?? []);
  return `${JSON.stringify({ $comment: `${schemaMark}.`, ...profileSchema(types) }, null, 2)}\n`;
}
