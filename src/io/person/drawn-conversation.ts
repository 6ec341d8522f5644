import type { Writable } from 'node:stream';
import { type CANCEL_SYMBOL, confirm, isCancel, select, settings, text } from '@clack/prompts';
import { onOneLine } from '../../safe-words.ts';
import { untilStopped } from '../threads/until-stopped.ts';
import { type Answer, type Conversation, labelOf, type Question } from './conversation.ts';
import { WithoutColours } from './without-colours.ts';

// clack stops at Escape, too: a slip of the finger would throw away a dozen answers.
settings.aliases.delete('escape');

/** What clack draws with; `signal` takes a prompt from the screen. */
interface Drawing {
  readonly input: NodeJS.ReadStream;
  readonly output: Writable;
  readonly signal: AbortSignal;
  /** How wide it is. */
  readonly columns: number;
}

type Drawn<T> = Promise<T | typeof CANCEL_SYMBOL>;

/**
 * Questions that are drawn: choices with the arrow keys, words that can be mended where they stand. Lines are written over
 * as the person types, which wants a terminal of some width, and eyes.
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
  // Between two questions Ctrl-C is a signal; a signal of another program may come at any time.
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
    // Ctrl-D closes the readline under a prompt, which pauses the input, and tells the prompt nothing. So does an answer,
    // but a moment later there is another to interrupt, or none.
    // And so does coming back from Ctrl-Z, after which the question is drawn anew under what the shell wrote.
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
      if (!('said' in chosen) || chosen.said !== beside) return chosen;
      const check = (typed: string) => (typed === '' ? ['this is needed'] : question.check(typed));
      return answered(words({ ask: `${question.ask}: ${other}`, check }));
    },
    confirm: ({ ask, usual }) =>
      answered((drawing) => confirm({ ...drawing, message: onOneLine(ask), initialValue: usual })),
    close: () => closed.abort(),
  };
}

/** What stands for an answer that is none of the choices; no answer, as it is Enter alone. */
const beside = '';

const choice =
  ({ ask, offered, choices = [], other }: Question) =>
  (drawing: Drawing): Drawn<string> => {
    const options = choices.map((each) => ({
      value: each.words,
      label: onOneLine(labelOf(each)),
      ...(each.about === undefined ? {} : { hint: onOneLine(each.about) }),
    }));
    if (other !== undefined) options.push({ value: beside, label: onOneLine(other) });
    return select({ ...drawing, message: onOneLine(ask), options, ...(offered ? { initialValue: offered } : {}) });
  };

const words =
  ({ ask, offered, check }: Question) =>
  async (drawing: Drawing): Drawn<string> => {
    // clack's own answer has what is offered in the place of nothing.
    let typed = '';
    let failure: { readonly error: unknown } | undefined;
    const answer = await text({
      ...drawing,
      message: broken(offered === undefined ? ask : `${ask} [${offered}]`, drawing.columns),
      ...(offered === undefined ? {} : { defaultValue: onOneLine(offered) }),
      validate: (value = '') => {
        typed = value.trim();
        // clack calls this where nobody would catch what is thrown.
        try {
          return check(typed)
            ?.map((line) => broken(line, drawing.columns))
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

/** A text's own lines clack leaves to the terminal, which would break them in the middle of words and of its margin. */
const broken = (line: string, columns: number): string =>
  onOneLine(line).replace(new RegExp(`(?=.{${columns - 3}})(.{1,${columns - 4}}) `, 'gu'), `$1${margin}`);
