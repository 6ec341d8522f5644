import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Put in by scripts/bundle.mjs, where the code is in other files than those that the fingerprint is of. */
declare const OWN_CODE: string | undefined;

const home = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A fingerprint of the code that runs, worked out once: of a policygen that is being worked on, the version says too
 * little. The packages that it uses are not in it.
 */
export const codeFingerprint = (): string => (known ??= typeof OWN_CODE === 'string' ? OWN_CODE : fingerprintOf(home));

let known: string | undefined;

function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(?<!\.d)\.[jt]s$/.test(name) && !/^command[\\/]/.test(name),
  );
  for (const file of files.sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
