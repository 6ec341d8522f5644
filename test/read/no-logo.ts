import { resolve } from 'node:path';
import { readBesideProfiles } from '../../src/io/library/read-sources.ts';
import type { LogoOf } from '../../src/prepare-policy.ts';

const home = resolve(import.meta.dirname, '../..');

/** For profiles without a logo; one that names a file which isn't there is told so. */
export const noLogo: LogoOf = (profile, path) => {
  readBesideProfiles(home)(profile, path);
  throw new Error(`the logo ${path} is there, and a test would have to read it`);
};
