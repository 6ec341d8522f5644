/** One thing to ask the person at the terminal. */
export interface Question {
  /** With its question mark, where it is a question. */
  readonly ask: string;
  /** What Enter takes, as it is shown: "Headteacher", "none". */
  readonly offered?: string | undefined;
  /** The answers that there are. */
  readonly choices?: readonly Choice[] | undefined;
  /** What other answer there may be, such as "a number"; left out where only the choices are allowed. */
  readonly other?: string | undefined;
  /** What is wrong with an answer and what to do, in lines; undefined where nothing is. Enter alone is ''. */
  readonly check: (words: string) => readonly string[] | undefined;
}

export interface Choice {
  /** The answer. */
  readonly words: string;
  /** How it is shown, where that is not its words. */
  readonly label?: string;
  /** What it means. */
  readonly about?: string;
}

/** A question that yes or no answers. */
export interface Decision {
  readonly ask: string;
  /** What Enter says. */
  readonly usual: boolean;
}

/** What the person said, or that nothing more is to come: `stopped` by Ctrl-C, or the `input` is at its end. */
export type Answer<T> = { readonly said: T } | { readonly end: 'stopped' | 'input' };

/**
 * Asks the person at the terminal, one question after another, each until its answer is right. Once the person has
 * stopped or the input has ended, every further question gets that end at once.
 */
export interface Conversation {
  /** Words without white space around them; '' for Enter alone. */
  ask(question: Question): Promise<Answer<string>>;
  confirm(decision: Decision): Promise<Answer<boolean>>;
  /** Has to be called, or the process waits for more. */
  close(): void;
}

/** Choices in a sentence. */
export function listed({ choices = [], other }: Question): string {
  const all = [...choices.map(labelOf), ...(other === undefined ? [] : [other])];
  // "class, year, or class and year": the comma says where the last one begins.
  const comma = all.some((each) => each.includes(' and ')) ? ',' : '';
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(', ')}${comma} or ${all.at(-1)}`;
}

export const labelOf = ({ words, label = words }: Choice): string => label;
