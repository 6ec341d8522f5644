import type { Conversation } from '../../io/person/conversation.ts';
import { type Answerable, flagOf, readWords, typedOption } from '../read-option.ts';
import { UsageError } from '../usage-error.ts';
import type { RenewOptions } from './command.ts';

/** One thing that a command has to be told. */
export interface Question<T> {
  /** The option that says it. */
  readonly option: 'on' | 'by' | 'minute' | 'version' | 'author' | 'change' | 'every';
  readonly ask: string;
  readonly type: Answerable<T>;
  /** What stands in the profile and stays so: taken where nobody can be asked, offered where somebody can. */
  readonly known?: string | undefined;
  /** What is likely: offered only. */
  readonly likely?: string | undefined;
  readonly optional?: boolean;
}

/** Gets what a command has to be told: from its options, else from the person at the terminal. */
export interface Asker {
  /** Undefined where it isn't needed, or nobody said it. Throws UsageError where an option is wrong. */
  answer<T>(question: Question<T>): Promise<T | undefined>;
  /** The options without which nobody said what was needed. */
  readonly missing: readonly string[];
}

/**
 * The options' words; a person at the terminal is asked for the rest, again where an answer can't be right. Answers throw
 * UsageError where an option is wrong or the answers end too early.
 */
export function askerOf(
  options: RenewOptions,
  converse: (() => Promise<Conversation>) | undefined,
  tell: (line: string) => void,
): Asker {
  const missing: string[] = [];
  const answer = async <T>({ option, ask, type, known, likely, optional = false }: Question<T>) => {
    const given = typedOption(options, option, type);
    if (given !== undefined) return given;
    const offered = known ?? likely;
    if (!converse) {
      const read = known === undefined ? undefined : readWords(known, type);
      if (read && 'value' in read) return read.value;
      if (!optional) missing.push(flagOf(option));
      return undefined;
    }
    for (;;) {
      const line = await (await converse()).ask(`${ask}${offered === undefined ? '' : ` [${offered}]`}: `);
      if (line === undefined) {
        tell('\n');
        throw new UsageError('the answers ended too early; nothing is changed');
      }
      const words = line === '' ? offered : line;
      if (words === undefined && optional) return undefined;
      const read = words === undefined ? { fault: 'this is needed' } : readWords(words, type);
      if ('value' in read) return read.value;
      tell(`  ${read.fault}\n`);
    }
  };
  return { answer, missing };
}
