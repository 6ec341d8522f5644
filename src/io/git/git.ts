import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { PolicyError, type ProblemCode } from '../../problem.ts';

/** A git repository, read through the program `git`: what is asked never becomes an option or a shell's word. */
export interface Repository {
  /** Its folder. */
  readonly top: string;
  /** The commit that a revision such as "v1" or "HEAD~3" names. Throws REVISION_UNKNOWN. */
  commitOf(revision: string): string;
  /** The commits that changed a file, the newest first; none where there is no commit yet. */
  commitsOf(path: string): readonly string[];
  /** The plain files at a path or below it at a commit; "" is the top. Links and submodules are none. */
  filesAt(commit: string, path: string): readonly GitFile[];
  /** The contents of files, in their order. */
  read(files: readonly GitFile[]): readonly Uint8Array[];
}

/** A file at some commit. */
export interface GitFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  /** The name of its content. */
  readonly object: string;
  readonly bytes: number;
}

/** The repository around a file or folder, which need not be there any more, and the path's name inside it. */
export function repositoryAround(path: string): { readonly repository: Repository; readonly inside: string } {
  // git is asked in the nearest folder that exists; the rest of the path is put behind its answer.
  const below: string[] = [];
  let there = path;
  while (!isFolder(there)) {
    below.unshift(basename(there));
    there = dirname(there);
  }
  const asked = git(there, ['rev-parse', '--show-toplevel', '--show-prefix']);
  const [top = '', prefix = ''] = text(asked.out).split('\n');
  if (asked.done) return { repository: repositoryAt(top), inside: `${prefix}${below.join('/')}`.replace(/\/$/, '') };
  const hint = /dubious ownership/.test(asked.said)
    ? 'the repository is another person\'s: "git status" there says how to trust it'
    : 'compare two files instead, or keep your profiles in git';
  throw failure('GIT_REPOSITORY', `there is no git repository around ${basename(path)}`, hint);
}

/** The repository around several files, and the name of each inside it. Asks git once for each folder. */
export function repositoryAroundAll(paths: readonly string[]): {
  readonly repository: Repository;
  readonly inside: readonly string[];
} {
  const folders = new Map<string, ReturnType<typeof repositoryAround>>();
  const inside = paths.map((path) => {
    const folder = dirname(path);
    const around = folders.get(folder) ?? repositoryAround(folder);
    folders.set(folder, around);
    return `${around.inside === '' ? '' : `${around.inside}/`}${basename(path)}`;
  });
  const [first, ...others] = [...folders.values()];
  if (first && others.every(({ repository }) => repository.top === first.repository.top)) {
    return { repository: first.repository, inside };
  }
  const hint = 'name the profiles of one repository at a time';
  throw failure('GIT_REPOSITORY', 'the profiles lie in several git repositories', hint);
}

function repositoryAt(top: string): Repository {
  return {
    top,
    commitOf(revision) {
      const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
      const found = revision.startsWith('-') ? undefined : text(git(top, asked).out).trim().split('\n').at(-1);
      if (found !== undefined && /^[0-9a-f]{40,64}$/.test(found)) return found;
      const shallow = text(git(top, ['rev-parse', '--is-shallow-repository']).out).trim() === 'true';
      const hint = shallow
        ? 'this clone has only the newest commits: "git fetch --unshallow" brings the others'
        : '"git log --oneline" and "git tag" list what there is';
      throw failure('REVISION_UNKNOWN', `git knows no revision "${revision}"`, hint);
    },
    commitsOf(path) {
      const log = ['--literal-pathspecs', 'log', '--format=%H', '--no-show-signature', '--end-of-options', 'HEAD'];
      const { done, out } = git(top, [...log, '--', path]);
      return done
        ? text(out)
            .split('\n')
            .filter((line) => line !== '')
        : [];
    },
    filesAt(commit, path) {
      const tree = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...(path === '' ? [] : ['--', path])];
      const { done, out, said } = git(top, tree);
      if (!done) throw unread(top, `git can't read the commit ${commit}`, said);
      return text(out)
        .split('\0')
        .flatMap((entry) => {
          // "BAD" stands for the size of a file that isn't there.
          const match = /^100\d{3} blob ([0-9a-f]+) +(\d+|BAD)\t(.+)$/s.exec(entry);
          const [, object = '', bytes = '', file = ''] = match ?? [];
          if (bytes === 'BAD') throw unread(top, `git lacks ${file} of the commit ${commit}`, said);
          return match ? [{ path: file, object, bytes: Number(bytes) }] : [];
        });
    },
    read(files) {
      if (files.length === 0) return [];
      const { done, out, said } = git(top, ['cat-file', '--batch'], files.map(({ object }) => `${object}\n`).join(''));
      if (!done) throw unread(top, "git can't read its files", said);
      let at = 0;
      return files.map(({ bytes, object, path }) => {
        const start = out.indexOf(0x0a, at) + 1;
        // The header of a file that is there is "<object> blob <bytes>", of any other "<object> missing".
        if (text(out.subarray(at, start)) !== `${object} blob ${bytes}\n`) throw unread(top, `git lacks ${path}`, said);
        at = start + bytes + 1;
        return new Uint8Array(out.subarray(start, start + bytes));
      });
    },
  };
}

/** The longest answer of git's that is read: ten times the sources of every school in England. */
const mostBytes = 2 ** 30;
const tooMuch = 'profiles, clauses and pictures take a few kilobytes each: what else is kept beside them?';

interface Answer {
  readonly done: boolean;
  readonly out: Buffer;
  readonly said: string;
}

/**
 * Turns off the settings by which a repository, perhaps a stranger's, could make git run a program for one of
 * policygen's questions: `core.fsmonitor` (run at each look at the index), hooks, checks of signatures.
 */
const safeSettings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'log.mailmap=false',
];

/**
 * Stops git from fetching the objects that a partial clone lacks, by whatever program the clone's settings name.
 * GIT_ALLOW_PROTOCOL makes every git fail at that; with GIT_NO_LAZY_FETCH git 2.45 and later don't even try.
 */
const safeEnvironment = {
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  // A commit is what its name says, whatever a repository would have in its place (git-replace).
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

/**
 * The variables that git sets for its hooks (`git rev-parse --local-env-vars`): in a hook they would make it read
 * another repository. Also those that change how it reads paths.
 */
const setForHooks =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|NAMESPACE|.*OBJECT_DIRECTOR(Y|IES)|.*_FILE|.*_PATHSPECS)$/;

/**
 * In milliseconds: git lists a million commits in ten seconds, so after sixty it hangs, on a pipe say, and is ended.
 */
const timeLimit = 60_000;

/** The folder git is started from: Windows would start a git.exe of the working folder, perhaps a stranger's, first. */
const startFolder = dirname(process.execPath);

/**
 * @param folder absolute
 * @throws PolicyError GIT_MISSING; GIT_REPOSITORY where it says too much or nothing at all
 */
function git(folder: string, args: readonly string[], input = ''): Answer {
  const environment = Object.entries(process.env).filter(([name]) => !setForHooks.test(name));
  const settings = safeSettings.flatMap((setting) => ['-c', setting]);
  const { status, error, stdout, stderr } = spawnSync(
    'git',
    ['-C', folder, ...settings, '--no-optional-locks', ...args],
    {
      input,
      cwd: startFolder,
      maxBuffer: mostBytes,
      timeout: timeLimit,
      killSignal: 'SIGKILL',
      env: { ...Object.fromEntries(environment), ...safeEnvironment },
    },
  );
  if (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOBUFS')
      throw failure('GIT_REPOSITORY', 'the repository has more than policygen reads of one', tooMuch);
    if (code === 'ETIMEDOUT') {
      const message = `git gave no answer within ${timeLimit / 1000} seconds`;
      throw failure('GIT_REPOSITORY', message, 'see whether "git log" answers in that folder');
    }
    const hint = 'install git from https://git-scm.com, or compare two files without "@"';
    throw failure('GIT_MISSING', `the program git can't be started (${code})`, hint);
  }
  return { done: status === 0, out: stdout, said: stderr.toString('utf8') };
}

/** The problem that git could not read a file; says so where the reason is that this is a partial clone. */
function unread(top: string, message: string, said: string): PolicyError {
  const partial = git(top, ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$']).done;
  if (!partial) return failure('GIT_REPOSITORY', message, firstLine(said) || 'see what "git fsck" says of it');
  const hint =
    '"git fetch --refetch --no-filter" brings the rest (git 2.36 or later); or clone it anew, without --filter';
  return failure('GIT_REPOSITORY', 'this clone is a partial one: it lacks files of earlier commits', hint);
}

const text = (bytes: Buffer): string => bytes.toString('utf8');

const firstLine = (said: string): string => said.split('\n')[0] ?? '';

const failure = (code: ProblemCode, message: string, hint: string) => new PolicyError([{ code, message, hint }]);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
