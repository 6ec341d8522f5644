import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { gitFolder } from '../../read/git-folder.ts';
import { lines } from '../../read/lines.ts';
import { runHere } from '../../read/run-here.ts';
import { smallProfile } from '../../samples/small-profile.ts';
import { profile } from '../../samples/trial.ts';

const bare = realpathSync(mkdtempSync(join(tmpdir(), 'policygen-bare-')));
mkdirSync(join(bare, 'schools'));
writeFileSync(join(bare, 'schools/elm.yaml'), smallProfile);
const git = gitFolder();
git.commit('first');
afterAll(() => {
  for (const folder of [bare, git.folder]) rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

/** What a person is told, and with which exit code. */
async function told(folder: string, ...args: readonly string[]) {
  const { code, err } = await runHere({ folder, today: '2026-11-20' }, args);
  return [code, err];
}

describe('git', () => {
  it('is not around the profile', async () => {
    expect(await told(bare, 'diff', 'schools/elm.yaml')).toEqual([
      1,
      lines`
        there is no git repository around elm.yaml
          compare two files instead; what policygen renew records, it keeps, and diff needs no git for that [GIT_REPOSITORY]

      `,
    ]);
    expect((await told(bare, 'impact', 'v1'))[1]).toContain('[GIT_REPOSITORY]');
  });

  it('is not on this machine', async () => {
    vi.stubEnv('PATH', bare);
    expect(await told(git.folder, 'diff', 'schools/hill.yaml@v1')).toEqual([
      3,
      lines`
        the program git can't be started (ENOENT)
          install git from https://git-scm.com, or compare two files without "@" [GIT_MISSING]

      `,
    ]);
  });

  it('has no such revision', async () => {
    const expected = lines`
      git knows no revision "v9"
        "git log --oneline" and "git tag" list what there is              [REVISION_UNKNOWN]

    `;
    expect(await told(git.folder, 'diff', 'schools/hill.yaml@v9')).toEqual([1, expected]);
    expect(await told(git.folder, 'impact', 'v9')).toEqual([1, expected]);
  });

  it('has fewer revisions in a shallow clone', async () => {
    git.git('commit', '--quiet', '--allow-empty', '-m', 'second');
    git.git('clone', '--quiet', '--depth', '1', `file://${git.folder}`, 'clone');
    expect(await told(join(git.folder, 'clone'), 'diff', 'schools/hill.yaml@HEAD~1')).toEqual([
      1,
      lines`
        git knows no revision "HEAD~1"
          this clone has only the newest commits: "git fetch --unshallow" brings the others [REVISION_UNKNOWN]

      `,
    ]);
    git.remove('clone');
  });

  it('has the revision, but not the profile', async () => {
    git.write('schools/dale.yaml', profile);
    expect(await told(git.folder, 'diff', 'schools/dale.yaml@HEAD')).toEqual([
      1,
      lines`
        the revision "HEAD" has no schools/dale.yaml
          it may have had another name then: "git log --follow" on it tells [REVISION_LACKS]

      `,
    ]);
  });

  it('knows of no approval', async () => {
    expect(await told(git.folder, 'diff', 'schools/hill.yaml')).toEqual([
      1,
      lines`
        no commit of schools/hill.yaml says when this policy was approved or issued
          name a revision to compare with: policygen diff schools/hill.yaml@HEAD [APPROVAL_UNKNOWN]

      `,
    ]);
  });
});

describe('a document', () => {
  it('that policygen did not build, or whose record a hand has changed', async () => {
    writeFileSync(join(bare, 'other.html'), '<!doctype html><title>A page</title>');
    writeFileSync(join(bare, 'other.docx'), 'PK');
    expect(await told(bare, 'diff', 'other.html', 'schools/elm.yaml')).toEqual([
      1,
      lines`
        other.html  the document does not say how it came to be
          name the file as policygen built it, or the profile at a git revision: schools/orchard.yaml@v1 [DOCUMENT_UNRECORDED]

      `,
    ]);
    expect((await told(bare, 'diff', 'other.docx', 'schools/elm.yaml'))[1]).toContain(
      'other.docx  the document does not say how it came to be',
    );
    writeFileSync(join(bare, 'other.html'), `<meta name="policygen-record" content='{"policygenRecord":1}'>`);
    expect(await told(bare, 'diff', 'other.html', 'schools/elm.yaml')).toEqual([
      1,
      lines`
        other.html  how the document came to be is written in a way that is not known here
          build it again with this version, or name the profile at a git revision: schools/orchard.yaml@v1 [DOCUMENT_UNRECORDED]

      `,
    ]);
  });

  it('that is a PDF on its own', async () => {
    writeFileSync(join(bare, 'policy.pdf'), '%PDF-1.7');
    expect(await told(bare, 'diff', 'policy.pdf', 'schools/elm.yaml')).toEqual([
      1,
      lines`
        policy.pdf  a PDF has no room for how it came to be, and no page or Word file of the same words is beside it
          name the web page or the Word file that was built with it         [DOCUMENT_UNRECORDED]

      `,
    ]);
  });

  it('that shows changes and is no version', async () => {
    const page = '<!doctype html><head><meta name="generator" content="policygen shows changes"></head>';
    writeFileSync(join(bare, 'changes.html'), page);
    expect(await told(bare, 'diff', 'changes.html', 'schools/elm.yaml')).toEqual([
      1,
      lines`
        changes.html  this page tells what changed between two versions of a policy, and is neither
          name the two versions themselves, such as schools/orchard.yaml@v1 and schools/orchard.yaml [DOCUMENT_REDLINE]

      `,
    ]);
    expect((await told(bare, 'verify', 'changes.html'))[1]).toContain(
      'changes.html  this file shows what changed between two versions of a policy: it is none to publish',
    );
  });

  it('that is not there', async () => {
    expect((await told(bare, 'diff', 'gone.docx', 'schools/elm.yaml'))[1]).toContain('[FILE_MISSING]');
  });
});

describe('two versions', () => {
  it('of no policy in common', async () => {
    copyFileSync(join(bare, 'schools/elm.yaml'), join(git.folder, 'schools/elm.yaml'));
    expect(await told(bare, 'diff', join(git.folder, 'schools/hill.yaml'), 'schools/elm.yaml')).toEqual([
      1,
      `${git.folder}/schools/hill.yaml and schools/elm.yaml have no policy in common\n` +
        '  compare two versions of one policy                                [POLICY_UNMATCHED]\n\n',
    ]);
  });

  it('of several policies, for one file', async () => {
    const approved = `${profile}    approval: { by: Governors, on: 2025-03 }\n`;
    git.remove('schools/elm.yaml');
    for (const school of ['hill', 'dale']) git.write(`schools/${school}.yaml`, approved);
    git.commit('approved');
    expect(await told(git.folder, 'diff', '--html', 'changes.html')).toEqual([
      1,
      lines`
        there are 2 policies to compare, and a file holds one
          name one school, and choose one of its policies with --policy     [POLICY_UNMATCHED]

      `,
    ]);
  });
});
