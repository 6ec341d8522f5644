import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout's own folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the checkout to its end and returns what it printed, so that a step that goes well shows one line.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ minutes: number, environment?: Record<string, string>, shell?: boolean }} limits after so many minutes it
 *   is ended
 * @returns {{ done: boolean, printed: string }} whether it ended well; all that it printed, and why it could not run
 */
export function run(program, args, { minutes, environment = {}, shell = false }) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 2 ** 28,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: minutes * 60_000,
  });
  const late =
    error && 'code' in error && error.code === 'ETIMEDOUT' ? `${program} had not ended after ${minutes} min` : '';
  const printed = [stdout, stderr, late || (error ? error.message : '')].filter(Boolean).join('\n');
  return { done: status === 0, printed };
}

/** @param {string} text for a person; goes to stderr, as npm's own words do */
export function tell(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * @param {string} printed by a program that failed
 * @returns {string} up to eight lines, indented: from its first error on, or else its last ones
 */
export function lastWords(printed) {
  const lines = printed.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  const error = lines.findIndex((line) => /^(npm (error|ERR!)|E:|[A-Za-z]*Error:) /.test(line));
  const words = error === -1 ? lines.slice(-8) : lines.slice(error, error + 8);
  return words.map((line) => `    ${line}`).join('\n');
}
