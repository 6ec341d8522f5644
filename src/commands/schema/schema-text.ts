import { profileSchema } from '../../policy/profile-schema.ts';
import type { Library } from '../../prepare-policy.ts';

/** The words by which "init" knows a schema file of policygen's, which it may overwrite. */
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
