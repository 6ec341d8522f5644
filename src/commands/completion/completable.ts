import type { Command } from '../command.ts';

/** What a shell has to know of a command to complete it. */
export interface Completable {
  readonly name: string;
  readonly about: string;
  /** Whether its arguments are files. */
  readonly takesFiles: boolean;
  readonly options: readonly CompletableOption[];
}

export interface CompletableOption {
  /** With its two hyphens. */
  readonly name: string;
  readonly about: string;
  /** What follows it: nothing, one of a few words, a file or folder, or any words. */
  readonly value: 'nothing' | 'file' | 'words' | readonly string[];
}

/** The commands as a shell completes them, and `help`, which the command line brings itself. */
export function completables(commands: readonly Command[]): readonly Completable[] {
  const help: CompletableOption = { name: '--help', about: 'print this help', value: 'nothing' };
  return [
    ...commands.map(
      (command): Completable => ({
        name: command.name,
        about: command.summary,
        takesFiles: command.arguments.some(({ name }) => /profile|file|old|new/.test(name)),
        options: [...command.options.map(optionOf), help],
      }),
    ),
    { name: 'help', about: 'Print the help of a command.', takesFiles: false, options: [] },
  ];
}

function optionOf({ flags, about, choices }: Command['options'][number]): CompletableOption {
  const [name = '', value] = flags.split(' ');
  if (choices) return { name, about, value: choices };
  if (value === undefined) return { name, about, value: 'nothing' };
  return { name, about, value: /^<(file|folder|path)>$/.test(value) ? 'file' : 'words' };
}
