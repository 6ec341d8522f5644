import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, tell } from '../run.mjs';
import { installed, median, ratio, resources, shown, time } from './measure.mjs';

/** @typedef {[name: string, program: string, args: readonly string[]]} Run */
/** @typedef {[what: string, ratio: number, goal: number]} Verdict a ratio that should be at most the goal */

/**
 * One school, by policygen and by others, in turns. Prints a table.
 *
 * @param {string} work an empty folder
 * @param {string} command policygen's
 * @param {number} rounds
 * @returns {Promise<readonly Verdict[]>}
 */
export async function single(work, command, rounds) {
  const node = process.execPath;
  /** @param {...string} args */
  const build = (...args) => [command, 'build', '--force', '--quiet', ...args];
  const one = 'one/orchard.yaml';
  mkdirSync(join(work, 'one'));
  copyFileSync(join(root, 'schools', 'orchard.yaml'), join(work, one));
  time(work, node, build(one));
  copyFileSync(join(work, 'dist/orchard/parent-group-chats.html'), join(work, 'page.html'));
  /** @type {Run[]} */
  const runs = [
    ['`node -e 0`', node, ['-e', '0']],
    ['policygen --help', node, [command, '--help']],
    ['policygen: HTML', node, build(one, '--format', 'html')],
    ['policygen: Word', node, build(one, '--format', 'docx')],
    ['policygen: PDF', node, build(one, '--format', 'pdf')],
    ['policygen: all three', node, build(one)],
    ['policygen: nothing changed', node, [command, 'build', '--quiet', one]],
    ...others(work),
  ];
  const times = runs.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, program, args]] of runs.entries()) times[index]?.push(time(work, program, args));
  }
  /** @param {string} start */
  const timesOf = (start) => times[runs.findIndex(([name]) => name.startsWith(start))] ?? [];
  const [bare, shell] = [timesOf('`node'), timesOf('headless shell')];
  tell('\n| one school | wall | processor | memory | wall to `node -e 0` | to the headless shell |');
  tell('| --- | --- | --- | --- | --- | --- |');
  for (const [index, [name, program, args]] of runs.entries()) {
    const own = times[index] ?? [];
    const { cpu, memory } = await resources(work, program, args, 5);
    const cells = [
      shown(median(own)),
      cpu === undefined ? '–' : shown(cpu),
      memory.length === 0 ? '–' : `${Math.round(Math.max(...memory.map(({ megabytes }) => megabytes)))} MB`,
      ratio(own, bare).toFixed(2),
      shell.length === 0 ? '–' : ratio(own, shell).toFixed(2),
    ];
    tell(`| ${[name, ...cells].join(' | ')} |`);
  }
  /** @type {Verdict[]} */
  const verdicts = [
    ['--help, to `node -e 0`', ratio(timesOf('policygen --help'), bare), 1.6],
    ['one school in HTML, to `node -e 0`', ratio(timesOf('policygen: HTML'), bare), 2.2],
    ['one school in Word, to `node -e 0`', ratio(timesOf('policygen: Word'), bare), 2.8],
  ];
  if (shell.length > 0) {
    verdicts.push(['one school in three formats, to the headless shell', ratio(timesOf('policygen: all'), shell), 0.9]);
  }
  return verdicts;
}

/** What else makes such documents, where it is installed. @param {string} work @returns {readonly Run[]} */
function others(work) {
  const shell = installed('chromium-headless-shell', 'chrome-headless-shell');
  const pandoc = installed('pandoc');
  const weasyprint = installed('weasyprint');
  const office = installed('soffice');
  const print = ['--no-sandbox', '--print-to-pdf=shell.pdf', `file://${join(work, 'page.html')}`];
  const convert = ['--headless', '--convert-to', 'pdf', 'dist/orchard/parent-group-chats.docx'];
  /** @type {Run[]} */
  const runs = [];
  if (shell) runs.push(['headless shell: PDF of the same page', shell, print]);
  if (pandoc) runs.push(['pandoc: Word of the same page', pandoc, ['page.html', '-o', 'pandoc.docx']]);
  if (weasyprint) runs.push(['WeasyPrint: PDF of the same page', weasyprint, ['page.html', 'weasy.pdf']]);
  if (office) runs.push(['LibreOffice: PDF of the Word file', office, convert]);
  return runs;
}
