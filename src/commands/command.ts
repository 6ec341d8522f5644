import type { Surroundings } from '../io/person/surroundings.ts';

/**
 * 0 done · 1 something in what was given is wrong · 3 the machine lacks something · 130 stopped by the person, as shells
 * have it. Wrong usage (2) is cli.ts's.
 */
export type ExitCode = 0 | 1 | 3 | 130;

/** One subcommand of `policygen`, as data; cli.ts turns it into commander's. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly CommandOption[];
  /** More on what it does, for its own help; whole sentences. */
  readonly details?: string;
  /** The files that it reads or writes, each with what it is. */
  readonly files?: readonly (readonly [path: string, about: string])[];
  /** Command lines with what each does. */
  readonly examples: readonly (readonly [line: string, about: string])[];
  run(args: readonly string[], options: Options, surroundings: Surroundings): Promise<ExitCode>;
}

export interface CommandOption {
  /** As commander takes them, such as "--out <folder>". */
  readonly flags: string;
  readonly about: string;
  readonly default?: string;
  /** The words that the option can have. */
  readonly choices?: readonly string[];
  /** Set where several of the choices may stand, with commas between. */
  readonly several?: true;
}

/** The options as given: by long name in camelCase. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
