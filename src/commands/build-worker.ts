import { answerTasks } from '../io/answer-tasks.ts';
import type { SchoolResult } from './build-order.ts';
import { buildersHere, type WorkerCommon } from './builders.ts';
import { openProfiles } from './prepare-profiles.ts';

// A thread of its own, which builders.ts starts: it builds the schools whose profiles' paths it is sent.
answerTasks(({ order, threads }: WorkerCommon): ((path: string) => Promise<SchoolResult>) => {
  const builders = buildersHere(order, openProfiles(order, order.only, order.on), 1, threads);
  return (path) => builders.build(path);
});
