import fc from 'fast-check';

/** Targets that a request line can have: paths, whole addresses, ways out of a folder, and what is none of these. */
const target = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '///',
    '/changes',
    '/watch.js',
    '*',
    '',
    '/parent-group-chats.html',
    '/%',
    '/%ff%00',
    '/..;/',
  ),
  fc.constantFrom(
    '//evil.example/',
    'http://evil.example/',
    'http://',
    '/\\..\\',
    '/?//',
    '/#',
    '/../../etc/passwd',
    ':80',
  ),
  fc.constantFrom(
    '/__proto__',
    '/constructor.html',
    '/changes?a=1',
    'http://[::1',
    '/\u00e9',
    `/${'a'.repeat(20_000)}`,
  ),
  fc.string({ maxLength: 40 }).map((text) => `/${text}`),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT', 'TRACE', 'get', '', 'G\tT');

const header = fc.oneof(
  fc.constantFrom(
    'Host: 127.0.0.1:PORT',
    'Host: localhost:PORT',
    'Host: evil.example',
    'Host:',
    'Host: 127.0.0.1:PORT',
  ),
  fc.constantFrom(
    'Connection: Upgrade\r\nUpgrade: websocket',
    'Expect: 100-continue',
    'Expect: nonsense',
    'Range: bytes=0-',
  ),
  fc.constantFrom('Content-Length: 5', 'Content-Length: -1', 'Transfer-Encoding: chunked', 'Cookie: a=b', 'Te: x'),
  fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 30 })).map(([name, value]) => `${name}: ${value}`),
);

const tail = fc.constantFrom(
  '\r\n\r\n',
  '\r\n\r\n',
  '\n\n',
  '\r\n',
  '',
  '\r\n\r\nhello',
  '\r\n\r\n0\r\n\r\n',
  '\0\0\0',
);

/**
 * Bytes that a client may send to a server; "PORT" stands for the server's own. Both the tests and the torture run send them.
 *
 * @type {fc.Arbitrary<string>}
 */
export const rawRequest = fc
  .tuple(
    method,
    target,
    fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
    fc.array(header, { maxLength: 4 }),
    tail,
  )
  .map(([verb, path, version, headers, end]) => [`${verb} ${path} ${version}`, ...headers].join('\r\n') + end);
