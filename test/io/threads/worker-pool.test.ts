import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { threadEnded } from '../../../src/commands/build/threads.ts';
import { openWorkers, WorkerEnded } from '../../../src/io/threads/pool.ts';
import { showProblem } from '../../../src/show-problem.ts';

/** Threads that answer, fail and hang, as a task tells them to: always, or the first time that it is done. */

interface Task {
  readonly number: number;
  readonly end?: 'throw' | 'exit' | 'hang' | 'fault';
  readonly once?: string;
}

let folder: string;
let script: URL;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-pool-'));
  const path = join(folder, 'worker.mjs');
  script = pathToFileURL(path);
  writeFileSync(
    path,
    `import { existsSync, writeFileSync } from 'node:fs';
     import { parentPort, threadId } from 'node:worker_threads';
     parentPort.on('message', ({ number, end, once }) => {
       const isDue = end && !(once && existsSync(once));
       if (once) writeFileSync(once, '');
       if (isDue && end === 'throw') throw new Error('out of luck');
       if (isDue && end === 'exit') process.exit(7);
       if (isDue && end === 'hang') for (;;);
       parentPort.postMessage(end === 'fault' ? { fault: 'a fault' } : { reply: { double: 2 * number, threadId } });
     });`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (limit = 20_000) => openWorkers<Task, { double: number; threadId: number }>(script, 2, limit);
const tasks = (count: number): readonly Task[] => Array.from({ length: count }, (_, number) => ({ number }));

it('answers every task, on no more threads than it may', async () => {
  const pool = open();
  const replies = await Promise.all(tasks(50).map((task) => pool.run(task)));
  await pool.close();
  expect(replies.map(({ double }) => double)).toEqual(tasks(50).map(({ number }) => 2 * number));
  expect(new Set(replies.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
});

it.each(['throw', 'exit', 'hang'] as const)('does a task once more whose thread comes to %s', async (end) => {
  const pool = open(end === 'hang' ? 2000 : undefined);
  const once = join(folder, `${end}-once`);
  const replies = await Promise.all([{ number: 100, end, once }, ...tasks(9)].map((task) => pool.run(task)));
  await pool.close();
  expect(replies.map(({ double }) => double)).toEqual([200, ...tasks(9).map(({ number }) => 2 * number)]);
});

it('gives up a task alone that ends two threads, and the others are done', async () => {
  const pool = open();
  const done = await Promise.allSettled(
    [{ number: 0, end: 'throw' as const }, ...tasks(9)].map((task) => pool.run(task)),
  );
  await pool.close();
  expect(done.map(({ status }) => status)).toEqual(['rejected', ...tasks(9).map(() => 'fulfilled')]);
  expect(done[0]).toMatchObject({ reason: new WorkerEnded('out of luck') });
});

it("does not try a fault of policygen's own again", async () => {
  const pool = open();
  await expect(pool.run({ number: 1, end: 'fault' })).rejects.toThrow('a fault');
  expect(await pool.run({ number: 2 })).toMatchObject({ double: 4 });
  await pool.close();
});

it('tells a person of it', () => {
  const problem = threadEnded('elm', new WorkerEnded('it ended with 7'));
  expect(showProblem(problem, () => undefined)).toBe(
    `elm: the documents were not made: the thread that makes them came to an end, twice (it ended with 7)
  is the memory full? build with fewer threads, such as --jobs 1    [WORKER_ENDED]
`,
  );
});
