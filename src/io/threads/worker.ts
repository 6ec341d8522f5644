import { parentPort, workerData } from 'node:worker_threads';

/** What a thread of a pool answers: what came of the task, or a fault of policygen's own, as its stack tells it. */
export type Answer<Reply> = { readonly reply: Reply } | { readonly fault: string };

/**
 * Makes this thread one of a pool (pool.ts): it answers every task that it is sent.
 *
 * @param open is called once with the pool's `common`, and gives the work for one task
 */
export function answerTasks<Common, Task, Reply>(open: (common: Common) => (task: Task) => Promise<Reply>): void {
  const work = open(workerData as Common);
  parentPort?.on('message', async (task: Task) => {
    let answer: Answer<Reply>;
    try {
      answer = { reply: await work(task) };
    } catch (error) {
      answer = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    parentPort?.postMessage(answer);
  });
}
