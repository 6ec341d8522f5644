import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PolicyError } from '../../problem.ts';

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
  /** Sends words to every page that listens at `/changes`; a page that comes later gets the newest ones. */
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
  let isClosing = false;
  let bound: Pick<AddressInfo, 'port'> = { port };
  const server = createServer((request, response) => {
    // A browser may break off the connection during the answer; without a listener that would end the process.
    response.on('error', () => {});
    const { port: own } = bound;
    const refusal = refusalOf(request, own);
    const path = refusal ? undefined : pathOf(request.url);
    if (refusal) send(response, refusal);
    else if (path === undefined) send(response, plain(400, 'This is no address of a page.'));
    else if (path === '/changes') listen(response);
    else {
      Promise.resolve(path)
        .then(answer)
        .then((reply) => send(response, reply ?? plain(404, 'There is nothing here.')))
        .catch((error: unknown) => send(response, plain(500, `A fault in policygen: ${error}`)));
    }
  });

  function listen(response: ServerResponse): void {
    response.writeHead(200, { ...always, 'Content-Type': 'text/event-stream' });
    response.write(`retry: 300\ndata: ${newest}\n\n`);
    // A page that connects while the server closes is let go like the others.
    if (isClosing) return void response.end();
    listening.add(response);
    response.once('close', () => listening.delete(response));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unavailable(port, error.code ?? '')));
    server.listen(port, '127.0.0.1', resolve);
  });
  // An error of one connection, such as too many open files, doesn't end the server.
  server.on('error', () => {});
  // Asked once, now: a server that closes has no address any more, and may still get requests.
  bound = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound.port}/`,
    tell(words) {
      newest = words;
      for (const response of listening) response.write(`data: ${words}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        isClosing = true;
        server.close(() => resolve());
        for (const response of listening) response.end();
        // Browsers keep connections open for later requests, and the server would wait for those: ended after 50 ms.
        setTimeout(() => server.closeAllConnections(), 50);
      }),
  };
}

/**
 * The path that a request asks for, with its leading slash and without its query; undefined where the target is no
 * plain path: `//`, `*`, a whole address as in a request to a proxy (RFC 9112, 3.2), or signs that no page's path has.
 */
function pathOf(target = ''): string | undefined {
  const [path = ''] = target.split(/[?#]/, 1);
  return /^\/(?!\/)[\w./~%-]*$/.test(path) ? path : undefined;
}

/** Headers of every reply: no caching, no guessing of types, no use by another site's page, no referrer. */
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
  if (response.headersSent || response.destroyed) return;
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
