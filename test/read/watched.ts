import { main } from '../../src/cli.ts';
import { day } from '../samples/day.ts';

export interface Watched {
  readonly url: string;
  readonly err: () => string;
  /** Ends the command; its exit code. */
  stop(): Promise<number>;
}

/** The real command in this process and in `folder`, which the test ends where a person would press Ctrl-C. */
export async function watchHere(folder: string, args: readonly string[]): Promise<Watched> {
  let err = '';
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let ended: Promise<number> | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    ended = main(['watch', ...args], {
      folder,
      environment: {},
      out: { write: (text) => resolve(text.trim()), isTerminal: false },
      err: {
        write(words) {
          err += words;
        },
        isTerminal: false,
      },
      today: day('2026-11-20'),
      stopped: () => stopped,
    });
    ended.then((code) => reject(new Error(`ended with ${code}: ${err}`)), reject);
  });
  return {
    url,
    err: () => err,
    stop() {
      stop();
      return ended ?? Promise.resolve(-1);
    },
  };
}

/** What a page that listens is told: a word for each state, the present one first. */
export async function listen(url: string) {
  const { body } = await fetch(`${url}changes`);
  if (!body) throw new Error('nothing is told');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let begun = '';
  return async (): Promise<string> => {
    for (;;) {
      const end = begun.indexOf('\n\n');
      if (end >= 0) {
        const event = begun.slice(0, end);
        begun = begun.slice(end + 2);
        return /^data: (.*)$/m.exec(event)?.[1] ?? '';
      }
      const { value, done } = await reader.read();
      if (done) return 'the end';
      begun += value;
    }
  };
}
