import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { command, Outcomes, policygen } from './run.mjs';

const schools = Array.from({ length: 12 }, (_, index) => `school-${index + 10}`);
const args = ['build', '--quiet', '--format', 'html,docx'];

/**
 * Ends builds that write new documents over old ones at any moment: each document is the old one or the new one.
 *
 * @param {string} place @param {number} count @param {() => number} random
 */
export async function kill(place, count, random) {
  const outcomes = new Outcomes();
  const text = readFileSync(join(root, 'schools', 'orchard.yaml'), 'utf8');
  /** @param {string} name */
  const write = (name) => {
    for (const school of schools)
      writeFileSync(join(place, 'schools', `${school}.yaml`), text.replace('Orchard Community', `Orchard ${name}`));
  };
  /** @type {Map<string, readonly Buffer[]>} */
  const whole = new Map();
  const begun = [0, 0];
  for (const [turn, name] of ['Infant', 'Junior'].entries()) {
    write(name);
    begun[turn] = performance.now();
    const { code, err } = await policygen(place, args);
    if (code !== 0) throw new Error(err);
    for (const [path, bytes] of documents(place)) whole.set(path, [...(whole.get(path) ?? []), bytes]);
  }
  const length = performance.now() - (begun[1] ?? 0);
  for (let time = 0; time < count; time += 1) {
    write(time % 2 === 0 ? 'Infant' : 'Junior');
    const child = spawn(process.execPath, [command, ...args], { cwd: place, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), length * random());
    await ended;
    const torn = [...documents(place)].filter(
      ([path, bytes]) => !whole.get(path)?.some((known) => known.equals(bytes)),
    );
    if (torn.length > 0) outcomes.add('wrong', `in halves: ${torn.map(([path]) => path).join(', ')}`);
    else outcomes.add('accepted');
  }
  const { code, err } = await policygen(place, args);
  if (code !== 0) outcomes.add('wrong', `the run after them: ${err}`);
  return outcomes;
}

/** @param {string} place @returns {Map<string, Buffer>} */
function documents(place) {
  const dist = join(place, 'dist');
  if (!existsSync(dist)) return new Map();
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(html|docx)$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(dist, path))]));
}
