import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../run.mjs';

export const command = join(root, 'bin', 'policygen.js');

/**
 * Runs policygen in a folder, with little memory and time.
 *
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {number} [seconds] after which it counts as hung: what takes a second may take a minute on a machine that is busy
 * @returns {Promise<{ code: number | null, out: string, err: string, hung: boolean }>} code is null where a signal ended it
 */
export function policygen(folder, args, seconds = 600) {
  const child = spawn(process.execPath, ['--max-old-space-size=512', command, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: 'true' },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, ...said, hung });
    });
  });
}

/**
 * Does work on items, two at a time.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<void>} work
 */
export async function twoAtATime(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}

/** What came of a kind of torture: counted by outcome; `wrong` has what nobody should see, with how to do it again. */
export class Outcomes {
  /** @type {Record<'refused' | 'accepted' | 'wrong' | 'crashed' | 'hung', number>} */
  counts = { refused: 0, accepted: 0, wrong: 0, crashed: 0, hung: 0 };
  /** @type {string[]} */
  told = [];

  /** @param {'refused' | 'accepted' | 'wrong' | 'crashed' | 'hung'} outcome @param {string} [what] */
  add(outcome, what) {
    this.counts[outcome] += 1;
    if (what !== undefined && this.told.length < 20) this.told.push(`${outcome}: ${what}`);
  }

  /**
   * A run's own outcome, where it says one: 0 accepted, 1 refused; anything else is a crash.
   *
   * @param {{ code: number | null, err: string, hung: boolean }} ended @param {string} what
   */
  addRun({ code, err, hung }, what) {
    if (hung) this.add('hung', what);
    else if (code === 0) this.add('accepted');
    else if (code === 1 && !/A fault in policygen/.test(err)) this.add('refused');
    else this.add('crashed', `${what}: exit ${code}: ${err.slice(0, 300)}`);
    for (const line of err.split('\n')) {
      if (/^\s*::(?!error )/.test(line) || line.includes('##['))
        this.add('wrong', `${what}: a command: ${line.slice(0, 100)}`);
    }
  }
}
