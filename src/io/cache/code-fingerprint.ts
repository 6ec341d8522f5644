import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The fingerprint of lib/, put into the bundle by scripts/bundle.mjs: both copies of the code then have the same. */
declare const OWN_CODE: string | undefined;

const home = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A fingerprint of the code that runs, worked out once: while policygen is being developed, its code changes and its
 * version doesn't. The packages that it uses are not in it.
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
