import type { Choice, Conversation } from '../../io/person/conversation.ts';
import { type Answerable, flagOf, readWords, typedOption } from '../read-option.ts';
import { answerOrStop } from '../stopped.ts';
import { UsageError } from '../usage-error.ts';
import type { RenewOptions } from './command.ts';

/** One thing that a command has to be told. */
export interface Question<T> {
  /** The option that says it. */
  readonly option: 'on' | 'by' | 'minute' | 'version' | 'author' | 'change' | 'every';
  readonly ask: string;
  readonly choices?: readonly Choice[];
  /** What an answer beside the choices may be. */
  readonly other?: string;
  readonly type: Answerable<T>;
  /** The value in the profile, likely to stay: used where nobody can be asked, offered where somebody can. */
  readonly known?: string | undefined;
  /** A likely answer: offered to a person, never used without one. */
  readonly likely?: string | undefined;
  readonly optional?: boolean;
  /**
   * What is wrong with an answer of this type. A person is told at once; of options, the plan tells it, with the line
   * of the profile that says otherwise.
   */
  readonly refuse?: (value: T) => { readonly message: string; readonly hint: string } | undefined;
}

/** Gets what a command has to be told: from its options, else from the person at the terminal. */
export interface Asker {
  /**
   * Undefined where the answer isn't needed, or nobody gave it: then `missing` names its option.
   *
   * @throws UsageError where an option is wrong or the answers end too early; Stopped where the person pressed Ctrl-C
   */
  answer<T>(question: Question<T>): Promise<T | undefined>;
  /** The flags of the options that were needed and not given, with nobody to ask. */
  readonly missing: readonly string[];
}

/** An Asker that takes the options first, and asks the person at the terminal for the rest until an answer is right. */
export function askerOf(options: RenewOptions, converse: (() => Promise<Conversation>) | undefined): Asker {
  const missing: string[] = [];
  const answer = async <T>(question: Question<T>) => {
    const { option, ask, choices, other, type, known, likely, optional = false, refuse } = question;
    const given = typedOption(options, option, type);
    if (given !== undefined) return given;
    const offered = known ?? likely;
    if (!converse) {
      const read = known === undefined ? undefined : readWords(known, type);
      if (read && 'value' in read) return read.value;
      if (!optional) missing.push(flagOf(option));
      return undefined;
    }
    const meant = (line: string): { value: T | undefined } | { fault: string } => {
      const words = line === '' ? offered : line;
      if (words !== undefined) return readWords(words, type);
      return optional ? { value: undefined } : { fault: 'this is needed' };
    };
    const check = (line: string) => {
      const read = meant(line);
      if ('fault' in read) return [read.fault];
      const refused = read.value === undefined ? undefined : refuse?.(read.value);
      return refused && [`${refused.message} (${refused.hint})`];
    };
    const line = answerOrStop(await (await converse()).ask({ ask, choices, other, offered, check }));
    if (line === undefined) throw new UsageError('the answers ended too early; nothing is changed');
    const read = meant(line);
    return 'value' in read ? read.value : undefined;
  };
  return { answer, missing };
}
