import { build } from './build/command.ts';
import { check } from './check/command.ts';
import { clauses } from './clauses/command.ts';
import { type RunnableCommand, withWork } from './command.ts';
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

/** Every subcommand, in the order of the help, with its work. A new one is a folder and a line here. */
export const commands: readonly RunnableCommand[] = [
  withWork(init, async () => (await import('./init/run.ts')).makeProfile),
  withWork(watch, async () => (await import('./watch/run.ts')).watchProfile),
  withWork(build, async () => (await import('./build/run.ts')).buildPolicies),
  withWork(check, async () => (await import('./check/run.ts')).checkProfiles),
  withWork(clauses, async () => (await import('./clauses/run.ts')).listLibrary),
  withWork(diff, async () => (await import('./diff/run.ts')).tellChanges),
  withWork(impact, async () => (await import('./impact/run.ts')).tellImpact),
  withWork(due, async () => (await import('./due/run.ts')).tellDue),
  withWork(renew, async () => (await import('./renew/run.ts')).renewPolicy),
  withWork(register, async () => (await import('./register/run.ts')).writeRegister),
  withWork(site, async () => (await import('./site/run.ts')).publishSite),
  withWork(verify, async () => (await import('./verify/run.ts')).verifyFiles),
  withWork(schema, async () => (await import('./schema/run.ts')).writeSchema),
  withWork(doctor, async () => (await import('./doctor/run.ts')).examineMachine),
  withWork(completion, async () => {
    const { printCompletion } = await import('./completion/run.ts');
    return ([shell = ''], _, surroundings) => printCompletion(shell, commands, surroundings);
  }),
];
