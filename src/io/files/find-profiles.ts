import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { PolicyError, type Problem } from '../../problem.ts';
import { schoolOf, shownPath } from './paths.ts';
import { isApprovedPath } from './read-approved.ts';
import { isWithin } from './read-file.ts';

/**
 * The profiles that a command's arguments name, each once: files, folders (their .yaml and .yml files) and globs, for
 * shells that don't expand them. In the order of the arguments, then of names.
 *
 * @returns absolute paths, at least one
 * @throws PolicyError with a problem for each argument that names nothing, or two profiles of one name
 */
export async function findProfiles(named: readonly string[], folder: string): Promise<readonly string[]> {
  const problems: Problem[] = [];
  const found = new Set<string>();
  for (const name of named) {
    const path = resolve(folder, name);
    if (isApprovedPath(path)) {
      problems.push(noProfile(name));
      continue;
    }
    const paths = existsSync(path) ? profilesAt(path, folder) : await globbed(name, folder);
    if ('code' in paths) problems.push(paths);
    else if (paths.length > 0) for (const each of paths) found.add(each);
    else problems.push(name === 'schools' && !existsSync(path) ? noSchools(folder) : nothingAt(name, path));
  }
  problems.push(...namedAlike([...found], folder));
  if (problems.length > 0) throw new PolicyError(problems);
  return [...found];
}

/** The profiles that the arguments name; those in `schools` where there are no arguments. */
export const namedProfiles = (named: readonly string[], folder: string): Promise<readonly string[]> =>
  findProfiles(named.length === 0 ? ['schools'] : named, folder);

/** Whether arguments name all profiles that there are: those of `schools`, and nothing else. */
export const namesAll = (named: readonly string[]): boolean =>
  named.length === 0 || (named.length === 1 && /^(\.[\\/])?schools[\\/]?$/.test(named[0] ?? ''));

/**
 * The profile at a path, or those in the folder there, or why the folder can't be read. A folder that is named by a
 * relative path has to lie inside the working folder: a link in a stranger's repository could lead to anybody's files.
 */
function profilesAt(path: string, folder: string): readonly string[] | Problem {
  const file = shownPath(path, folder);
  const unread = (message: string, hint: string): Problem => ({ code: 'FILE_UNREADABLE', message, file, hint });
  try {
    if (!statSync(path).isDirectory()) return [path];
    if (file !== path && !isWithin(path, folder)) {
      const hint = `name the folder that it leads to: ${realpathSync(path)}`;
      return unread('this folder is a link that leads out of here', hint);
    }
    return readdirSync(path)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return unread(`the folder can't be opened (${code})`, 'check that you may read it');
  }
}

async function globbed(pattern: string, folder: string): Promise<readonly string[]> {
  if (!/[*?{[]/.test(pattern)) return [];
  const { glob } = await import('tinyglobby');
  return (await glob(pattern.replaceAll('\\', '/'), { cwd: folder, absolute: true }))
    .filter((path) => !isApprovedPath(path))
    .sort();
}

const noProfile = (name: string): Problem => ({
  code: 'FILE_NAME',
  message: 'this is what policygen keeps of an approval, and no profile',
  file: name,
  hint: `name the profile: ${name.replace(/\.approved\.json$/i, '.yaml')}`,
});

function nothingAt(name: string, path: string): Problem {
  if (existsSync(path)) {
    const hint = 'a profile is a file such as orchard.yaml; "policygen build" looks for them in schools/';
    return { code: 'FILE_MISSING', message: `there is no profile in the folder ${name}`, file: name, hint };
  }
  const hint = 'name a profile, a folder of profiles, or a pattern such as "schools/*.yaml"';
  return { code: 'FILE_MISSING', message: `there is no ${name}`, file: name, hint };
}

/** The problem of a newcomer's commonest error: running the command in another folder than that of the policies. */
function noSchools(folder: string): Problem {
  const isAbove = basename(folder) === 'schools' || existsSync(join(folder, '..', 'schools'));
  const hint = isAbove
    ? 'your policies lie one folder further up: go there with cd ..'
    : 'go to the folder with your policies, which holds schools/; for a first profile, run: policygen init';
  return { code: 'FILE_MISSING', message: `there is no folder schools in ${folder}`, file: 'schools', hint };
}

/** A problem for each profile that has the name of an earlier one: both would write into one folder. */
function namedAlike(paths: readonly string[], folder: string): readonly Problem[] {
  const first = new Map<string, string>();
  return paths.flatMap((path): readonly Problem[] => {
    const name = schoolOf(path);
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, path);
      return [];
    }
    const message = `its documents would go where those of ${shownPath(other, folder)} go`;
    return [{ code: 'FILE_TWICE', message, file: shownPath(path, folder), hint: 'rename one of the two profiles' }];
  });
}
