import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PolicyTypeSources } from '../policy/policy-type-sources.ts';
import type { ReadBeside } from '../prepare-policy.ts';
import { PolicyError, type ProblemCode, type Source } from '../problem.ts';
import { shownPath } from './paths.ts';

/** A profile or clause is a page or two; more is a mistake or an attack. */
const mostBytes = 1_000_000;

/** The library that comes with policygen: `templates/` beside `lib/` and `src/`. */
export const ownTemplates = fileURLToPath(new URL('../../templates', import.meta.url));

/**
 * The templates for the profiles in a folder: `templates/` beside it where that holds a policy type, as for a trust with a
 * library of its own; else those that come with policygen.
 */
export function templatesBeside(profiles: string): string {
  const beside = resolve(profiles, '..', 'templates');
  return existsSync(beside) && policyTypesIn(beside).length > 0 ? beside : ownTemplates;
}

/** A text file as a Source. Throws PolicyError where it is missing, too large, or not UTF-8. */
export function readSource(path: string, folder: string): Source {
  return readSourceAs(shownPath(path, folder), path);
}

/** @param file the path as a person is shown it */
function readSourceAs(file: string, path: string): Source {
  const fail = (code: ProblemCode, message: string, hint: string) => new PolicyError([{ code, message, file, hint }]);
  try {
    return sourceOf(statSync(path).size > mostBytes ? tooLarge : readFileSync(path), file);
  } catch (error) {
    if (error instanceof PolicyError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw fail('FILE_MISSING', 'there is no such file', 'check its name');
    if (code === 'EISDIR') throw fail('FILE_UNREADABLE', 'this is a folder, not a file', 'rename it, or move it away');
    throw fail('FILE_UNREADABLE', `the file can't be opened (${code})`, 'check that you may read it');
  }
}

const tooLarge = 'too large';

/** One for all files: there may be hundreds, and to make a decoder takes longer than a small file. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a text file as a Source. Throws PolicyError (FILE_UNREADABLE) where there are too many, or not UTF-8. */
export function sourceOf(bytes: Uint8Array | typeof tooLarge, file: string): Source {
  const fail = (message: string, hint: string) => new PolicyError([{ code: 'FILE_UNREADABLE', message, file, hint }]);
  if (bytes === tooLarge || bytes.length > mostBytes) {
    throw fail('the file is larger than 1 MB', 'a profile is a page or two of text: is it the right file?');
  }
  try {
    // The decoder drops a byte order mark, which some editors write.
    const text = utf8.decode(bytes);
    return { file, text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  } catch {
    throw fail('the file is not text in UTF-8', 'save it as "UTF-8" in your editor');
  }
}

/** A text file's text with its byte order mark and its line ends, to be written back. */
export function readExactText(path: string, folder: string): string {
  readSource(path, folder);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
}

/** All policy types of a templates folder, unparsed: the folders that hold a policy.yaml. */
export function readPolicyTypes(templates: string, folder: string): readonly PolicyTypeSources[] {
  return policyTypesIn(templates).map((id) => {
    const clauses = join(templates, id, 'clauses');
    const shown = shownPath(clauses, folder);
    const names = existsSync(clauses) ? readdirSync(clauses).filter((name) => name.endsWith('.md')) : [];
    return {
      id,
      manifest: readSource(join(templates, id, 'policy.yaml'), folder),
      clauses: names.sort().map((name) => readSourceAs(`${shown}/${name}`, join(clauses, name))),
    };
  });
}

function policyTypesIn(templates: string): readonly string[] {
  if (!existsSync(templates)) return [];
  return readdirSync(templates)
    .filter((name) => existsSync(join(templates, name, 'policy.yaml')))
    .sort();
}

/** Reads a file that a profile names: only in the profile's own folder or below it, also behind symbolic links. */
export const readBesideProfiles =
  (folder: string): ReadBeside =>
  (profile, path) => {
    const home = dirname(resolve(folder, profile.file));
    const fail = (code: ProblemCode, message: string, hint: string) =>
      new PolicyError([{ code, message, ...profile.place(['school', 'logo']), hint }]);
    const full = resolve(home, path);
    if (!existsSync(full))
      throw fail('FILE_MISSING', `there is no picture ${path} beside the profile`, 'check its name');
    const inside = relative(realpathSync(home), realpathSync(full));
    if (inside.startsWith('..') || resolve(inside) === inside) {
      throw fail('FILE_UNREADABLE', `the picture ${path} lies outside the profile's folder`, 'copy it there');
    }
    try {
      return new Uint8Array(readFileSync(full));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw fail('FILE_UNREADABLE', `the picture ${path} can't be opened (${code})`, 'check that you may read it');
    }
  };
