import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { rawRequest } from '../../../scripts/torture/raw-requests.mjs';
import { type LoopbackServer, openLoopback, type Reply } from '../../../src/io/person/loopback-server.ts';
import { listen } from '../../read/watched.ts';

/** POLICYGEN_REQUESTS=10000 is the torture run's number. */
const requests = Number(process.env.POLICYGEN_REQUESTS ?? 500);

let server: LoopbackServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const page: Reply = { status: 200, type: 'text/plain', body: 'the page' };
const paths: string[] = [];
async function open(answer = async (path: string): Promise<Reply | undefined> => (path === '/' ? page : undefined)) {
  paths.length = 0;
  server = await openLoopback(0, (path) => {
    paths.push(path);
    return answer(path);
  });
  return { server, port: Number(new URL(server.url).port) };
}

/** What comes back for raw bytes; the connection is broken off after a while, as a page that is left breaks it off. */
async function send(port: number, bytes: string, patience = 40): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  let came = '';
  socket.setEncoding('latin1').on('data', (text) => {
    came += text;
  });
  socket.end(Buffer.from(bytes, 'latin1'));
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), wait(patience)]);
  socket.destroy();
  return came;
}

const get = (port: number, target: string, host = `127.0.0.1:${port}`) =>
  send(port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 2_000);

describe('a server on this machine alone', () => {
  it('refuses what is not for it before it looks at the path', async () => {
    const { port } = await open();
    for (const target of ['/', '//', '//evil.example/', 'http://[', '*', '/%']) {
      expect(await get(port, target, 'evil.example'), target).toMatch(/^HTTP\/1\.1 403 /);
    }
    expect(paths).toEqual([]);
    expect(await get(port, '/')).toMatch(/^HTTP\/1\.1 200 [\s\S]*the page$/);
  });

  it.each(['//', '///', '*', '/%0a\u00e9', 'http://evil.example/', 'http://[::1', '/a\\b'])(
    'answers 400 to %s, and goes on',
    async (target) => {
      const { port } = await open();
      expect(await get(port, target)).toMatch(/^HTTP\/1\.1 400 /);
      expect(paths).toEqual([]);
      expect(await get(port, '/')).toContain('the page');
    },
  );

  it('answers 500 where the answer fails at once or later', async () => {
    const { port } = await open((path) => {
      if (path === '/now') throw new Error('at once');
      return Promise.reject(new Error('later'));
    });
    expect(await get(port, '/now')).toMatch(/^HTTP\/1\.1 500 [\s\S]*at once$/);
    expect(await get(port, '/later')).toMatch(/^HTTP\/1\.1 500 [\s\S]*later$/);
  });

  it(`takes ${requests} requests of any bytes while a page listens`, { timeout: 300_000 }, async () => {
    const { server, port } = await open();
    const next = await listen(server.url);
    await next();
    const raw = fc.sample(rawRequest, requests).map((text) => text.replaceAll('PORT', String(port)));
    for (let at = 0; at < raw.length; at += 50) {
      await Promise.all(raw.slice(at, at + 50).map((bytes) => send(port, bytes)));
    }
    server.tell('still here');
    expect(await next()).toBe('still here');
    expect(await get(port, '/')).toContain('the page');
    expect(paths.filter((path) => !/^\/(?!\/)[\w./~%-]*$/.test(path))).toEqual([]);
  });

  it('closes at any moment, however many ask', async () => {
    for (let delay = 0; delay < 12; delay += 1) {
      const { server, port } = await open();
      const asked = Array.from({ length: 20 }, () => get(port, '/')).concat(get(port, '/changes'), get(port, '//'));
      await wait(delay);
      await server.close();
      for (const answer of await Promise.all(asked)) expect(answer === '' || answer.startsWith('HTTP/1.1 ')).toBe(true);
    }
  });
});
