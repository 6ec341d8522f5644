import { readFileSync } from 'node:fs';

/**
 * Ends the process with a plain word where this Node is older than package.json asks for. Written, like all of
 * scripts/, so that Node 14 can still read it and say so.
 */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  if (isAtLeast(process.versions.node, engines.node.replace('>=', ''))) return;
  process.stderr.write(
    `policygen needs Node ${engines.node.replace('>=', '')} or newer, and this is Node ${process.versions.node}.\n` +
      'Get the current one from https://nodejs.org, open a new terminal, and run the same command again.\n',
  );
  process.exit(1);
}

/**
 * Whether one version is the other or newer.
 *
 * @param {string} version such as 20.19.1
 * @param {string} asked such as 20.19
 */
export function isAtLeast(version, asked) {
  const parts = version.split('.').map(Number);
  const wanted = asked.split('.').map(Number);
  for (let index = 0; index < wanted.length; index += 1) {
    const difference = (parts[index] || 0) - (wanted[index] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
