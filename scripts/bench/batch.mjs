import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { makeSchools, schoolOf } from '../make-schools.mjs';
import { tell } from '../run.mjs';
import { bareLoop } from './bare-loop.mjs';
import { median, ratio, resources, shown, time } from './measure.mjs';

/**
 * Many schools in three formats: everything, then nothing, then one of them edited; beside a bare loop over the
 * libraries. Prints a table.
 *
 * @param {string} work an empty folder
 * @param {string} command policygen's
 * @param {number} schools
 * @param {number} rounds
 * @returns {Promise<readonly import('./single.mjs').Verdict[]>}
 */
export async function batch(work, command, schools, rounds) {
  makeSchools(join(work, 'schools'), schools);
  const node = process.execPath;
  const build = [command, 'build', '--quiet', '--out', 'many'];
  const edited = join(work, 'schools', `${schoolOf(7)}.yaml`);
  /** @type {{ whole: number[], bare: number[], unchanged: number[], one: number[] }} */
  const times = { whole: [], bare: [], unchanged: [], one: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.whole.push(time(work, node, [...build, '--force']));
    if (schools <= mostPrepared) times.bare.push(await bareLoop(work, availableParallelism()));
    times.unchanged.push(time(work, node, build));
    writeFileSync(edited, readFileSync(edited, 'utf8').replace(/email: [a-z]+@/, `email: head${'x'.repeat(round)}@`));
    times.one.push(time(work, node, build));
  }
  const { cpu, memory, wall } = await resources(work, node, [...build, '--force'], 100);
  const [tenth, quarter, half, last] = [0.1, 0.25, 0.5, 1].map((until) => slice(memory, until, schools));
  const peak = Math.max(0, ...memory.map(({ megabytes }) => megabytes));
  const [unchanged, one] = [ratio(times.unchanged, times.whole), ratio(times.one, times.whole)];

  tell(`\n| ${schools} schools, three formats | | |\n| --- | --- | --- |`);
  const rate = (3000 * schools) / median(times.whole);
  tell(`| everything | ${shown(median(times.whole))} | ${rate.toFixed(0)} documents a second |`);
  if (times.bare.length > 0) {
    const bareRate = (3000 * schools) / median(times.bare);
    tell(
      `| a bare loop over the libraries | ${shown(median(times.bare))} | ${bareRate.toFixed(0)} documents a second |`,
    );
  }
  tell(`| nothing changed | ${shown(median(times.unchanged))} | ${(100 * unchanged).toFixed(1)} % of everything |`);
  tell(`| one school edited | ${shown(median(times.one))} | ${(100 * one).toFixed(1)} % of everything |`);
  if (cpu !== undefined) {
    const each = `${(cpu / schools).toFixed(1)} ms a school, ${(cpu / wall).toFixed(2)} cores`;
    tell(`| processor time | ${shown(cpu)} | ${each} |`);
  }
  if (peak > 0) {
    tell(`| memory, all processes, at most | ${Math.round(peak)} MB | |`);
    const series = [tenth, quarter, half, last].map((megabytes = 0) => Math.round(megabytes)).join(', ');
    tell(`| after a tenth, a quarter, half, at the end | ${series} MB | |`);
  }

  /** @type {import('./single.mjs').Verdict[]} */
  const verdicts = [
    ['nothing changed, to everything', unchanged, 0.02],
    ['one school edited, to everything', one, 0.03],
  ];
  if (times.bare.length > 0)
    verdicts.unshift(['many schools, to a bare loop over the libraries', ratio(times.whole, times.bare), 1 / 0.8]);
  if (peak > 0) verdicts.push(['memory at most, to 600 MB', peak / 600, 1]);
  if (tenth && last && schools >= 5000) verdicts.push(['memory at the end, to after a tenth', last / tenth, 1.05]);
  return verdicts;
}

/** More documents than these are not held at once. */
const mostPrepared = 2000;

/**
 * The mean of the memory while a thousand documents were made, the last of them at a moment, in megabytes.
 *
 * @param {import('./measure.mjs').Resources['memory']} memory
 * @param {number} until
 * @param {number} schools
 */
function slice(memory, until, schools) {
  const within = memory.filter(({ at }) => at <= until && at >= until - Math.max(0.02, 1000 / (3 * schools)));
  return within.reduce((all, { megabytes }) => all + megabytes, 0) / Math.max(1, within.length);
}
