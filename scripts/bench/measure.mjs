import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The wall time of a program in milliseconds. Throws where it does not end well.
 *
 * @param {string} folder where it runs
 * @param {string} program
 * @param {readonly string[]} args
 */
export function time(folder, program, args) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return performance.now() - begun;
}

/**
 * @typedef {object} Resources
 * @property {number} wall in milliseconds
 * @property {number | undefined} cpu of the program and of those that it waited for, in milliseconds
 * @property {readonly { readonly at: number, readonly megabytes: number }[]} memory of all its processes together, at
 *   moments from 0 (the start) to 1 (the end)
 */

/**
 * Runs a program once and looks at what it takes. Memory is the proportional set size, so that what processes share
 * counts once; both figures are there on Linux alone (proc(5)).
 *
 * @param {string} folder
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} every how many milliseconds its memory is looked at
 * @returns {Promise<Resources>}
 */
export async function resources(folder, program, args, every) {
  const begun = performance.now();
  // The shell's own "times" is the one thing everywhere that tells the processor time of what it has waited for.
  const child = spawn('sh', ['-c', '"$@" >/dev/null; status=$?; times; exit $status', 'sh', program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  /** @type {{ at: number, megabytes: number }[]} */
  const seen = [];
  const timer = setInterval(() => {
    const megabytes = memoryOf(child.pid ?? 0);
    if (megabytes > 0) seen.push({ at: performance.now() - begun, megabytes });
  }, every);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const wall = performance.now() - begun;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
  const memory = seen.map(({ at, megabytes }) => ({ at: at / wall, megabytes }));
  return { wall, cpu: cpuIn(printed), memory };
}

/** @param {string} printed by "times": such as "0m0.001s 0m0.002s", of the shell itself, then the same of its children */
function cpuIn(printed) {
  const parts = printed
    .trim()
    .split('\n')
    .at(-1)
    ?.match(/(\d+)m([\d.]+)s (\d+)m([\d.]+)s/);
  if (!parts) return undefined;
  const [, minutes, seconds, systemMinutes, systemSeconds] = parts.map(Number);
  return 1000 * (60 * ((minutes ?? 0) + (systemMinutes ?? 0)) + (seconds ?? 0) + (systemSeconds ?? 0));
}

/** The memory of a process and of all that it started, in megabytes; 0 where it can't be told. @param {number} pid */
function memoryOf(pid) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of existsSync('/proc') ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(text(`/proc/${name}/stat`))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  /** @param {number} each @returns {number} */
  const sum = (each) => {
    const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(text(`/proc/${each}/smaps_rollup`))?.[1] ?? 0);
    return kilobytes / 1024 + (children.get(each) ?? []).reduce((all, child) => all + sum(child), 0);
  };
  return sum(pid);
}

/** @param {string} path of a file that may be gone */
function text(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** The median of ratios, pair by pair. @param {readonly number[]} own @param {readonly number[]} others */
export const ratio = (own, others) => median(own.map((each, index) => each / (others[index] ?? each)));

/** The path of the first of these programs that is there. @param {readonly string[]} names */
export function installed(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** @param {number} milliseconds */
export function shown(milliseconds) {
  if (milliseconds < 10_000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
