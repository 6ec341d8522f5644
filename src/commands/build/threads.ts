import { schoolOf } from '../../io/files/paths.ts';
import { openRenderer } from '../../io/rendering/renderer.ts';
import type { WorkerEnded } from '../../io/threads/pool.ts';
import { usualThreads } from '../../io/threads/usual-threads.ts';
import type { Problem } from '../../problem.ts';
import type { ProfileReader } from '../prepare-profiles.ts';
import type { BuildOrder, SchoolResult } from './order.ts';
import { buildSchool } from './school.ts';

/** Builds schools one by one, on this thread or on others. */
export interface Builders {
  /** How many schools it can have in hand. */
  readonly atOnce: number;
  /** Brings the documents of the profile at a path up to date. */
  build(path: string): Promise<SchoolResult>;
  close(): Promise<void>;
}

/** For fewer schools, to start threads and warm them up takes longer than they save. */
const worthThreads = 40;

/** A school takes a fraction of a second; after this long, in milliseconds, it will not be done. */
const limit = 120_000;

/** @param schools how many there are to build; the number of threads depends on it where the order leaves it open */
export async function openBuilders(order: BuildOrder, profiles: ProfileReader, schools: number): Promise<Builders> {
  const jobs = Math.min(schools, order.jobs ?? (schools < worthThreads ? 1 : usualThreads()));
  const prints = order.pdfEngine === 'browser';
  // Run from its sources, as by a test, there is no such file.
  const isCompiled = import.meta.url.endsWith('.js');
  // A browser has processes of its own, and one is enough: it prints two documents while a third is prepared.
  if (jobs <= 1 || prints || !isCompiled) return buildersHere(order, profiles, prints ? 3 : 1);
  return buildersOnThreads(order, jobs);
}

/**
 * @param atOnce more than one only where others do the work, as a browser does
 * @param threads how many threads of this process build
 */
export function buildersHere(order: BuildOrder, profiles: ProfileReader, atOnce: number, threads = 1): Builders {
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

/** Each thread has a school from its profile to its files, so that little but paths goes to and fro. */
async function buildersOnThreads(order: BuildOrder, jobs: number): Promise<Builders> {
  const { openWorkers, WorkerEnded } = await import('../../io/threads/pool.ts');
  const script = new URL('./worker.js', import.meta.url);
  const common: WorkerCommon = { order, threads: jobs };
  const workers = openWorkers<string, SchoolResult>(script, jobs, limit, common);
  return {
    // One more, so that no thread waits for this one.
    atOnce: jobs + 1,
    build: (path) =>
      workers.run(path).catch((error: unknown) => {
        if (!(error instanceof WorkerEnded)) throw error;
        return { documents: [], notices: [], problems: [threadEnded(schoolOf(path), error)] };
      }),
    close: () => workers.close(),
  };
}

/** What a person is told of it. */
export const threadEnded = (school: string, { message }: WorkerEnded): Problem => ({
  code: 'WORKER_ENDED',
  message: `${school}: the documents were not made: the thread that makes them came to an end, twice (${message})`,
  hint: 'is the memory full? build with fewer threads, such as --jobs 1',
});
