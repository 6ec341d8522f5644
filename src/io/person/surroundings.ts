import { writeSync } from 'node:fs';
import type { Day } from '../../profile/calendar-date.ts';
import { asOutput } from '../../safe-words.ts';
import { untilStopped } from '../threads/until-stopped.ts';
import { today } from './clock.ts';
import type { Conversation } from './conversation.ts';

/** What a run of the command sees of the world: given in, so that a test can run the command in-process. */
export interface Surroundings {
  /** The folder that paths are relative to. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly out: Stream;
  /** Everything else. */
  readonly err: Stream;
  /** The one place where the clock gets in. */
  readonly today: Day;
  /** Opens a conversation with the person at the terminal; left out where nobody sits there. */
  readonly converse?: (() => Promise<Conversation>) | undefined;
  /** Settles when the person ends the command, by Ctrl-C say; the command then has to end itself. */
  readonly stopped?: () => Promise<void>;
}

export interface Stream {
  /** @param as `command` for lines that GitHub's runner should run as commands; in all others commands are escaped */
  write(text: string, as?: 'command'): void;
  readonly isTerminal: boolean;
}

/** The surroundings of this process. Streams are opened at their first use: each takes Node a millisecond or two. */
export const processSurroundings = (): Surroundings => ({
  folder: process.cwd(),
  environment: process.env,
  out: streamOf(() => process.stdout),
  err: streamOf(() => process.stderr),
  today: today(),
  get converse() {
    return process.stdin.isTTY && process.stderr.isTTY ? converseHere : undefined;
  },
  stopped: untilStopped,
});

/** A terminal with fewer columns, or of unknown width, gets questions line by line. */
const leastColumns = 30;

/**
 * Opens drawn questions; or questions line by line, where the terminal can't draw or ACCESSIBLE asks for them (any
 * value but "", "0" and "false", as in huh and clack): a screen reader would read every change of a drawing.
 */
async function converseHere(): Promise<Conversation> {
  const { stdin, stderr, env } = process;
  const isPlain =
    !/^(|0|false)$/.test(env.ACCESSIBLE ?? '') || env.TERM === 'dumb' || !(stderr.columns >= leastColumns);
  if (isPlain) {
    const { openPlainConversation } = await import('./plain-conversation.ts');
    return openPlainConversation(stdin, stderr);
  }
  const { openDrawnConversation } = await import('./drawn-conversation.ts');
  return openDrawnConversation(stdin, stderr, mayColour({ environment: env }, { isTerminal: true }));
}

function streamOf(open: () => NodeJS.WriteStream): Stream {
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    if (opened) return opened;
    opened = open();
    // EPIPE: the reader, such as `head`, has seen enough and gone. The rest is for nobody, and that is no error.
    opened.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      if (code !== 'EPIPE') endUnheard(code);
    });
    return opened;
  };
  return {
    write: (text, as) => void stream().write(as === 'command' ? text : asOutput(text)),
    get isTerminal() {
      return stream().isTTY === true;
    },
  };
}

/**
 * Ends the process where its output can't be written, as on a full disk: exit code 3, and a sentence on stderr if it
 * can.
 */
function endUnheard(code: string): never {
  try {
    writeSync(2, `The output can't be written (${code}): make room on the disk, or send it elsewhere.\n`);
  } catch {
    // stderr itself has failed: the exit code has to be enough.
  }
  process.exit(3);
}

/** Whether to colour: NO_COLOR (no-color.org) and FORCE_COLOR win over what the stream is. */
export function mayColour(
  { environment }: Pick<Surroundings, 'environment'>,
  stream: Pick<Stream, 'isTerminal'>,
): boolean {
  const { NO_COLOR, FORCE_COLOR } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTerminal;
}
