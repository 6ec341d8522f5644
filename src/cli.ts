import { Argument, CommanderError, InvalidArgumentError, Option, Command as Program } from 'commander';
import type { Command } from './commands/command.ts';
import type { CommandOption } from './commands/command-option.ts';
import { commands } from './commands/commands.ts';
import { commandHelp, generalHelp } from './commands/help-text.ts';
import { Stopped } from './commands/stopped.ts';
import { UsageError } from './commands/usage-error.ts';
import { ownVersion } from './io/installation/own-version.ts';
import type { Surroundings } from './io/person/surroundings.ts';
import { exitCodeOf, PolicyError } from './problem.ts';

/** 0 done · 1 wrong input · 2 wrong usage · 3 the machine lacks something · 70 a fault of policygen's · 130 stopped. */
export type ProcessExitCode = 0 | 1 | 2 | 3 | 70 | 130;

/**
 * Runs one command line and returns the exit code of the process. Never throws: a fault of policygen's own is told on
 * `err` and gives 70 (EX_SOFTWARE of sysexits.h).
 *
 * @param args without the names of Node and of the script
 */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ProcessExitCode> {
  let code: ProcessExitCode = 0;
  const program = new Program('policygen')
    .description("Merges a school's profile into a library of clauses, and builds the policy as PDF, Word and HTML.")
    .version(ownVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [command]', 'Print the help of a command.')
    .usage('<command> [options]')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    // Lets a command have an option that policygen itself has: `renew --version 2.0` beside `policygen --version`.
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .showHelpAfterError('(see policygen --help)')
    .configureOutput({
      writeOut: (text) => surroundings.out.write(text),
      writeErr: (text) => surroundings.err.write(text),
    })
    .addHelpText('after', generalHelp)
    .exitOverride();
  for (const command of commands) {
    const sub = program.command(command.name).summary(command.summary);
    sub.copyInheritedSettings(program);
    // Only the command that the line names is described: the other 14 would cost start-up time.
    if (!args.includes(command.name)) continue;
    describe(sub, command);
    sub.action(async (...parsed: unknown[]) => {
      // Commander calls with the arguments, the options and its own command.
      const [options] = parsed.slice(-2);
      code = await command.run(parsed.slice(0, -2).flat() as string[], options, surroundings);
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      surroundings.err.write(`error: ${error.message}\n(see policygen ${args[0] ?? ''} --help)\n`);
      return 2;
    }
    if (error instanceof Stopped) {
      surroundings.err.write(`${error.message}\n`);
      return 130;
    }
    if (error instanceof PolicyError) {
      const { showProblems } = await import('./commands/show-problems.ts');
      showProblems(error.problems, surroundings);
      return exitCodeOf(error.problems);
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.err.write(`A fault in policygen ${ownVersion()}. Nothing is wrong with your files.\n${told}\n`);
    return 70;
  }
}

/** Gives commander's command its arguments, its options and the words of its help. */
function describe(program: Program, command: Command): void {
  const about = command.details === undefined ? command.summary : `${command.summary}\n\n${command.details}`;
  program.description(about).helpOption('--help', 'print this help');
  for (const { name, about } of command.arguments) program.addArgument(new Argument(name, about));
  for (const option of command.options) program.addOption(optionOf(option));
  program.addHelpText('after', commandHelp(command));
}

function optionOf({ flags, about, choices, several, default: fallback }: CommandOption): Option {
  const option = new Option(flags, several && choices ? `${about}: ${choices.join(', ')}` : about);
  const parse = (text: string): readonly string[] => {
    const words = text.split(',').map((word) => word.trim());
    const unknown = words.find((word) => !choices?.includes(word));
    if (unknown === undefined) return words;
    throw new InvalidArgumentError(`There is no "${unknown}"; choose from ${choices?.join(', ')}.`);
  };
  if (several) option.argParser(parse);
  else if (choices) option.choices([...choices]);
  return fallback === undefined ? option : option.default(several ? parse(fallback) : fallback, fallback);
}
