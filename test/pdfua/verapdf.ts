import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What veraPDF says of a folder of PDFs. */
export interface Conformance {
  readonly version: string;
  readonly files: number;
  readonly checks: number;
  readonly failed: number;
  /** Each failed check, in veraPDF's words. */
  readonly failures: readonly string[];
}

const here = import.meta.dirname;
const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';

/** In veraPDF's words: PDF/UA-1, PDF/A-2a. */
export type Standard = 'ua1' | '2a';

/** The way to run veraPDF, or why it can't be run here. */
export type VeraPdf = { check(folder: string, standard: Standard): Conformance } | { readonly missing: string };

/**
 * veraPDF from Maven Central, by the Maven of this machine. Throws in CI where there is a Maven and it can't fetch: a
 * network that fails must not look like PDFs that conform.
 */
export function findVeraPdf(): VeraPdf {
  for (const program of ['java', 'mvn']) {
    const { error } = spawnSync(program, ['-version'], { shell: process.platform === 'win32' });
    if (error) return { missing: `there is no ${program === 'mvn' ? 'Maven' : 'Java'} on this machine` };
  }
  const scratch = mkdtempSync(join(tmpdir(), 'verapdf-'));
  try {
    const list = join(scratch, 'classpath');
    const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${list}`];
    const fetched = run('mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), ...goal]);
    if (fetched.status !== 0) {
      const missing = `Maven could not fetch veraPDF: ${fetched.printed.split('\n').find((line) => /ERROR/.test(line)) ?? ''}`;
      if (inCi) throw new Error(missing);
      return { missing };
    }
    const classpath = readFileSync(list, 'utf8').trim();
    return { check: (folder, standard) => check(folder, standard, classpath) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function check(folder: string, standard: Standard, classpath: string): Conformance {
  const { status, printed } = run('java', [
    '-cp',
    [classpath, here].join(delimiter),
    join(here, 'CheckPdfs.java'),
    folder,
    standard,
  ]);
  const lines = printed.trim().split('\n');
  const [, version = '', ...numbers] =
    /^veraPDF (\S+): (\d+) files, (\d+) checks, (\d+) failed$/.exec(lines.at(-1) ?? '') ?? [];
  const [files, checks, failed] = numbers.map(Number);
  if (status !== 0 || files === undefined || checks === undefined || failed === undefined) {
    throw new Error(`veraPDF did not run to its end:\n${printed}`);
  }
  return { version, files, checks, failed, failures: lines.slice(0, -1) };
}

function run(program: string, args: readonly string[]) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32' && program === 'mvn',
    timeout: 5 * 60_000,
  });
  return { status, printed: `${stderr ?? ''}${stdout ?? ''}${error?.message ?? ''}` };
}
