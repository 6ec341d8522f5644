// Measures policygen beside the tools it is made of and beside others' tools. They run in turns, round after round, so
// that other load on the machine slows all of them alike; printed are medians, and medians of the rounds' ratios.
//
//   npm run bench                   1,000 schools in the batch: some minutes
//   npm run bench -- 24500 1 0      schools in the batch, rounds of it, rounds of one school
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { batch } from './bench/batch.mjs';
import { single } from './bench/single.mjs';
import { compile } from './compile.mjs';
import { root, tell } from './run.mjs';

const [schools = 1000, rounds = 3, singleRounds = 15] = process.argv.slice(2).map(Number);
const command = join(root, 'bin', 'policygen.js');
const work = mkdtempSync(join(tmpdir(), 'policygen-bench-'));

async function bench() {
  tell(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores; Node ${process.version}`);
  const verdicts = [
    ...(singleRounds > 0 ? await single(work, command, singleRounds) : []),
    ...(schools > 0 ? await batch(work, command, schools, rounds) : []),
  ];
  tell('\n| ratio | measured | goal: at most | |\n| --- | --- | --- | --- |');
  for (const [what, ratio, goal] of verdicts) {
    tell(`| ${what} | ${ratio.toFixed(3)} | ${goal.toFixed(2)} | ${ratio <= goal ? 'met' : 'not met'} |`);
  }
}

if (await compile()) {
  try {
    await bench();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
} else process.exitCode = 1;
