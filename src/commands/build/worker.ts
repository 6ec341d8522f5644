import { answerTasks } from '../../io/threads/worker.ts';
import { openProfiles } from '../prepare-profiles.ts';
import type { SchoolResult } from './order.ts';
import { buildersOnThisThread, type WorkerCommon } from './threads.ts';

// What each thread of threads.ts runs: it is sent paths of profiles, and builds those schools.
answerTasks(({ order, threads }: WorkerCommon): ((path: string) => Promise<SchoolResult>) => {
  const builders = buildersOnThisThread(order, openProfiles(order, order.only, order.on), 1, threads);
  return (path) => builders.build(path);
});
