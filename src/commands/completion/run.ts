import type { Surroundings } from '../../io/person/surroundings.ts';
import type { Command, ExitCode } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { bashScript } from './bash.ts';
import { completables } from './completable.ts';
import { fishScript } from './fish.ts';
import { type Shell, shells } from './shells.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const satisfies Record<Shell, unknown>;

/**
 * Prints the script by which a shell completes these commands.
 *
 * @throws UsageError for a shell that there is no script for
 */
export function printCompletion(shell: string, commands: readonly Command[], { out }: Surroundings): ExitCode {
  if (!isShell(shell)) throw new UsageError(`there is no completion for "${shell}": choose ${shells.join(', ')}`);
  out.write(scripts[shell](completables(commands)));
  return 0;
}

const isShell = (name: string): name is Shell => Object.hasOwn(scripts, name);
