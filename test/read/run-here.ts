import { PassThrough, Writable } from 'node:stream';
import { main } from '../../src/cli.ts';
import { openPlainConversation } from '../../src/io/person/plain-conversation.ts';
import type { Stream } from '../../src/io/person/surroundings.ts';
import { asOutput } from '../../src/safe-words.ts';
import { day } from '../samples/day.ts';
import type { Ended } from './run-command.ts';

interface Run {
  readonly folder: string;
  /** As "2026-11-20". */
  readonly today: string;
  /** The lines that a person at a terminal answers; nobody is there where they are left out. */
  readonly answers?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command line within this process, on a day that the test chooses. */
export async function runHere(
  { folder, today, answers, environment = {} }: Run,
  args: readonly string[],
): Promise<Ended> {
  const printed = { out: '', err: '' };
  const stream = (name: keyof typeof printed): Stream => ({
    write: (text, as) => {
      printed[name] += as === 'command' ? text : asOutput(text);
    },
    isTerminal: false,
  });
  const asked = new Writable({
    write(chunk, _encoding, done) {
      printed.err += String(chunk);
      done();
    },
  });
  const converse = async () => {
    const input = new PassThrough();
    input.end(answers?.map((answer) => `${answer}\n`).join(''));
    return openPlainConversation(input, asked);
  };
  const code = await main(args, {
    folder,
    environment,
    out: stream('out'),
    err: stream('err'),
    today: day(today),
    ...(answers === undefined ? {} : { converse }),
  });
  return { code, ...printed };
}
