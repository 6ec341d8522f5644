import { availableParallelism } from 'node:os';
import type { Look } from '../formats/format.ts';
import { renderFormats } from '../formats/render-formats.ts';
import { PolicyError } from '../problem.ts';
import { openEngines } from './engines.ts';
import { readLook } from './read-look.ts';
import type { RenderReply, RenderTask } from './render-worker.ts';
import { openWorkers, WorkerEnded } from './worker-pool.ts';

/** Makes files of documents, on this thread or on others. */
export interface Renderer {
  /** How many documents it can have in hand. */
  readonly atOnce: number;
  /**
   * The files, in the order of the formats.
   *
   * @throws PolicyError where a format refuses the document, or its thread ended twice
   */
  render(task: RenderTask): Promise<readonly Uint8Array[]>;
  close(): Promise<void>;
}

/** For fewer schools, to start threads and warm them up takes longer than they save: a second of work each. */
const worthThreads = 40;

/** A document takes a fraction of a second; after this long, in milliseconds, it will not be done. */
const limit = 120_000;

/** As many as there are cores, for many schools; else one. */
export const usualJobs = (schools: number): number => (schools < worthThreads ? 1 : availableParallelism());

/**
 * @param jobs the number of threads; with one, this one does the work
 * @param browser the path of the browser that prints, undefined for the best that is found
 * @param prints whether a browser makes the PDFs: it has processes of its own, and one browser is enough
 */
export function openRenderer(jobs: number, browser: string | undefined, prints: boolean): Renderer {
  const script = new URL('./render-worker.js', import.meta.url);
  // Run from its sources, as by a test, there is no such file.
  const isCompiled = import.meta.url.endsWith('.js');
  return jobs > 1 && !prints && isCompiled ? withWorkers(script, jobs) : here(browser, prints ? 2 : 1);
}

function here(browser: string | undefined, atOnce: number): Renderer {
  const engines = openEngines(browser);
  const looks = new Map<string, Look>();
  return {
    atOnce,
    async render({ document, formats, options, templates }) {
      const look = looks.get(templates) ?? readLook(templates);
      looks.set(templates, look);
      return renderFormats(document, formats, options, look, engines);
    },
    close: () => engines.close(),
  };
}

function withWorkers(script: URL, jobs: number): Renderer {
  const workers = openWorkers<RenderTask, RenderReply>(script, jobs, limit);
  return {
    // One more for each, so that no thread waits for the next document to be prepared.
    atOnce: jobs * 2,
    async render(task) {
      const reply = await workers.run(task).catch((error: unknown) => {
        throw error instanceof WorkerEnded ? workerEnded(error) : error;
      });
      if ('problems' in reply) throw new PolicyError(reply.problems);
      if ('fault' in reply) throw new Error(reply.fault);
      return reply.files;
    },
    close: () => workers.close(),
  };
}

/** What a person is told of it. */
export function workerEnded({ message }: WorkerEnded): PolicyError {
  return new PolicyError([
    {
      code: 'WORKER_ENDED',
      message: `the documents were not made: the thread that makes them came to an end, twice (${message})`,
      hint: 'is the memory full? build with fewer threads, such as --jobs 1',
    },
  ]);
}
