import { createInterface } from 'node:readline';

/** Questions to the person at the terminal, one after another. */
export interface Conversation {
  /** The line that the person answers, without white space around it; undefined once the input has ended. */
  ask(question: string): Promise<string | undefined>;
  /** Has to be called, or the process waits for more. */
  close(): void;
}

/**
 * Asks on `output` and reads from `input`. Lines that come before their question are kept for it, so that a test, or a
 * person who pastes, may answer ahead.
 */
export function openConversation(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Conversation {
  const lines = createInterface({ input, output });
  const answers: string[] = [];
  let ended = false;
  let waiting: ((answer: string | undefined) => void) | undefined;
  const settle = (answer: string | undefined) => {
    const resolve = waiting;
    waiting = undefined;
    resolve?.(answer);
  };
  lines.on('line', (line) => {
    if (waiting) settle(line.trim());
    else answers.push(line.trim());
  });
  // Also on Ctrl-C and Ctrl-D, on which readline closes itself.
  lines.on('close', () => {
    ended = true;
    settle(undefined);
  });
  return {
    ask(question) {
      if (ended) output.write(question);
      else {
        lines.setPrompt(question);
        lines.prompt();
      }
      const answer = answers.shift();
      if (answer !== undefined || ended) return Promise.resolve(answer);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    close: () => lines.close(),
  };
}
