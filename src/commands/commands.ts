import { build } from './build.ts';
import { check } from './check.ts';
import { clauses } from './clauses.ts';
import type { Command } from './command.ts';
import { completion } from './completion.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { due } from './due.ts';
import { impact } from './impact.ts';
import { init } from './init.ts';
import { register } from './register.ts';
import { renew } from './renew.ts';
import { schema } from './schema.ts';
import { site } from './site.ts';
import { verify } from './verify.ts';
import { watch } from './watch.ts';

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
