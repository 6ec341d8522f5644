import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that should hear nothing. */
export interface Listener {
  /** The paths of the requests that came. */
  readonly heard: string[];
  /** Such as "127.0.0.1:40123". */
  readonly host: string;
  close(): void;
}

export async function openListener(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end('heard');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { heard, host: `127.0.0.1:${port}`, close: () => void server.close() };
}
