import { createInterface } from 'node:readline';
import { onOneLine } from '../../safe-words.ts';
import { type Answer, type Conversation, listed, type Question } from './conversation.ts';

/**
 * Questions and answers line by line. Nothing written changes afterwards, so a screen reader reads each line once, and
 * any terminal will do. Lines that come before their question are kept for it: a test, or a person who pastes, may
 * answer ahead.
 */
export function openPlainConversation(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Conversation {
  const lines = createInterface({ input, output });
  const ahead: string[] = [];
  let end: 'stopped' | 'input' | undefined;
  let waiting: ((line: string | undefined) => void) | undefined;
  const settle = (line: string | undefined) => {
    const resolve = waiting;
    waiting = undefined;
    resolve?.(line);
  };
  lines.on('line', (line) => {
    if (waiting) settle(line.trim());
    else ahead.push(line.trim());
  });
  // Ctrl-C; without this listener readline would report it as the end of the input, like Ctrl-D.
  lines.on('SIGINT', () => {
    end = 'stopped';
    lines.close();
  });
  lines.on('close', () => {
    end ??= 'input';
    settle(undefined);
  });
  // After Ctrl-Z and fg, readline goes on reading only when it is told.
  lines.on('SIGCONT', () => lines.prompt(true));

  const read = async (prompt: string): Promise<Answer<string>> => {
    if (end) output.write(prompt);
    else {
      lines.setPrompt(prompt);
      lines.prompt();
    }
    const line = end === 'stopped' ? undefined : ahead.shift();
    if (line !== undefined) return { said: line };
    const said = end ? undefined : await new Promise<string | undefined>((resolve) => (waiting = resolve));
    if (said !== undefined) return { said };
    output.write('\n');
    return { end: end ?? 'input' };
  };

  return {
    async ask(question) {
      for (const { words, about } of question.choices ?? []) {
        if (about !== undefined) output.write(`  ${onOneLine(`${words}: ${about}`)}\n`);
      }
      for (;;) {
        const answer = await read(promptOf(question));
        const faults = 'said' in answer ? question.check(answer.said) : undefined;
        if (!faults) return answer;
        for (const fault of faults) output.write(`  ${onOneLine(fault)}\n`);
      }
    },
    async confirm({ ask, usual }) {
      const answer = await read(`${onOneLine(ask)} [${usual ? 'Y/n' : 'y/N'}] `);
      if ('end' in answer) return answer;
      return { said: answer.said === '' ? usual : /^y(es)?$/i.test(answer.said) };
    },
    close: () => lines.close(),
  };
}

/** "Which groups are there: class or year? [class] ", and with a colon where it is no question. */
function promptOf(question: Question): string {
  const { ask, offered, choices } = question;
  const mark = ask.endsWith('?') ? '?' : '';
  const asked = choices ? `${ask.slice(0, ask.length - mark.length)}: ${listed(question)}${mark}` : ask;
  const brackets = offered === undefined ? '' : ` [${offered}]`;
  return onOneLine(`${asked}${brackets}${mark === '' ? ':' : ''} `);
}
