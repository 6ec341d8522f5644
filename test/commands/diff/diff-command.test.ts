import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { printSource } from '../../../src/document/document-source.ts';
import { rootOf, wordParts } from '../../read/docx-parts.ts';
import { type GitFolder, gitFolder } from '../../read/git-folder.ts';
import { runHere } from '../../read/run-here.ts';
import { paragraphsOf, settled } from '../../read/settle-changes.ts';
import { smallProfile } from '../../samples/small-profile.ts';
import { clause, profile } from '../../samples/trial.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const fresh = (): GitFolder => {
  const git = gitFolder();
  folders.push(git.folder);
  return git;
};

const today = '2026-11-20';
const diff = (folder: string, ...args: readonly string[]) => runHere({ folder, today }, ['diff', ...args]);
const jsonOf = async (run: Promise<{ readonly out: string }>) => JSON.parse((await run).out);

const approved = `${profile}    approval: { by: Governors, on: 2025-03 }
    history: [{ version: "1.0", date: 2025-03, author: FS, change: New policy }]
`;
const changed = approved.replace('name: Hill School', 'name: Dale School');

describe('revisions', () => {
  test('a revision against the folder: both the profile and its library are those of the revision', async () => {
    const git = fresh();
    git.commit('first');
    git.git('tag', 'v1');
    git.write('templates/trial/clauses/be-kind.md', clause('Be very kind.'));
    git.write('schools/hill.yaml', profile.replace('name: Hill School', 'name: Dale School'));
    git.commit('second');
    const { code, out, err } = await diff(git.folder, 'schools/hill.yaml@v1');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Dale School: Rules at Dale School
Proposed: not yet approved
from schools/hill.yaml@v1
to   schools/hill.yaml
2 changes: 2 reworded   [-left out-] {+added+}

Cover
  Reworded: A clause (the-title)
    Rules at [-Hill-]{+Dale+} School
    why: the school's name: Hill School → Dale School

Our rules
  Reworded: A clause (be-kind)
    Be {+very +}kind.
    why: the library's new wording

Behind the words
  title: Rules at Hill School → Rules at Dale School
  school: Hill School → Dale School
`);
  });

  test('two revisions, one of them counted back from the newest', async () => {
    const git = fresh();
    git.commit('first');
    for (const word of ['one', 'two']) {
      git.write('templates/trial/clauses/be-kind.md', clause(`Be kind ${word}.`));
      git.commit(word);
    }
    git.write('templates/trial/clauses/be-kind.md', clause('Not committed.'));
    const { comparisons } = await jsonOf(
      diff(git.folder, 'schools/hill.yaml@HEAD~2', 'schools/hill.yaml@HEAD', '--json'),
    );
    expect(comparisons[0].changes).toMatchObject([
      { clause: 'be-kind', kind: 'reworded', before: 'Be kind.', after: 'Be kind two.', causes: [{ kind: 'wording' }] },
    ]);
  });

  test('a profile in a folder below the top, named from inside it', async () => {
    const git = fresh();
    git.write('trust/schools/hill.yaml', profile);
    git.write(
      'trust/templates/trial/policy.yaml',
      readFileSync(join(git.folder, 'templates/trial/policy.yaml'), 'utf8'),
    );
    for (const id of ['the-title', 'be-kind', 'please', 'be-brief', 'be-polite', 'notes']) {
      git.write(`trust/templates/trial/clauses/${id}.md`, clause('Words.'));
    }
    git.commit('first');
    git.remove('trust/templates');
    git.git('mv', 'templates', 'trust/templates');
    const { comparisons } = await jsonOf(diff(join(git.folder, 'trust'), 'schools/hill.yaml@HEAD', '--json'));
    expect(comparisons[0].changes).toMatchObject([
      { clause: 'the-title', before: 'Words.', after: 'Rules at Hill School' },
      { clause: 'be-kind', before: 'Words.', after: 'Be kind.' },
    ]);
  });

  test('another profile, and a revision of a profile that is no longer there', async () => {
    const git = fresh();
    git.write('schools/dale.yaml', profile.replace('Hill School', 'Dale School'));
    git.commit('first');
    git.remove('schools/hill.yaml');
    const { comparisons } = await jsonOf(diff(git.folder, 'schools/hill.yaml@HEAD', 'schools/dale.yaml', '--json'));
    expect(comparisons[0].changes).toMatchObject([{ clause: 'the-title', after: 'Rules at Dale School' }]);
  });

  test('what a revision is called never becomes an option of git or a word of a shell', async () => {
    const git = fresh();
    git.commit('first');
    for (const name of [
      '--help',
      '-n1',
      '--output=gone',
      '$(touch gone)',
      '; touch gone',
      'HEAD; touch gone',
      'HEAD^{/first}x',
    ]) {
      const { code, err } = await diff(git.folder, `schools/hill.yaml@${name}`);
      expect([name, code]).toEqual([name, 1]);
      expect(err).toContain('[REVISION_UNKNOWN]');
    }
    expect(existsSync(join(git.folder, 'gone'))).toBe(false);
    expect((await diff(git.folder, 'schools/hill.yaml@HEAD@{0}')).code).toBe(0);
  });

  test('a link in the revision is no file', async () => {
    const git = fresh();
    git.git('config', 'core.symlinks', 'false');
    const object = git.git('hash-object', '-w', 'schools/hill.yaml');
    git.commit('first');
    git.git('update-index', '--add', '--cacheinfo', `120000,${object},schools/dale.yaml`);
    git.git('commit', '--quiet', '-m', 'link');
    const { err } = await diff(git.folder, 'schools/dale.yaml@HEAD', 'schools/hill.yaml');
    expect(err).toContain('[REVISION_LACKS]');
  });

  test('what is wrong in a revision is told with its name', async () => {
    const git = fresh();
    git.write('schools/hill.yaml', profile.replace('email:', 'emial:'));
    git.commit('first');
    git.write('schools/hill.yaml', profile);
    const { code, err } = await diff(git.folder, 'schools/hill.yaml@HEAD');
    expect(code).toBe(1);
    expect(err).toContain('HEAD:schools/hill.yaml:3:3  unknown field "emial" in school');
  });
});

describe('since the last approval', () => {
  test('from the commit that recorded it, also after later commits and with nothing committed since', async () => {
    const git = fresh();
    git.write('schools/hill.yaml', approved);
    const commit = git.commit('approved');
    const same = await diff(git.folder, 'schools/hill.yaml');
    expect(same.out).toContain('No change in the words');
    git.write('schools/hill.yaml', `# a comment\n${approved}`);
    git.write('templates/trial/clauses/be-kind.md', clause('Be very kind.'));
    git.commit('later');
    git.write('schools/hill.yaml', changed);
    const { out } = await diff(git.folder, 'schools/hill.yaml');
    expect(out).toContain('from the policy as approved in March 2025\nto   the policy as it is now\n');
    expect(out).toContain('2 changes: 2 reworded');
    const { comparisons } = await jsonOf(diff(git.folder, 'schools/hill.yaml', '--json'));
    expect(comparisons[0]).toMatchObject({
      before: `schools/hill.yaml as approved in March 2025 (${commit.slice(0, 10)})`,
      after: 'schools/hill.yaml',
      changes: [{ causes: [{ kind: 'profile', field: 'school.name' }] }, { causes: [{ kind: 'wording' }] }],
    });
  });

  test('the approval before, while the new one is not committed; the new one, once it is', async () => {
    const git = fresh();
    git.write('schools/hill.yaml', approved);
    git.commit('approved');
    const renewed = changed
      .replace('on: 2025-03', 'on: 2026-11')
      .replace('}]', '}, { version: "2.0", date: 2026-11, author: FS, change: A new name }]');
    git.write('schools/hill.yaml', renewed);
    expect((await diff(git.folder, 'schools/hill.yaml')).out).toContain('as approved in March 2025');
    git.commit('renewed');
    const { out } = await diff(git.folder, 'schools/hill.yaml');
    expect(out).toContain('as approved in November 2026');
    expect(out).toContain('No change in the words');
  });

  test('of all schools, where none is named; a school without one has its own problem', async () => {
    const git = fresh();
    git.write('schools/hill.yaml', approved);
    git.write('schools/dale.yaml', profile);
    git.commit('first');
    const { code, out, err } = await diff(git.folder);
    expect(code).toBe(1);
    expect(out).toContain('from the policy as approved in March 2025');
    expect(err).toContain('[APPROVAL_UNKNOWN]');
  });
});

describe('documents that policygen built', () => {
  const build = async (folder: string) => {
    const { code, err } = await runHere({ folder, today }, ['build', '--format', 'html,docx', '--out', 'dist']);
    expect([code, err]).toEqual([0, expect.stringMatching(/(^|\n)2 built, 0 unchanged\n$/)]);
  };

  test.each(['html', 'docx'])('%s', async (format) => {
    const git = fresh();
    await build(git.folder);
    git.write('templates/trial/clauses/be-kind.md', clause('Be very kind.'));
    const { comparisons } = await jsonOf(diff(git.folder, `dist/hill/trial.${format}`, 'schools/hill.yaml', '--json'));
    expect(comparisons).toMatchObject([
      {
        before: `dist/hill/trial.${format}`,
        changes: [{ clause: 'be-kind', before: 'Be kind.', after: 'Be very kind.', why: "the library's new wording" }],
      },
    ]);
    expect(comparisons[0].changes).toHaveLength(1);
  });

  test('a PDF by what is beside it, if both say the same', async () => {
    const git = fresh();
    await build(git.folder);
    const [policy] = (await import('../../samples/trial.ts')).prepare({});
    const pdf = (words: string) => {
      const source = policy?.record.source;
      if (!source) throw new Error('the document names no source');
      return `%PDF-1.7\n${printSource({ ...source, words })}\n%%EOF`;
    };
    const words = policy?.record.source?.words ?? '';
    writeFileSync(join(git.folder, 'dist/hill/trial.pdf'), pdf(words));
    git.write('templates/trial/clauses/be-kind.md', clause('Be very kind.'));
    const { comparisons } = await jsonOf(diff(git.folder, 'dist/hill/trial.pdf', 'schools/hill.yaml', '--json'));
    expect(comparisons[0].changes).toHaveLength(1);
    writeFileSync(join(git.folder, 'dist/hill/trial.pdf'), pdf('0123456789abcdef'));
    expect((await diff(git.folder, 'dist/hill/trial.pdf', 'schools/hill.yaml')).err).toContain('[DOCUMENT_UNRECORDED]');
  });

  test('a document alone has to be compared with something', async () => {
    const git = fresh();
    await build(git.folder);
    const { code, err } = await diff(git.folder, 'dist/hill/trial.docx');
    expect([code, err]).toEqual([2, expect.stringContaining('name what dist/hill/trial.docx is to be compared with')]);
  });
});

describe('files', () => {
  test('a web page that says what came and went in words, for one policy, with nothing from outside', async () => {
    const git = fresh();
    git.commit('first');
    git.write('schools/hill.yaml', profile.replace('name: Hill School', 'name: "Hill & Dale"'));
    const { code, err } = await diff(git.folder, 'schools/hill.yaml@HEAD', '--html', 'out/changes.html');
    expect([code, err]).toEqual([0, 'written: out/changes.html\n']);
    const page = readFileSync(join(git.folder, 'out/changes.html'), 'utf8');
    expect(page).toMatch(
      /Rules at (Hill )?<del><span class="mark">Left out:<\/span> (Hill )?School<\/del><ins><span class="mark">Added:<\/span> (Hill )?&amp; Dale<\/ins>/,
    );
    expect(page).toContain("the school's name: Hill School → Hill &amp; Dale");
    expect(page).not.toMatch(/<script|<b>|src="http/);
  });

  test('a Word file by the author of the newest version, on its day; both ways it is one of the two', async () => {
    const git = fresh();
    git.write('schools/hill.yaml', approved);
    git.commit('first');
    git.write('schools/hill.yaml', changed);
    const { code } = await diff(git.folder, 'schools/hill.yaml@HEAD', '--docx', 'changes.docx');
    expect(code).toBe(0);
    const parts = wordParts(readFileSync(join(git.folder, 'changes.docx')));
    expect(parts['word/document.xml']).toMatch(/<w:ins w:id="\d+" w:author="FS" w:date="2025-03-01T00:00:00Z">/);
    expect(parts['word/comments.xml']).toContain(
      "Reworded: A clause. Why: the school's name: Hill School → Dale School.",
    );
    const title = (how: 'accept' | 'reject') =>
      paragraphsOf(settled(parts, how)).find((line) => line.startsWith('Title'));
    expect([title('reject'), title('accept')]).toEqual(['Title: Rules at Hill School', 'Title: Rules at Dale School']);
    const again = readFileSync(join(git.folder, 'changes.docx'));
    await diff(git.folder, 'schools/hill.yaml@HEAD', '--docx', 'changes.docx');
    expect(readFileSync(join(git.folder, 'changes.docx')).equals(again)).toBe(true);
  });

  test('without author or day: the school, today', async () => {
    const git = fresh();
    git.commit('first');
    git.write('schools/hill.yaml', profile.replace('name: Hill School', 'name: Dale School'));
    await diff(git.folder, 'schools/hill.yaml@HEAD', '--docx', 'changes.docx');
    const parts = wordParts(readFileSync(join(git.folder, 'changes.docx')));
    expect(parts['word/document.xml']).toContain('w:author="Dale School" w:date="2026-11-20T00:00:00Z"');
    expect(rootOf(parts, 'word/comments.xml').textContent).toContain('Why:');
  });

  test('in the look of the profile, wherever the command is called from', async () => {
    const git = fresh();
    git.write('templates/look.css', '/* the look of this trust */');
    git.commit('first');
    git.write('schools/hill.yaml', profile.replace('name: Hill School', 'name: Dale School'));
    const elsewhere = mkdtempSync(join(tmpdir(), 'policygen-elsewhere-'));
    folders.push(elsewhere);
    const here = join(git.folder, 'schools/hill.yaml');
    for (const sides of [[`${here}@HEAD`], [`${here}@HEAD`, `${here}@HEAD`], [here, here]]) {
      const { code } = await diff(elsewhere, ...sides, '--html', 'changes.html');
      expect([sides, code]).toEqual([sides, 0]);
      expect(readFileSync(join(elsewhere, 'changes.html'), 'utf8')).toContain('the look of this trust');
    }
  });

  test('one file for several policies is refused, and none is written', async () => {
    const git = fresh();
    git.write('schools/hill.yaml', approved);
    git.write('schools/dale.yaml', approved);
    git.commit('first');
    const { code, err } = await diff(git.folder, '--docx', 'changes.docx');
    expect([code, existsSync(join(git.folder, 'changes.docx'))]).toEqual([1, false]);
    expect(err).toContain('[POLICY_UNMATCHED]');
  });
});

test('no git is needed for two files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-no-git-'));
  folders.push(folder);
  writeFileSync(join(folder, 'elm.yaml'), smallProfile);
  copyFileSync(join(folder, 'elm.yaml'), join(folder, 'oak.yaml'));
  writeFileSync(join(folder, 'oak.yaml'), smallProfile.replace('Elm', 'Oak'));
  const { code, out } = await diff(folder, 'elm.yaml', 'oak.yaml');
  expect(code).toBe(0);
  expect(out).toContain("why: the school's name: Elm Primary School → Oak Primary School");
});
