import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { type KnownPolicyType, knownOf } from '../policy/recall-policy-type.ts';
import { type LibrarySources, openLibrary } from '../prepare-policy.ts';

/** What policygen's own templates come to, worked out when it is compiled so that no start has to. */
export interface Remembered {
  /** By the fingerprint of all that they were read from. */
  readonly types: ReadonlyMap<string, KnownPolicyType>;
}

/** Beside the code that wrote it, and gone with it: scripts/compile.mjs. Where there is none, all is worked out anew. */
const file = new URL('./remembered.bin', import.meta.url);

let read: Remembered | undefined;

/** What is remembered; nothing where nothing is kept. */
export function remembered(): Remembered {
  read ??= readKept() ?? { types: new Map() };
  return read;
}

/** What is to be kept of a library, as bytes. Throws PolicyError where the library is broken. */
export function remember(sources: LibrarySources): Uint8Array {
  const types = new Map<string, KnownPolicyType>();
  const noting = (fingerprint: string) => {
    noted = fingerprint;
    return undefined;
  };
  let noted = '';
  const library = openLibrary({ ...sources, recall: noting });
  for (const id of library.types) {
    const type = library.policyType(id);
    if (type) types.set(noted, knownOf(type));
  }
  return serialize({ types } satisfies Remembered);
}

function readKept(): Remembered | undefined {
  try {
    return deserialize(readFileSync(file)) as Remembered;
  } catch {
    return undefined;
  }
}
