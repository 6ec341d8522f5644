import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type GitFolder, gitFolder } from '../../read/git-folder.ts';
import { runHere } from '../../read/run-here.ts';

let git: GitFolder;
/** The marks that programs leave which a repository's settings name. */
let marks: string;

beforeEach(() => {
  git = gitFolder();
  marks = realpathSync(mkdtempSync(join(tmpdir(), 'policygen-marks-')));
  git.commit('first');
  git.write(
    'schools/hill.yaml',
    git.git('show', 'HEAD:schools/hill.yaml').replace('Hill Primary School', 'Hill School'),
  );
  git.commit('second');
});
afterEach(() => {
  rmSync(git.folder, { recursive: true, force: true });
  rmSync(marks, { recursive: true, force: true });
});

const run = (...args: string[]) => runHere({ folder: git.folder, today: '2026-11-20' }, args);
/** Every way in which policygen asks git for something. */
const asked = [
  ['diff', 'schools/hill.yaml@HEAD~1', 'schools/hill.yaml'],
  ['diff', 'schools/hill.yaml'],
  ['impact', 'HEAD~1'],
  ['diff', 'schools/hill.yaml@HEAD^{/first}', 'schools/hill.yaml@HEAD'],
];

/** A command line that leaves a mark of the setting that named it. */
const leaving = (setting: string): string => `touch "${join(marks, setting)}"; false`;

/** All that git's documentation names as a program to run (git-config, gitattributes, githooks), but those of a person's own settings. */
const programs = [
  'core.fsmonitor core.pager core.editor core.sshCommand core.gitProxy core.askPass core.alternateRefsCommand',
  'pager.log pager.diff pager.show diff.external diff.all.command diff.all.textconv diff.guitool difftool.x.cmd',
  'filter.all.clean filter.all.smudge filter.all.process merge.all.driver mergetool.x.cmd sequence.editor',
  'gpg.program gpg.ssh.program gpg.x509.program gpg.ssh.defaultKeyCommand credential.helper',
  'remote.origin.uploadpack remote.origin.receivepack uploadpack.packObjectsHook interactive.diffFilter',
  'alias.log alias.rev-parse alias.cat-file alias.ls-tree browser.x.cmd man.x.cmd trailer.x.command sendemail.tocmd',
].flatMap((names) => names.split(' '));

const hooks = ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-auto-gc', 'fsmonitor-watchman'];

function plant(): void {
  for (const name of programs) git.git('config', name, leaving(name));
  git.git('config', 'log.showSignature', 'true');
  git.git('config', 'core.hooksPath', '.git/hooks');
  mkdirSync(join(git.folder, '.git/hooks'), { recursive: true });
  for (const hook of hooks) {
    writeFileSync(join(git.folder, '.git/hooks', hook), `#!/bin/sh\n${leaving(hook)}\n`, { mode: 0o755 });
  }
  mkdirSync(join(git.folder, '.git/info'), { recursive: true });
  writeFileSync(join(git.folder, '.git/info/attributes'), '* filter=all diff=all merge=all\n');
}

/** Makes the repository call itself a partial clone of `url` that lacks a profile of its first commit. */
function lackProfile(url: string): void {
  const object = git.git('rev-parse', 'HEAD~1:schools/hill.yaml');
  rmSync(join(git.folder, '.git/objects', object.slice(0, 2), object.slice(2)));
  for (const [name, value] of [
    ['core.repositoryformatversion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', url],
  ] as const)
    git.git('config', name, value);
}

describe("a stranger's repository", () => {
  it('has none of its programs run', async () => {
    plant();
    for (const args of asked) await run(...args);
    expect(readdirSync(marks)).toEqual([]);
    expect((await run(...(asked[0] as string[]))).out).toContain('Hill School');
  });

  it.each([
    ['this folder', () => git.folder],
    ['an address of ssh', () => 'ssh://git@127.0.0.1:1/x'],
    ['a helper', () => `ext::sh -c touch% ${join(marks, 'ext')}`],
    ['an address of the web', () => 'http://127.0.0.1:1/x'],
  ])('that is a partial clone of %s fetches nothing, and is told as one', async (_, url) => {
    plant();
    lackProfile(url());
    for (const args of [asked[0], asked[2]] as string[][]) {
      const { code, err } = await run(...args);
      expect(readdirSync(marks)).toEqual([]);
      expect(code).toBe(1);
      expect(err).toContain('this clone is a partial one: it lacks files of earlier commits');
      expect(err).toContain('"git fetch --refetch --no-filter" brings the rest');
    }
  });

  it.each([
    ['replaces a commit', () => git.git('replace', git.git('rev-parse', 'HEAD~1'), git.git('rev-parse', 'HEAD'))],
    ['takes its settings from elsewhere', () => git.git('config', 'include.path', '/etc/passwd')],
    [
      'calls other places by its own name',
      () => git.git('config', `url.ext::sh -c touch% ${join(marks, 'x')}.insteadOf`, ''),
    ],
    ['has its objects elsewhere', () => git.write('.git/objects/info/alternates', '/\n/dev/null\n../../../../etc\n')],
    ['has hooks for everything', plant],
  ])('that %s runs nothing, and is read or told', async (_, make) => {
    make();
    for (const args of asked) {
      const { code, err, out } = await run(...args);
      expect([0, 1]).toContain(code);
      expect(err + out).not.toMatch(/root:|A fault in policygen/);
    }
    expect(readdirSync(marks)).toEqual([]);
  });

  it('is told by what its commits say, whatever would stand in their place', async () => {
    git.git('replace', git.git('rev-parse', 'HEAD~1'), git.git('rev-parse', 'HEAD'));
    expect((await run(...(asked[0] as string[]))).out).toContain('Hill School');
  });

  it('with a program called git in it is read by the git of this machine', async () => {
    git.write('git', `#!/bin/sh\n${leaving('git')}\n`);
    chmodSync(join(git.folder, 'git'), 0o755);
    vi.stubEnv('PATH', `.:${process.env.PATH}`);
    const here = process.cwd();
    process.chdir(git.folder);
    try {
      expect((await run(...(asked[0] as string[]))).out).toContain('Hill School');
    } finally {
      process.chdir(here);
      vi.unstubAllEnvs();
    }
    expect(readdirSync(marks)).toEqual([]);
  });

  it('that lost a file is told as broken', async () => {
    const object = git.git('rev-parse', 'HEAD~1:schools/hill.yaml');
    rmSync(join(git.folder, '.git/objects', object.slice(0, 2), object.slice(2)));
    const { code, err } = await run(...(asked[0] as string[]));
    expect(code).toBe(1);
    expect(err).toMatch(/GIT_REPOSITORY/);
    expect(existsSync(join(git.folder, '.git/index.lock'))).toBe(false);
  });
});
