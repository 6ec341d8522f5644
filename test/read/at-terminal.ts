import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import xterm from '@xterm/headless';
import { onTestFailed, onTestFinished } from 'vitest';
import { command } from './run-command.ts';

/** Whether there is a `script` that can give a program a terminal: util-linux's, which every Debian has. */
export const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

/** The keys that a terminal sends. */
export const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  left: '\u001b[D',
  back: '\u007f',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlZ: '\u001a',
  escape: '\u001b',
} as const;

interface Sitting {
  readonly folder: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly environment?: NodeJS.ProcessEnv;
}

/** A program at a terminal of its own, with what a person does there. */
export interface Terminal {
  /** Waits until the screen shows the words, wherever it breaks its lines. */
  shows(words: string): Promise<void>;
  type(...words: readonly string[]): void;
  /** All lines so far, those too that have left the screen at its top, as a person would see them. */
  screen(): string;
  /** All that the program wrote, with its controls. */
  written(): string;
  /** The exit code, once the program has ended. */
  ended(): Promise<number>;
  readonly isCursorShown: () => boolean;
}

/** Runs `policygen` at a terminal of 80 columns or as many as are asked for. */
export const atTerminal = (sitting: Sitting, args: readonly string[]): Terminal =>
  atTerminalRun(sitting, ['exec', process.execPath, command, ...args].map(quoted).join(' '));

/** Likewise, a line of the shell. */
export function atTerminalRun({ folder, columns = 80, rows = 30, environment = {} }: Sitting, line: string): Terminal {
  const { NO_COLOR: _no, FORCE_COLOR: _force, CI: _ci, ...inherited } = process.env;
  const script = spawn('script', ['-qefc', `stty rows ${rows} cols ${columns}; ${line}`, '/dev/null'], {
    cwd: folder,
    env: { ...inherited, SHELL: '/bin/sh', TERM: 'xterm-256color', ...environment },
    stdio: 'pipe',
  });
  // What is typed to a program that has ended goes nowhere.
  script.stdin.on('error', () => undefined);
  const screen = new xterm.Terminal({ cols: columns || 80, rows, allowProposedApi: true });
  let written = '';
  let changed: () => void = () => undefined;
  script.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
    screen.write(text, () => changed());
  });
  const closed = once(script, 'close').then(([code]) => {
    hasEnded = true;
    changed();
    return Number(code);
  });
  let hasEnded = false;
  const lines = () => {
    const { active } = screen.buffer;
    const all = [...Array(active.length).keys()].map((at) => active.getLine(at)?.translateToString(true) ?? '');
    return all.join('\n').trimEnd();
  };
  onTestFailed(() => void process.stderr.write(`The screen was at last:\n${lines()}\n`));
  onTestFinished(() => void script.kill());
  return {
    async shows(words) {
      while (!withoutSpace(lines()).includes(withoutSpace(words))) {
        if (hasEnded) throw new Error(`the program ended without ${words}:\n${lines()}`);
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
    },
    type: (...words) => void script.stdin.write(words.join('')),
    screen: lines,
    written: () => written,
    ended: () => closed,
    isCursorShown: () => written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf('\u001b[?25l'),
  };
}

export const withoutSpace = (words: string): string => words.replaceAll(/\s+/g, '');

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
