import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PolicyError } from '../problem.ts';

export interface Reply {
  readonly status: number;
  /** A media type. */
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The Content-Security-Policy of a page. */
  readonly contentPolicy?: string;
}

export interface LoopbackServer {
  /** With its port, and a slash at the end. */
  readonly url: string;
  /** Tells every page that listens at `/changes`, and each that comes later, the newest of such words. */
  tell(words: string): void;
  /** Ends all connections, those that listen too. */
  close(): Promise<void>;
}

/**
 * Serves pages to this machine alone: on 127.0.0.1, and only to requests that name it, so that no page of another site
 * can reach it by giving its own name this address (DNS rebinding).
 *
 * @param port 0 for any that is free
 * @param answer the reply to a GET of a path with its leading slash, or undefined where there is nothing
 * @throws PolicyError (PORT_UNAVAILABLE)
 */
export async function openLoopback(
  port: number,
  answer: (path: string) => Promise<Reply | undefined>,
): Promise<LoopbackServer> {
  const listening = new Set<ServerResponse>();
  let newest = '';
  const server = createServer((request, response) => {
    const own = (server.address() as AddressInfo).port;
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const refusal = refusalOf(request, own);
    if (refusal) send(response, refusal);
    else if (pathname === '/changes') listen(response);
    else {
      answer(pathname).then(
        (reply) => send(response, reply ?? plain(404, 'There is nothing here.')),
        (error: unknown) => send(response, plain(500, `A fault in policygen: ${error}`)),
      );
    }
  });

  function listen(response: ServerResponse): void {
    response.writeHead(200, { ...always, 'Content-Type': 'text/event-stream' });
    response.write(`retry: 300\ndata: ${newest}\n\n`);
    listening.add(response);
    response.once('close', () => listening.delete(response));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unavailable(port, error.code ?? '')));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tell(words) {
      newest = words;
      for (const response of listening) response.write(`data: ${words}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const response of listening) response.end();
        // What a browser keeps open for later it would keep open for long.
        setTimeout(() => server.closeAllConnections(), 50);
      }),
  };
}

/** What stands on every reply: nothing is kept, guessed, or shown inside another site's page. */
const always = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const;

const plain = (status: number, body: string): Reply => ({ status, type: 'text/plain; charset=utf-8', body });

function refusalOf({ method, headers }: IncomingMessage, port: number): Reply | undefined {
  const names = ['127.0.0.1', 'localhost'].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  if (!names.includes(headers.host ?? '')) return plain(403, 'This page is for this machine alone.');
  return method === 'GET' || method === 'HEAD' ? undefined : plain(405, 'This page can only be read.');
}

function send(response: ServerResponse, { status, type, body, contentPolicy }: Reply): void {
  const policy = contentPolicy === undefined ? {} : { 'Content-Security-Policy': contentPolicy };
  response.writeHead(status, { ...always, ...policy, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  // Node leaves the body of a reply to HEAD out by itself.
  response.end(body);
}

function unavailable(port: number, code: string): PolicyError {
  const message =
    code === 'EADDRINUSE'
      ? `another program uses the port ${port}`
      : `the port ${port} can't be used on this machine (${code})`;
  return new PolicyError([
    { code: 'PORT_UNAVAILABLE', message, hint: 'leave out --port, and a free one is taken; or choose another' },
  ]);
}
