import { answerTasks } from '../../io/threads/worker.ts';
import { openProfiles } from '../prepare-profiles.ts';
import type { SchoolResult } from './order.ts';
import { buildersHere, type WorkerCommon } from './threads.ts';

// A thread of its own, which builders.ts starts: it builds the schools whose profiles' paths it is sent.
answerTasks(({ order, threads }: WorkerCommon): ((path: string) => Promise<SchoolResult>) => {
  const builders = buildersHere(order, openProfiles(order, order.only, order.on), 1, threads);
  return (path) => builders.build(path);
});
