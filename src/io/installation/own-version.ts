import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';

/** The version of the policygen that runs, read once. */
export const ownVersion = (): string => (known ??= readVersion());

let known: string | undefined;

function readVersion(): string {
  const about = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as { version: string };
  return about.version;
}
