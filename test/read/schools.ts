import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Document } from '../../src/document/model.ts';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { readLook } from '../../src/io/library/read-look.ts';
import { ownTemplates, readSource } from '../../src/io/library/read-sources.ts';
import { openLibrary, type PreparedPolicy, preparePolicies } from '../../src/prepare-policy.ts';
import { noLogo } from './no-logo.ts';

/** The project's folder, in which schools/ and templates/ lie. */
export const home = resolve(import.meta.dirname, '../..');

export const look = readLook(ownTemplates);

const library = openLibrary(readLibrary(ownTemplates, home));

/** The five schools of the project. */
export const schools: readonly string[] = readdirSync(resolve(home, 'schools'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

/** A school's policy on parents' group chats, as the stages prepare it. */
export function schoolPolicy(school: string): PreparedPolicy {
  const source = readSource(resolve(home, 'schools', `${school}.yaml`), home);
  const [prepared] = preparePolicies(source, library, noLogo, 'parent-group-chats');
  if (!prepared) throw new Error(`${school} has no policy`);
  return prepared;
}

export const schoolDocument = (school: string): Document => schoolPolicy(school).document;
