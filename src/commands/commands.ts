import { build } from './build/command.ts';
import { check } from './check/command.ts';
import { clauses } from './clauses/command.ts';
import type { Command } from './command.ts';
import { completion } from './completion/command.ts';
import { diff } from './diff/command.ts';
import { doctor } from './doctor/command.ts';
import { due } from './due/command.ts';
import { impact } from './impact/command.ts';
import { init } from './init/command.ts';
import { register } from './register/command.ts';
import { renew } from './renew/command.ts';
import { schema } from './schema/command.ts';
import { site } from './site/command.ts';
import { verify } from './verify/command.ts';
import { watch } from './watch/command.ts';

/** Every subcommand, in the order of the help. A new one is a file and a line here. */
export const commands: readonly Command[] = [
  init,
  watch,
  build,
  check,
  clauses,
  diff,
  impact,
  due,
  renew,
  register,
  site,
  verify,
  schema,
  doctor,
  completion(() => commands),
];
