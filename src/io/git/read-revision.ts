import { posix } from 'node:path';
import type { PolicyTypeSources } from '../../policy/policy-type-sources.ts';
import type { ReadBeside } from '../../prepare-policy.ts';
import { PolicyError, type Source } from '../../problem.ts';
import { type LookedLibrary, openTemplates, readLibrary } from '../library/read-library.ts';
import { ownTemplates, sourceOf } from '../library/read-sources.ts';
import type { GitFile, Repository } from './git.ts';

/** The sources as a git revision has them, read from git's objects: nothing is checked out. */
export interface Revision {
  /** As the person named it. */
  readonly name: string;
  readonly commit: string;
  /** The profiles in a folder, by their paths in the repository, read all at once. */
  profilesIn(folder: string): readonly string[];
  /** A profile. Throws REVISION_LACKS where the revision has none of this path. */
  profile(path: string): Source;
  /** The library for a profile: that beside its folder at this revision, or else the one that comes with policygen. */
  libraryFor(profile: string): LookedLibrary;
  readonly readBeside: ReadBeside;
}

/**
 * @param name such as "v1" or "HEAD~3"
 * @param commit the commit that it names, where that is known
 * @throws PolicyError (REVISION_UNKNOWN)
 */
export function openRevision(
  repository: Repository,
  name: string,
  folder: string,
  commit = repository.commitOf(name),
): Revision {
  const libraries = new Map<string, LookedLibrary>();
  const contents = new Map<string, Uint8Array>();
  const shown = (path: string) => `${name}:${path.includes('/') ? path : `./${path}`}`;
  const filesAt = (path: string): readonly GitFile[] =>
    path.startsWith('../../') ? [] : repository.filesAt(commit, path);
  const contentOf = (path: string): Uint8Array | undefined => {
    const known = contents.get(path);
    if (known) return known;
    const file = path === '' ? undefined : filesAt(path).find((found) => found.path === path);
    return file && repository.read([file])[0];
  };
  const isProfileIn = (path: string, folder: string) =>
    /\.ya?ml$/i.test(path) && posix.dirname(path) === (folder === '' ? '.' : folder);
  return {
    name,
    commit,
    profilesIn(under) {
      const files = filesAt(under).filter(({ path }) => isProfileIn(path, under));
      const read = repository.read(files);
      for (const [index, { path }] of files.entries()) contents.set(path, read[index] ?? new Uint8Array());
      return files.map(({ path }) => path);
    },
    profile(path) {
      const content = contentOf(path);
      if (content) return sourceOf(content, shown(path));
      const hint = 'it may have had another name then: "git log --follow" on it tells';
      throw new PolicyError([{ code: 'REVISION_LACKS', message: `the revision "${name}" has no ${path}`, hint }]);
    },
    libraryFor(profile) {
      const beside = posix.join(posix.dirname(profile), '..', 'templates');
      const known = libraries.get(beside);
      if (known) return known;
      const types = typesIn(beside);
      // With today's look: a comparison is about words.
      const own = readLibrary(ownTemplates, folder);
      const library = openTemplates(types.length > 0 ? { ...own, types } : own);
      libraries.set(beside, library);
      return library;
    },
    readBeside(profile, path) {
      const home = posix.dirname(profile.file.slice(name.length + 1));
      const content = contentOf(posix.join(home, path));
      if (content) return content;
      const message = `the revision "${name}" has no picture ${path} beside the profile`;
      throw new PolicyError([
        { code: 'FILE_MISSING', message, ...profile.place(['school', 'logo']), hint: 'it may not be kept in git' },
      ]);
    },
  };

  function typesIn(templates: string): readonly PolicyTypeSources[] {
    const files = filesAt(templates).filter(({ path }) => /\.(md|yaml)$/.test(path));
    const read = repository.read(files);
    const sources = new Map(files.map(({ path }, index) => [path, { path, bytes: read[index] ?? new Uint8Array() }]));
    const source = ({ path, bytes }: { path: string; bytes: Uint8Array }) => sourceOf(bytes, shown(path));
    return files.flatMap(({ path }) => {
      const folder = posix.dirname(path);
      const manifest = sources.get(path);
      if (!manifest || posix.basename(path) !== 'policy.yaml' || posix.dirname(folder) !== templates) return [];
      const clauses = [...sources.values()].filter((file) => posix.dirname(file.path) === `${folder}/clauses`);
      const words = clauses.filter((file) => file.path.endsWith('.md')).map(source);
      return [{ id: posix.basename(folder), manifest: source(manifest), clauses: words }];
    });
  }
}
