import { readFileSync } from 'node:fs';

/** The version of the policygen that runs. */
export const ownVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
