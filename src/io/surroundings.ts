import type { Day } from '../profile/calendar-date.ts';
import { type Conversation, openConversation } from './conversation.ts';
import { today } from './today.ts';
import { untilStopped } from './until-stopped.ts';

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
  readonly converse?: () => Conversation;
  /** Settles when the person ends the command, by Ctrl-C or the like, which then ends it no more by itself. */
  readonly stopped?: () => Promise<void>;
}

export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** This process's own. */
export const processSurroundings = (): Surroundings => ({
  folder: process.cwd(),
  environment: process.env,
  out: streamOf(process.stdout),
  err: streamOf(process.stderr),
  today: today(),
  ...(process.stdin.isTTY && process.stderr.isTTY
    ? { converse: () => openConversation(process.stdin, process.stderr) }
    : {}),
  stopped: untilStopped,
});

const streamOf = (stream: NodeJS.WriteStream): Stream => {
  // Whoever reads may have seen enough and gone, as `head` does: what is left is for nobody, and no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true };
};

/** Whether to colour: NO_COLOR (no-color.org) and FORCE_COLOR win over what the stream is. */
export function mayColour({ environment }: Surroundings, stream: Stream): boolean {
  const { NO_COLOR, FORCE_COLOR } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTerminal;
}
