import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { clause, manifest, profile, trialWords } from '../samples/trial.ts';

/** A folder with a school and a library of its own, in git. */
export interface GitFolder {
  readonly folder: string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Commits all that there is and returns the commit's name. */
  commit(message: string): string;
  git(...args: readonly string[]): string;
}

/** Fresh, with one school (schools/hill.yaml) and the library of trials; nothing is committed. */
export function gitFolder(): GitFolder {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'policygen-git-')));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  // Nobody's settings, hooks or signatures.
  const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const git = (...args: readonly string[]): string => {
    const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@hill.example', '-c', 'init.defaultBranch=main'];
    const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  git('init', '--quiet');
  write('schools/hill.yaml', profile);
  write('templates/trial/policy.yaml', manifest);
  for (const [id, text] of Object.entries(trialWords)) write(`templates/trial/clauses/${id}.md`, clause(text));
  for (const file of ['look.css', 'look.typ']) copyFileSync(join(ownTemplates, file), join(folder, 'templates', file));
  return {
    folder,
    write,
    git,
    remove: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
      return git('rev-parse', 'HEAD');
    },
  };
}
