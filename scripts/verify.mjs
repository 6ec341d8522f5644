// Everything that must hold before a change goes in. All of it is tried, so that one run shows every fault; the tests
// come last, so that their tally is the last line.
import { spawnSync } from 'node:child_process';
import { root, tell } from './run.mjs';

const steps = ['types', 'lint', 'unused', 'check', 'test'];

const failed = steps.filter((step) => {
  tell(`\n── npm run ${step}`);
  const { status } = spawnSync(`npm run --silent ${step}`, { cwd: root, shell: true, stdio: 'inherit' });
  if (status !== 0 && step !== 'test') tell(`── npm run ${step} FAILED`);
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
