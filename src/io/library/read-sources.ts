import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PolicyTypeSources } from '../../policy/policy-type-sources.ts';
import type { ReadBeside } from '../../prepare-policy.ts';
import { PolicyError, type ProblemCode, type Source } from '../../problem.ts';
import { shownPath } from '../files/paths.ts';
import { existsAsAnything, isWithin, readFile, UnreadFile, whyUnread } from '../files/read-file.ts';
import { tellFileKind } from '../files/tell-file-kind.ts';
import { packageRoot } from '../package-root.ts';

/** A profile or clause is a page or two; more is a mistake or an attack. */
const mostBytes = 1_000_000;

/**
 * A picture may have 2 MB (pictures/read-picture.ts reports a larger one); a file of more than 10 MB isn't even read.
 */
const mostPictureBytes = 10_000_000;

/** The library that comes with policygen: `templates/` beside `lib/` and `src/`. */
export const ownTemplates = fileURLToPath(new URL('templates', packageRoot));

/**
 * The templates for the profiles in a folder: `templates/` beside it where that holds a policy type, as for a trust
 * with a library of its own; else those that come with policygen. A `templates/` that can't be opened counts as the
 * trust's own, so that the person is told why.
 */
export function templatesBeside(profiles: string): string {
  const beside = resolve(profiles, '..', 'templates');
  try {
    return policyTypesIn(beside).length > 0 ? beside : ownTemplates;
  } catch {
    return beside;
  }
}

/** A text file as a Source. Throws PolicyError where it is missing, too large, or not UTF-8. */
export function readSource(path: string, folder: string): Source {
  return readSourceAs(shownPath(path, folder), path);
}

/**
 * @param file the path as a person is shown it
 * @param within the folder that it may not lead out of; its own where left out
 */
function readSourceAs(file: string, path: string, within?: string): Source {
  const fail = (code: ProblemCode, message: string, hint: string) => new PolicyError([{ code, message, file, hint }]);
  let bytes: Uint8Array;
  try {
    bytes = readFile(path, mostBytes, within);
  } catch (error) {
    const code = error instanceof UnreadFile ? error.code : undefined;
    if (code === 'ENOENT') throw fail('FILE_MISSING', 'there is no such file', 'check its name');
    if (code === 'TOO_LARGE') throw tooLarge(file);
    const { message, hint } = whyUnread(error, mostBytes);
    throw fail('FILE_UNREADABLE', message, hint);
  }
  return sourceOf(bytes, file);
}

const tooLarge = (file: string): PolicyError => {
  const hint = 'a profile is a page or two of text: is it the right file?';
  return new PolicyError([{ code: 'FILE_UNREADABLE', message: 'the file is larger than 1 MB', file, hint }]);
};

/** One decoder for all files: making one takes longer than decoding a small file, and there may be hundreds. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The bytes of a text file as a Source. Throws PolicyError (FILE_UNREADABLE) where there are too many, or not UTF-8.
 */
export function sourceOf(bytes: Uint8Array, file: string): Source {
  if (bytes.length > mostBytes) throw tooLarge(file);
  const kind = tellFileKind(bytes);
  if (kind) throw new PolicyError([{ code: 'FILE_UNREADABLE', ...kind, file }]);
  try {
    // The decoder drops a byte order mark, which some editors write.
    const text = utf8.decode(bytes);
    return { file, text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  } catch {
    const hint = 'save it as "UTF-8" in your editor';
    throw new PolicyError([{ code: 'FILE_UNREADABLE', message: 'the file is not text in UTF-8', file, hint }]);
  }
}

/** A text file's text with its byte order mark and its line ends, to be written back. */
export function readExactText(path: string, folder: string): string {
  readSource(path, folder);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFile(path, mostBytes));
}

/** All policy types of a templates folder, unparsed: the folders that hold a policy.yaml. */
export function readPolicyTypes(templates: string, folder: string): readonly PolicyTypeSources[] {
  return orUnread(templates, folder, policyTypesIn).map((id) => {
    const clauses = join(templates, id, 'clauses');
    const shown = shownPath(clauses, folder);
    for (const place of [join(templates, id), clauses]) refuseOutside(place, templates, folder);
    const names = orUnread(clauses, folder, namesIn).filter((name) => name.endsWith('.md'));
    const manifest = join(templates, id, 'policy.yaml');
    return {
      id,
      manifest: readSourceAs(shownPath(manifest, folder), manifest, templates),
      clauses: names.sort().map((name) => readSourceAs(`${shown}/${name}`, join(clauses, name), templates)),
    };
  });
}

/** @throws PolicyError (FILE_UNREADABLE) where a folder of templates is a link that leads out of them */
function refuseOutside(place: string, templates: string, folder: string): void {
  if (!lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (existsSync(place) && isWithin(place, templates)) return;
  const message = 'this folder is a link that leads out of the templates';
  const hint = 'copy what it leads to here instead';
  throw new PolicyError([{ code: 'FILE_UNREADABLE', message, file: shownPath(place, folder), hint }]);
}

const policyTypesIn = (templates: string): readonly string[] =>
  namesIn(templates)
    .filter((name) => existsAsAnything(join(templates, name, 'policy.yaml')))
    .sort();

/** What is in a folder; nothing where there is none. Throws what the system says of one that can't be looked into. */
const namesIn = (folder: string): readonly string[] => (existsAsAnything(folder) ? readdirSync(folder) : []);

/** @throws PolicyError (FILE_UNREADABLE) where a folder can't be looked into */
function orUnread(place: string, folder: string, look: (place: string) => readonly string[]): readonly string[] {
  try {
    return look(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const file = shownPath(place, folder);
    const [message, hint] =
      code === 'ENOTDIR'
        ? ['this should be a folder, and is none', 'rename it, or move it away']
        : [`the folder can't be opened (${code})`, 'check that it is there, and that you may read it'];
    throw new PolicyError([{ code: 'FILE_UNREADABLE', message, file, hint }]);
  }
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
      return readFile(full, mostPictureBytes, home);
    } catch (error) {
      const { message, hint } = whyUnread(error, mostPictureBytes, `the picture ${path}`);
      throw fail('FILE_UNREADABLE', message, hint);
    }
  };
