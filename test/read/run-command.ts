import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, inject } from 'vitest';

/** What a process leaves: its exit code, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What `bin` is. */
export const command = fileURLToPath(new URL('../../bin/policygen.js', import.meta.url));

/** Runs the real `policygen` as a process of its own in `folder`, its streams being pipes. */
export function runCommand(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Ended {
  expect(inject('compiled'), 'src/ does not compile, so there is no command to test').toBe(true);
  return runProgram(folder, process.execPath, [command, ...args], environment);
}

/** Runs any program as {@link runCommand} does; colour is left to the program. */
export function runProgram(
  folder: string,
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Ended {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}
