import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What an editor shows at a place to go on from. */
export interface Completion {
  readonly label: string;
  readonly about: string;
}

export interface Editor {
  /** Opens a file with this text; resolves to what is marked in it as wrong. */
  open(path: string, text: string): Promise<readonly string[]>;
  /** What is offered where the text has `▮`, which is taken out of it. */
  complete(path: string, text: string): Promise<readonly Completion[]>;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

interface Offered {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

/** VS Code as far as YAML goes: its extension is Red Hat's language server, which this talks to over LSP 3.17. */
export function openEditor(): Editor {
  const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const child = spawn(process.execPath, [server, '--stdio']);
  const answers = new Map<number, (result: unknown) => void>();
  const marked = new Map<string, (faults: readonly string[]) => void>();
  let count = 0;
  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: unknown) =>
    new Promise<unknown>((resolve) => {
      count += 1;
      answers.set(count, resolve);
      send({ id: count, method, params });
    });
  readMessages(child, ({ id, method, params, result }) => {
    if (method === undefined) answers.get(id ?? 0)?.(result);
    // It asks for its settings: those of somebody who has none.
    else if (id !== undefined) send({ id, result: method === 'workspace/configuration' ? [{}, {}, {}, {}, {}] : null });
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: { message: string }[] };
      marked.get(uri)?.(diagnostics.map(({ message }) => message));
    }
  });
  const capabilities = { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } };
  const ready = ask('initialize', { processId: process.pid, rootUri: null, capabilities }).then(() =>
    send({ method: 'initialized', params: {} }),
  );
  let version = 0;
  const open = async (path: string, text: string): Promise<readonly string[]> => {
    await ready;
    version += 1;
    const uri = pathToFileURL(path).href;
    const faults = new Promise<readonly string[]>((resolve) => marked.set(uri, resolve));
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version, text } } });
    return await faults;
  };
  return {
    open,
    async complete(path, text) {
      const before = text.slice(0, text.indexOf('▮')).split('\n');
      await open(path, text.replace('▮', ''));
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      const found = await ask('textDocument/completion', { textDocument: { uri: pathToFileURL(path).href }, position });
      const { items } = found as { items: readonly Offered[] };
      return items.map(({ label, documentation = '' }) => ({
        label,
        about: typeof documentation === 'string' ? documentation : documentation.value,
      }));
    },
    close: () => child.kill(),
  };
}

/** LSP's base protocol: a header with the length in bytes, an empty line, JSON. */
function readMessages(child: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let begun = Buffer.alloc(0);
  child.stdout.on('data', (bytes: Buffer) => {
    begun = Buffer.concat([begun, bytes]);
    for (;;) {
      const start = begun.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/.exec(begun.subarray(0, start).toString())?.[1]);
      if (start < 4 || begun.length < start + length) return;
      take(JSON.parse(begun.subarray(start, start + length).toString()) as Message);
      begun = begun.subarray(start + length);
    }
  });
}
