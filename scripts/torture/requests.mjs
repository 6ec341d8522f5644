import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { command, Outcomes } from './run.mjs';

const pieces = [
  ...[
    'GET ',
    'POST ',
    'HEAD ',
    'CONNECT ',
    'OPTIONS ',
    '/',
    '//',
    '///',
    '/changes',
    '/watch.js',
    '*',
    '/%',
    '/..',
    '\\',
    'http://',
  ],
  ...[
    'http://[',
    '/__proto__',
    ' HTTP/1.1',
    ' HTTP/1.0',
    ' HTTP/9',
    '\r\n',
    '\r\n\r\n',
    '\n',
    '\0',
    'é',
    '?',
    '#',
    '://',
  ],
  ...[
    'Host: 127.0.0.1:PORT',
    'Host: evil.example',
    'Host: localhost:PORT',
    'Connection: Upgrade',
    'Upgrade: websocket',
  ],
  ...[
    'Content-Length: 5',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
    'x'.repeat(3000),
  ],
];

/**
 * Sends any bytes to the server of `policygen watch`, which has to answer its own page at the end.
 *
 * @param {string} place @param {number} count @param {() => number} random
 */
export async function ask(place, count, random) {
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
  for (let done = 0; done < count; done += 50) {
    const requests = Array.from({ length: Math.min(50, count - done) }, () =>
      request(random).replaceAll('PORT', String(port)),
    );
    for (const answer of await Promise.all(requests.map((bytes) => send(port, bytes)))) {
      outcomes.add(/^HTTP\/1\.1 [45]/.test(answer) || answer === '' ? 'refused' : 'accepted');
    }
  }
  const page = await fetch(`http://127.0.0.1:${port}/`).then((response) => response.text(), String);
  if (!page.includes('Orchard')) outcomes.add('crashed', `${page.slice(0, 100)} ${err.slice(0, 300)}`);
  child.kill('SIGINT');
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0 && code !== 130) outcomes.add('crashed', `ended with ${code}: ${err.slice(0, 300)}`);
  return outcomes;
}

/** @param {() => number} random */
function request(random) {
  const piece = () => pieces[Math.floor(random() * pieces.length)] ?? '';
  const own = random() < 0.5 ? `GET ${piece()}${piece()} HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n${piece()}\r\n\r\n` : '';
  return own || Array.from({ length: 1 + Math.floor(random() * 8) }, piece).join('');
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
