import { Worker } from 'node:worker_threads';
import type { Look } from '../../formats/format.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import { openEngines } from './engines.ts';
import { type PublicationTask, type RedlineTask, renderTask } from './render-task.ts';

// A process of its own, which drawing-process.ts starts: it makes files of the documents that it is sent, and can be
// killed while it does.

export type DrawingReply =
  | { readonly files: readonly Uint8Array[] }
  | { readonly problems: readonly Problem[] }
  | { readonly fault: string };

/** When the task in hand began, in seconds since 1970, for the thread that watches; 0 where there is none. */
const began = new Int32Array(new SharedArrayBuffer(4));

/**
 * While native code hangs, this process's own thread handles no message or signal. So a second thread ends the process
 * where its parent is gone, or a task has taken over 30 seconds (the parent gives up after 20).
 */
const watching = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    const since = Atomics.load(workerData.began, 0);
    const isLate = since > 0 && Date.now() / 1000 - since > 30;
    if (isLate || process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
  }, 500);
`;
new Worker(watching, { eval: true, workerData: { began, parent: process.ppid } }).unref();

process.on('disconnect', () => process.exit());
// The parent may have ended before this line: then there is no 'disconnect' to wait for.
if (!process.connected) process.exit();

const engines = openEngines();

/** The look of the last task, for tasks that are sent without one. */
let known: Look | undefined;

type Sent = (Omit<PublicationTask, 'look'> | Omit<RedlineTask, 'look'>) & { readonly look?: Look };

process.on('message', async (sent: Sent) => {
  const { look = known } = sent;
  if (!look) throw new Error('the first task has no look');
  known = look;
  Atomics.store(began, 0, Math.floor(Date.now() / 1000));
  let reply: DrawingReply;
  try {
    reply = { files: await renderTask({ ...sent, look }, engines) };
  } catch (error) {
    if (error instanceof PolicyError) reply = { problems: error.problems };
    else reply = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  Atomics.store(began, 0, 0);
  process.send?.(reply);
});
