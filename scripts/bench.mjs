// Measures policygen beside what it is made of and what others make. All of a table is run in turns, round after round,
// so that whatever else the machine does meets all alike; what is told are medians of the rounds' ratios.
//
//   npm run bench                   a few minutes
//   npm run bench -- 1000 15        schools in the batch, rounds of the single runs
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { compile } from './compile.mjs';
import { makeSchools, schoolOf } from './make-schools.mjs';
import { root, tell } from './run.mjs';

const [schools = 200, rounds = 9] = process.argv.slice(2).map(Number);
const node = process.execPath;
const command = join(root, 'bin', 'policygen.js');
const work = mkdtempSync(join(tmpdir(), 'policygen-bench-'));

/**
 * The wall time of a program in milliseconds.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
function time(program, args) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd: work, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return performance.now() - begun;
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** The path of the first of these programs that is there. @param {readonly string[]} names */
function installed(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** @param {...string} args */
const build = (...args) => [command, 'build', '--force', '--quiet', ...args];
/** @param {number} milliseconds */
const shown = (milliseconds) =>
  milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

function single() {
  mkdirSync(join(work, 'one'));
  copyFileSync(join(root, 'schools', 'orchard.yaml'), join(work, 'one', 'orchard.yaml'));
  const one = 'one/orchard.yaml';
  time(node, build(one));
  copyFileSync(join(work, 'dist/orchard/parent-group-chats.html'), join(work, 'page.html'));
  const shell = installed('chromium-headless-shell', 'chrome-headless-shell');
  const pandoc = installed('pandoc');
  const weasyprint = installed('weasyprint');
  const office = installed('soffice');
  /** @type {[string, string, readonly string[]][]} */
  const runs = [
    ['`node -e 0`', node, ['-e', '0']],
    ['policygen --help', node, [command, '--help']],
    ['policygen: HTML', node, build(one, '--format', 'html')],
    ['policygen: Word', node, build(one, '--format', 'docx')],
    ['policygen: PDF', node, build(one, '--format', 'pdf')],
    ['policygen: all three', node, build(one)],
    ['policygen: nothing changed', node, [command, 'build', '--quiet', one]],
  ];
  const page = `file://${join(work, 'page.html')}`;
  if (shell)
    runs.push(['headless shell: PDF of the same page', shell, ['--no-sandbox', '--print-to-pdf=shell.pdf', page]]);
  if (pandoc) runs.push(['pandoc: Word of the same page', pandoc, ['page.html', '-o', 'pandoc.docx']]);
  if (weasyprint) runs.push(['WeasyPrint: PDF of the same page', weasyprint, ['page.html', 'weasy.pdf']]);
  if (office)
    runs.push([
      'LibreOffice: PDF of the Word file',
      office,
      ['--headless', '--convert-to', 'pdf', 'dist/orchard/parent-group-chats.docx'],
    ]);
  /** @type {number[][]} */
  const times = runs.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, program, args]] of runs.entries()) times[index]?.push(time(program, args));
  }
  const shellTimes = times[runs.findIndex(([name]) => name.startsWith('headless'))];
  /** @param {readonly number[]} own @param {readonly number[] | undefined} other */
  const ratio = (own, other) => (other ? median(own.map((ms, round) => ms / (other[round] ?? ms))).toFixed(2) : '–');
  tell(`\n| one school | median | to \`node -e 0\` | to the headless shell |\n| --- | --- | --- | --- |`);
  for (const [index, [name]] of runs.entries()) {
    const own = times[index] ?? [];
    tell(`| ${name} | ${shown(median(own))} | ${ratio(own, times[0])} | ${ratio(own, shellTimes)} |`);
  }
}

/** The time and the peak memory of a build in which only the documents are made of what was prepared before. */
async function bare() {
  const { openProfiles } = await import(join(root, 'lib/commands/prepare-profiles.js'));
  const { openRenderer, usualJobs } = await import(join(root, 'lib/io/renderer.js'));
  const { carryingRecord } = await import(join(root, 'lib/diff/encode-record.js'));
  const profiles = await openProfiles([join(work, 'schools')], { folder: work });
  /** @type {{ document: unknown, templates: string }[]} */
  const tasks = profiles.paths.flatMap((/** @type {string} */ path) => {
    const { policies, templates } = profiles.prepare(path);
    return policies.map((/** @type {any} */ { document, record }) => ({
      document: carryingRecord(document, record()),
      templates,
    }));
  });
  const renderer = openRenderer(usualJobs(schools), undefined, false);
  const begun = performance.now();
  const queue = tasks.values();
  const takeTurns = async () => {
    for (const { document, templates } of queue) {
      const options = { pdfEngine: 'embedded', headingLevel: 2 };
      await renderer.render({ document, templates, options, formats: ['pdf', 'docx', 'html'] });
    }
  };
  await Promise.all(Array.from({ length: renderer.atOnce }, takeTurns));
  const spent = performance.now() - begun;
  await renderer.close();
  return spent;
}

async function batch() {
  makeSchools(join(work, 'schools'), schools);
  const plain = [command, 'build', '--quiet', '--out', 'many'];
  const whole = time(node, plain);
  const only = await bare();
  const unchanged = time(node, plain);
  const edited = join(work, 'schools', `${schoolOf(7)}.yaml`);
  writeFileSync(edited, readFileSync(edited, 'utf8').replace('email: office', 'email: head'));
  const one = time(node, plain);
  /** @param {number} ms */
  const percent = (ms) => `${((100 * ms) / whole).toFixed(1)} %`;
  tell(`\n| ${schools} schools, three formats | time | |\n| --- | --- | --- |`);
  tell(`| everything | ${shown(whole)} | ${((3000 * schools) / whole).toFixed(0)} documents a second |`);
  tell(
    `| the formats alone, everything prepared | ${shown(only)} | ${(only / whole).toFixed(2)} of their documents a second |`,
  );
  tell(`| nothing changed | ${shown(unchanged)} | ${percent(unchanged)} of everything |`);
  tell(`| one school edited | ${shown(one)} | ${percent(one)} of everything |`);
}

if (await compile()) {
  try {
    tell(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores; Node ${process.version}`);
    single();
    await batch();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
} else process.exitCode = 1;
