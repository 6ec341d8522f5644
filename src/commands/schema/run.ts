import { joinPath, shownPath } from '../../io/files/paths.ts';
import { writeFiles } from '../../io/files/write-files.ts';
import { readLibrary } from '../../io/library/read-library.ts';
import { templatesBeside } from '../../io/library/read-sources.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { openLibrary } from '../../prepare-policy.ts';
import type { ExitCode } from '../command.ts';
import { wordsOption } from '../read-option.ts';
import type { SchemaOptions } from './command.ts';
import { schemaText } from './schema-text.ts';

/** Prints the schema of the library in use, or writes it to `--out`. Throws PolicyError where the library is broken. */
export async function writeSchema(
  _args: readonly string[],
  options: SchemaOptions,
  { folder, out, err }: Surroundings,
): Promise<ExitCode> {
  const text = schemaText(openLibrary(readLibrary(templatesBeside(joinPath(folder, 'schools')), folder)));
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
}
