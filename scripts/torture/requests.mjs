import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../run.mjs';
import { rawRequest } from './raw-requests.mjs';
import { command, Outcomes } from './run.mjs';

/**
 * Sends any bytes to the server of `policygen watch` while a page listens to it; it has to answer its own page at the end.
 *
 * @param {string} place @param {number} count @param {number} seed
 */
export async function ask(place, count, seed) {
  const outcomes = new Outcomes();
  cpSync(join(root, 'schools', 'orchard.yaml'), join(place, 'schools', 'orchard.yaml'));
  const child = spawn(process.execPath, [command, 'watch', 'schools/orchard.yaml'], {
    cwd: place,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const url = await new Promise((resolve) => child.stdout.setEncoding('utf8').once('data', resolve));
  const port = Number(new URL(String(url).trim()).port);
  const listening = await fetch(`http://127.0.0.1:${port}/changes`);
  const all = fc.sample(rawRequest, { numRuns: count, seed }).map((bytes) => bytes.replaceAll('PORT', String(port)));
  for (let done = 0; done < count; done += 50) {
    const requests = all.slice(done, done + 50);
    for (const answer of await Promise.all(requests.map((bytes) => send(port, bytes)))) {
      outcomes.add(/^HTTP\/1\.1 [45]/.test(answer) || answer === '' ? 'refused' : 'accepted');
    }
  }
  const page = await fetch(`http://127.0.0.1:${port}/`).then((response) => response.text(), String);
  if (!page.includes('Orchard')) outcomes.add('crashed', `${page.slice(0, 100)} ${err.slice(0, 300)}`);
  if (!listening.ok) outcomes.add('crashed', `the page that listens got ${listening.status}`);
  child.kill('SIGINT');
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0 && code !== 130) outcomes.add('crashed', `ended with ${code}: ${err.slice(0, 300)}`);
  return outcomes;
}

/** What comes back within a moment. @param {number} port @param {string} bytes @returns {Promise<string>} */
function send(port, bytes) {
  return new Promise((resolve) => {
    let came = '';
    const socket = connect(port, '127.0.0.1');
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(came);
    };
    const timer = setTimeout(end, 50);
    socket.setEncoding('latin1').on('data', (text) => {
      came += text;
    });
    socket.on('error', end).on('close', end).end(Buffer.from(bytes, 'latin1'));
  });
}
