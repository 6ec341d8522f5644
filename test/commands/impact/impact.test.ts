import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { wordParts } from '../../read/docx-parts.ts';
import { type GitFolder, gitFolder } from '../../read/git-folder.ts';
import { runHere } from '../../read/run-here.ts';
import { paragraphsOf, settled } from '../../read/settle-changes.ts';
import { clause, profile } from '../../samples/trial.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Three schools: hill as it is, dale with the notes, elm without being kind. */
function three(): GitFolder {
  const git = gitFolder();
  folders.push(git.folder);
  git.write('schools/dale.yaml', `${profile.replace('Hill', 'Dale')}    include: [notes]\n`);
  git.write('schools/elm.yaml', `${profile.replace('Hill', 'Elm')}    include: [notes]\n    omit: [be-kind]\n`);
  git.commit('first');
  return git;
}

const impact = (folder: string, ...args: readonly string[]) =>
  runHere({ folder, today: '2026-11-20' }, ['impact', ...args]);

test('a change in the library, before it is committed: who changes, in which clauses, who only behind the words', async () => {
  const git = three();
  const source = 'sources:\n  - { title: Guidance, edition: "2026", checked: 2026-11-20, url: "https://a.example" }\n';
  git.write('templates/trial/clauses/be-kind.md', clause('Be very kind.'));
  git.write('templates/trial/clauses/notes.md', clause('A note.', source));
  const first = await impact(git.folder, 'HEAD');
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.out).toBe(`dale  trial  changes (1 clause)
    ~be-kind
elm   trial  unchanged
hill  trial  changes (1 clause)
    ~be-kind

+ added   - left out   ~ reworded   > moved or in another form
`);
  git.commit('a source');
  git.write('templates/trial/clauses/notes.md', clause('A note.', source.replace('2026"', '2027"')));
  const { out } = await impact(git.folder, 'HEAD');
  expect(out).toContain('dale  trial  metadata only\n    sources of notes\n');
  expect(out).toContain('hill  trial  unchanged\n');
});

test('schools and policies that came and went', async () => {
  const git = three();
  git.remove('schools/elm.yaml');
  git.write('schools/oak.yaml', profile.replace('Hill', 'Oak'));
  const { out } = await impact(git.folder, 'HEAD');
  expect(out).toMatch(
    /^dale {2}trial {2}unchanged\nhill {2}trial {2}unchanged\noak {3}trial {2}new\nelm {3}trial {2}no longer there\n/,
  );
  const named = await impact(git.folder, 'HEAD', 'schools/oak.yaml');
  expect(named.out).not.toContain('elm');
});

test('as JSON, with the words of each change and its cause', async () => {
  const git = three();
  git.write('templates/trial/clauses/be-kind.md', clause('Be very kind.'));
  git.write('schools/dale.yaml', `${profile.replace('Hill', 'Dale')}    include: [notes]\n    omit: [be-kind]\n`);
  const { policies, problems } = JSON.parse((await impact(git.folder, 'HEAD', '--json')).out);
  expect(problems).toEqual([]);
  expect(policies).toMatchObject([
    {
      school: 'dale',
      status: 'words',
      clauses: [{ clause: 'be-kind', kinds: ['left-out'] }],
      changes: [{ before: 'Be kind.', after: '', causes: [{ kind: 'omit', now: true }] }],
    },
    { school: 'elm', status: 'same', clauses: [], changes: [] },
    { school: 'hill', changes: [{ before: 'Be kind.', after: 'Be very kind.', causes: [{ kind: 'wording' }] }] },
  ]);
});

test('one Word file with tracked changes for each policy whose words change, and none for the others', async () => {
  const git = three();
  git.write('templates/trial/clauses/be-kind.md', clause('Be very kind.'));
  const { code, err } = await impact(git.folder, 'HEAD', '--docx-dir', 'out');
  expect([code, err]).toEqual([0, 'written: out/dale-trial.docx\nwritten: out/hill-trial.docx\n']);
  expect(readdirSync(join(git.folder, 'out'))).toEqual(['dale-trial.docx', 'hill-trial.docx']);
  const parts = wordParts(readFileSync(join(git.folder, 'out/hill-trial.docx')));
  expect(paragraphsOf(settled(parts, 'reject'))).toContain('BodyText: Be kind.');
  expect(paragraphsOf(settled(parts, 'accept'))).toContain('BodyText: Be very kind.');
});

test('a school with something wrong is told, now or then, and the others are done', async () => {
  const git = three();
  git.write('schools/elm.yaml', profile.replace('email:', 'emial:'));
  const now = await impact(git.folder, 'HEAD', '--docx-dir', 'out');
  expect([now.code, now.out.includes('hill  trial  unchanged'), now.out.includes('elm')]).toEqual([1, true, false]);
  expect(now.err).toContain('schools/elm.yaml:3:3  unknown field "emial" in school');
  expect(existsSync(join(git.folder, 'out'))).toBe(false);
  git.commit('wrong');
  git.write('schools/elm.yaml', profile);
  const then = await impact(git.folder, 'HEAD');
  expect(then.code).toBe(1);
  expect(then.err).toContain('HEAD:schools/elm.yaml:3:3  unknown field "emial" in school');
  expect(then.out).toContain('hill  trial  unchanged');
});
