import { Worker } from 'node:worker_threads';
import type { Answer } from './worker.ts';

/** Threads that all do the same work, one task each at a time. */
export interface WorkerPool<Task, Reply> {
  /**
   * Has a task done by the next free thread. A task whose thread ends, or takes longer than the limit, is tried once
   * more by a new thread.
   *
   * @throws WorkerEnded where the second thread ended too; Error where the work itself threw one
   */
  run(task: Task): Promise<Reply>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** A thread ended in the middle of a task, twice; the message says how. */
export class WorkerEnded extends Error {}

interface Job<Task, Reply> {
  readonly task: Task;
  readonly isSecond: boolean;
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

/**
 * Opens a pool. Its threads start when there is work for them.
 *
 * @param script the file that a thread runs, which calls answerTasks (worker.ts)
 * @param most the number of threads
 * @param limit how long a task may take, in milliseconds
 * @param common a value for all tasks, which has to be cloneable (structured clone)
 */
export function openWorkers<Task, Reply>(
  script: URL,
  most: number,
  limit: number,
  common?: unknown,
): WorkerPool<Task, Reply> {
  const waiting: Job<Task, Reply>[] = [];
  const free: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;
  const next = () => {
    while (waiting.length > 0 && (free.length > 0 || all.size < most)) {
      const worker = free.pop() ?? start();
      const job = waiting.shift();
      if (job) give(worker, job);
    }
  };
  const start = (): Worker => {
    const worker = new Worker(script, { workerData: common });
    // Without a listener, an error of an idle thread would end the whole process.
    worker.on('error', () => undefined);
    all.add(worker);
    return worker;
  };
  const give = (worker: Worker, job: Job<Task, Reply>) => {
    const done = () => {
      clearTimeout(timer);
      worker.off('message', onReply).off('error', onError).off('exit', onExit);
    };
    const onReply = (answer: Answer<Reply>) => {
      done();
      free.push(worker);
      if ('fault' in answer) job.reject(new Error(answer.fault));
      else job.resolve(answer.reply);
      next();
    };
    const lost = (how: string) => {
      done();
      if (closed) return;
      all.delete(worker);
      // Not waited for: a thread that hangs in native code can't be ended before that returns.
      void worker.terminate();
      if (job.isSecond) job.reject(new WorkerEnded(how));
      else waiting.unshift({ ...job, isSecond: true });
      next();
    };
    const onError = (error: Error) => lost(error.message);
    const onExit = (code: number) => lost(`it ended with ${code}`);
    const timer = setTimeout(() => lost(`it was not done after ${limit / 1000} seconds`), limit);
    worker.on('message', onReply).on('error', onError).on('exit', onExit);
    worker.postMessage(job.task);
  };
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, isSecond: false, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
