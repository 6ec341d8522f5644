import type { Writable } from 'node:stream';
import { type CANCEL_SYMBOL, confirm, isCancel, select, settings, text } from '@clack/prompts';
import { onOneLine } from '../../safe-words.ts';
import { untilStopped } from '../threads/until-stopped.ts';
import { type Answer, type Conversation, labelOf, type Question } from './conversation.ts';
import { WithoutColours } from './without-colours.ts';

// By default clack stops at Escape too: a slip of the finger would throw away a dozen answers.
settings.aliases.delete('escape');

/** What clack draws with; `signal` takes a prompt from the screen. */
interface Drawing {
  readonly input: NodeJS.ReadStream;
  readonly output: Writable;
  readonly signal: AbortSignal;
  /** The terminal's width. */
  readonly columns: number;
}

type Drawn<T> = Promise<T | typeof CANCEL_SYMBOL>;

/**
 * Questions that are drawn: choices with the arrow keys, text that can be edited in place. Lines are redrawn as the
 * person types, which needs a terminal of at least 30 columns and is no good with a screen reader.
 */
export function openDrawnConversation(
  input: NodeJS.ReadStream,
  terminal: NodeJS.WriteStream,
  isColoured: boolean,
): Conversation {
  const output = isColoured ? terminal : new WithoutColours(terminal);
  let end: 'stopped' | 'input' | undefined;
  let interrupt: (why: 'stopped' | 'input') => void = (why) => {
    end ??= why;
  };
  // Between two questions Ctrl-C arrives as SIGINT; another program may send a signal at any time.
  const closed = new AbortController();
  void untilStopped(closed.signal).then(() => interrupt('stopped'));

  const answered = async <T extends string | boolean>(draw: (drawing: Drawing) => Drawn<T>): Promise<Answer<T>> => {
    if (end) return { end };
    const taken = new AbortController();
    const between = interrupt;
    interrupt = (why) => {
      end ??= why;
      taken.abort();
    };
    const here = interrupt;
    // Ctrl-D closes the readline under a prompt, which pauses the input, and the prompt hears nothing of it. An answer
    // pauses the input too; but then `interrupt` is another by the next turn of the event loop, and nothing happens.
    // Coming back from Ctrl-Z pauses it as well: the question is then drawn again under what the shell wrote.
    let isBack = false;
    const back = () => {
      isBack = true;
    };
    const paused = () =>
      setImmediate(() => {
        if (interrupt !== here) return;
        if (isBack) taken.abort();
        else here('input');
      });
    input.on('pause', paused);
    process.once('SIGCONT', back);
    try {
      const said = await draw({ input, output, signal: taken.signal, columns: terminal.columns });
      if (!isCancel(said)) return { said };
      if (taken.signal.aborted && !end) return await answered(draw);
      end ??= 'stopped';
      return { end };
    } finally {
      input.off('pause', paused);
      process.off('SIGCONT', back);
      interrupt = between;
    }
  };

  return {
    async ask(question) {
      const { choices = [], other } = question;
      if (choices.length === 0) return answered(words(question));
      const chosen = await answered(choice(question));
      if (!('said' in chosen) || chosen.said !== otherAnswer) return chosen;
      const check = (typed: string) => (typed === '' ? ['this is needed'] : question.check(typed));
      return answered(words({ ask: `${question.ask}: ${other}`, check }));
    },
    confirm: ({ ask, usual }) =>
      answered((drawing) => confirm({ ...drawing, message: onOneLine(ask), initialValue: usual })),
    close: () => closed.abort(),
  };
}

/** The value of the option "something else": '' can't be one of the choices, since that is Enter alone. */
const otherAnswer = '';

const choice =
  ({ ask, offered, choices = [], other }: Question) =>
  (drawing: Drawing): Drawn<string> => {
    const options = choices.map((each) => ({
      value: each.words,
      label: onOneLine(labelOf(each)),
      ...(each.about === undefined ? {} : { hint: onOneLine(each.about) }),
    }));
    if (other !== undefined) options.push({ value: otherAnswer, label: onOneLine(other) });
    return select({ ...drawing, message: onOneLine(ask), options, ...(offered ? { initialValue: offered } : {}) });
  };

const words =
  ({ ask, offered, check }: Question) =>
  async (drawing: Drawing): Drawn<string> => {
    // Kept here, since clack returns the offered words where nothing was typed, and Enter alone has to be ''.
    let typed = '';
    let failure: { readonly error: unknown } | undefined;
    const answer = await text({
      ...drawing,
      message: wrapped(offered === undefined ? ask : `${ask} [${offered}]`, drawing.columns),
      ...(offered === undefined ? {} : { defaultValue: onOneLine(offered) }),
      validate: (value = '') => {
        typed = value.trim();
        // clack calls this from an event, where an exception would be uncaught: it is thrown again below.
        try {
          return check(typed)
            ?.map((line) => wrapped(line, drawing.columns))
            .join(margin);
        } catch (error) {
          failure = { error };
          return undefined;
        }
      },
    });
    if (failure) throw failure.error;
    return isCancel(answer) ? answer : typed;
  };

const margin = '\n   ';

/**
 * Breaks a line between words to the terminal's width: clack doesn't, and the terminal would break it within a word.
 */
const wrapped = (line: string, columns: number): string =>
  onOneLine(line).replace(new RegExp(`(?=.{${columns - 3}})(.{1,${columns - 4}}) `, 'gu'), `$1${margin}`);
