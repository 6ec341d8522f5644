import type { Day } from '../profile/calendar-date.ts';
import type { Conversation } from './conversation.ts';
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
  readonly converse?: (() => Promise<Conversation>) | undefined;
  /** Settles when the person ends the command, by Ctrl-C or the like, which then ends it no more by itself. */
  readonly stopped?: () => Promise<void>;
}

export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** This process's own. Its streams are opened when they are asked for: each takes Node a millisecond or two. */
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

async function converseHere(): Promise<Conversation> {
  const { openConversation } = await import('./conversation.ts');
  return openConversation(process.stdin, process.stderr);
}

function streamOf(open: () => NodeJS.WriteStream): Stream {
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    if (opened) return opened;
    opened = open();
    // Whoever reads may have seen enough and gone, as `head` does: what is left is for nobody, and no fault.
    opened.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    return opened;
  };
  return {
    write: (text) => void stream().write(text),
    get isTerminal() {
      return stream().isTTY === true;
    },
  };
}

/** Whether to colour: NO_COLOR (no-color.org) and FORCE_COLOR win over what the stream is. */
export function mayColour({ environment }: Surroundings, stream: Stream): boolean {
  const { NO_COLOR, FORCE_COLOR } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTerminal;
}
