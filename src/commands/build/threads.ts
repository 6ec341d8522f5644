import { schoolOf } from '../../io/files/paths.ts';
import { openRenderer } from '../../io/rendering/renderer.ts';
import type { WorkerEnded } from '../../io/threads/pool.ts';
import { usualThreads } from '../../io/threads/usual-threads.ts';
import type { Problem } from '../../problem.ts';
import type { ProfileReader } from '../prepare-profiles.ts';
import type { BuildOrder, SchoolResult } from './order.ts';
import { buildSchool } from './school.ts';

/** Builds schools one by one, on this thread or on others. */
export interface SchoolBuilders {
  /** How many schools it can have in hand. */
  readonly atOnce: number;
  /** Brings the documents of the profile at a path up to date. */
  build(path: string): Promise<SchoolResult>;
  close(): Promise<void>;
}

/** From this many schools on threads pay: for fewer, starting and warming them up takes longer than they save. */
const worthThreads = 40;

/**
 * In milliseconds: a thread that takes longer for one school hangs and is ended. A school takes a fraction of a second.
 */
const limit = 120_000;

/** @param schools how many there are to build; the number of threads depends on it where the order leaves it open */
export async function openSchoolBuilders(
  order: BuildOrder,
  profiles: ProfileReader,
  schools: number,
): Promise<SchoolBuilders> {
  const jobs = Math.min(schools, order.jobs ?? (schools < worthThreads ? 1 : usualThreads()));
  const prints = order.pdfEngine === 'browser';
  // From the sources, as in a test, there is no worker.js for a thread to run.
  const isCompiled = import.meta.url.endsWith('.js');
  // With a browser one thread is enough: the browser's own processes print two documents while a third is prepared.
  if (jobs <= 1 || prints || !isCompiled) return buildersOnThisThread(order, profiles, prints ? 3 : 1);
  return buildersOnThreads(order, jobs);
}

/**
 * @param atOnce more than one only where others do the work, as a browser does
 * @param threads how many threads of this process build
 */
export function buildersOnThisThread(
  order: BuildOrder,
  profiles: ProfileReader,
  atOnce: number,
  threads = 1,
): SchoolBuilders {
  const renderer = openRenderer({ browser: order.browser, threads });
  return {
    atOnce,
    build: (path) => buildSchool(path, profiles, { order, renderer }),
    close: () => renderer.close(),
  };
}

/** What every thread is given. */
export interface WorkerCommon {
  readonly order: BuildOrder;
  /** How many there are. */
  readonly threads: number;
}

/** Each thread takes a school from its profile to its files, so that only paths and results pass between threads. */
async function buildersOnThreads(order: BuildOrder, jobs: number): Promise<SchoolBuilders> {
  const { openWorkers, WorkerEnded } = await import('../../io/threads/pool.ts');
  const script = new URL('./worker.js', import.meta.url);
  const common: WorkerCommon = { order, threads: jobs };
  const workers = openWorkers<string, SchoolResult>(script, jobs, limit, common);
  return {
    // One more than there are threads, so that a free thread finds its next school waiting.
    atOnce: jobs + 1,
    build: (path) =>
      workers.run(path).catch((error: unknown) => {
        if (!(error instanceof WorkerEnded)) throw error;
        return { documents: [], notices: [], problems: [threadEnded(schoolOf(path), error)] };
      }),
    close: () => workers.close(),
  };
}

/** The problem that tells a person of a school whose thread ended twice. */
export const threadEnded = (school: string, { message }: WorkerEnded): Problem => ({
  code: 'WORKER_ENDED',
  message: `${school}: the documents were not made: the thread that makes them came to an end, twice (${message})`,
  hint: 'is the memory full? build with fewer threads, such as --jobs 1',
});
