// From a fresh clone to a school's policy: packages, lib/, and Orchard's three documents.
import { spawnSync } from 'node:child_process';
import { compile } from './compile.mjs';
import { requireNode } from './node-version.mjs';
import { providePackages } from './packages.mjs';
import { root } from './run.mjs';

const profile = 'schools/orchard.yaml';

/** @type {Readonly<Record<string, string>>} what to do with each */
const next = {
  pdf: 'Open it and read it through: this is what governors and parents get.',
  docx: 'Open it in Word to work on the words with colleagues.',
  html: 'Open it in a browser: the same policy, ready for the website.',
};

requireNode();
process.exitCode = await quickstart();

/** @returns {Promise<number>} the exit code */
async function quickstart() {
  if (!providePackages() || !(await compile())) return 1;
  const build = ['bin/policygen.js', 'build', profile];
  const { status, stdout } = spawnSync(process.execPath, build, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) return status || 1;
  process.stdout.write('\nThe policy of Orchard Community Primary School is ready:\n\n');
  for (const path of stdout.split('\n').filter(Boolean)) {
    process.stdout.write(`${path}\n    ${next[path.replace(/^.*\./, '')]}\n`);
  }
  process.stdout.write('\nFor your own school, run this and answer a dozen questions:\n    npx policygen init\n');
  return 0;
}
