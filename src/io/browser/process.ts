import { type ChildProcess, spawn } from 'node:child_process';
import type { ConnectionTransport } from 'puppeteer';

/**
 * A browser's process, spoken to over a pipe. Puppeteer could start it too, but would hide why a browser doesn't start,
 * and a pipe of puppeteer's that breaks at the wrong moment ends the whole command with an uncaught error.
 */
export interface BrowserProcess {
  /** For puppeteer to connect to. */
  readonly transport: ConnectionTransport;
  /** Settles when the process has ended, or could not begin. */
  readonly ended: Promise<void>;
  /** Ends it and the processes that it started, at once. */
  kill(): void;
  /** What it said last, or how it ended; complete once it has ended. */
  lastWords(): string;
  /** Such as "it ended with SIGSEGV"; known once it has ended. */
  howItEnded(): string;
}

/** How much of what a browser says is kept, in characters. */
const memory = 10_000;

/** Starts the program with these arguments and a pipe for its commands. Never throws. */
export function startBrowserProcess(path: string, args: readonly string[]): BrowserProcess {
  // A process group of its own (Windows has none), so that all of the browser's processes can be ended together.
  const grouped = process.platform !== 'win32';
  const child = spawn(path, [...args, '--remote-debugging-pipe'], {
    detached: grouped,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-memory);
  });
  for (const stream of child.stdio) stream?.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      said ||= error.message;
      resolve();
    });
  });
  const howItEnded = () => `it ended with ${child.signalCode ?? `code ${child.exitCode}`}`;
  return {
    transport: transportOver(child, ended),
    ended,
    kill() {
      if (child.pid === undefined) return;
      try {
        if (grouped) process.kill(-child.pid, 'SIGKILL');
        else child.kill();
      } catch {
        // It has ended already.
      }
    },
    lastWords() {
      // Without the browser's own "[1120/182040.211725:ERROR:content/…/file.cc:103] " before it.
      const last =
        said
          .trim()
          .split('\n')
          .at(-1)
          ?.replace(/^\[[^\]]*\] */, '') ?? '';
      return last === '' ? howItEnded() : last;
    },
    howItEnded,
  };
}

/** The browser reads commands from its file descriptor 3 and answers on 4, each message followed by a zero byte. */
function transportOver(child: ChildProcess, ended: Promise<void>): ConnectionTransport {
  const [commands, answers] = [child.stdio[3], child.stdio[4]] as [NodeJS.WritableStream, NodeJS.ReadableStream];
  const transport: ConnectionTransport = {
    send: (message) => {
      commands.write(`${message}\0`);
    },
    close: () => commands.end(),
  };
  let begun = '';
  answers.setEncoding('utf8');
  answers.on('data', (text: string) => {
    const messages = (begun + text).split('\0');
    begun = messages.pop() ?? '';
    for (const message of messages) transport.onmessage?.(message);
  });
  void ended.then(() => transport.onclose?.());
  return transport;
}
