import type { Surroundings } from '../io/person/surroundings.ts';
import type { CommandOption, OptionsOf } from './command-option.ts';

/**
 * 0 done · 1 the input is wrong · 3 the machine lacks something · 130 stopped by the person (as shells count SIGINT).
 * cli.ts alone returns 2 (wrong usage) and 70 (a fault of policygen's).
 */
export type ExitCode = 0 | 1 | 3 | 130;

/** One subcommand of `policygen` as its help describes it, as data; cli.ts turns it into commander's. */
export interface Command<Options extends readonly CommandOption[] = readonly CommandOption[]> {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly { readonly name: string; readonly about: string }[];
  readonly options: Options;
  /** More on what it does, for its own help; whole sentences. */
  readonly details?: string;
  /** The files that it reads or writes, each with what it is. */
  readonly files?: readonly (readonly [path: string, about: string])[];
  /** Command lines with what each does. */
  readonly examples: readonly (readonly [line: string, about: string])[];
}

/** The same command, with its options as literal types, so that `OptionsOf` can name them. */
export const describeCommand = <const Options extends readonly CommandOption[]>(
  command: Command<Options>,
): Command<Options> => command;

/** What a command does, given its arguments and its options. Throws UsageError. */
export type Work<Described extends Command> = (
  args: readonly string[],
  options: OptionsOf<Described>,
  surroundings: Surroundings,
) => Promise<ExitCode> | ExitCode;

/** A command with its work, which is loaded when it runs. */
export interface RunnableCommand extends Command {
  /** @param options what commander read by the command's own options */
  run(args: readonly string[], options: unknown, surroundings: Surroundings): Promise<ExitCode>;
}

/** Gives a command its work. */
export const withWork = <Described extends Command>(
  command: Described,
  load: () => Promise<Work<Described>>,
): RunnableCommand => ({
  ...command,
  // The one cast of options. It holds because cli.ts gave commander this very list of them.
  run: async (args, options, surroundings) => (await load())(args, options as OptionsOf<Described>, surroundings),
});
