import { Worker } from 'node:worker_threads';
import { lib } from './lib.mjs';

/**
 * The time, in milliseconds, that the libraries alone take for the documents of all schools: on each thread a loop that
 * calls the typesetter, the packer of docx and the writer of HTML, on documents that were prepared before. Nothing is
 * read, settled afterwards, or written, and the threads have started.
 *
 * @param {string} work the folder that holds schools/
 * @param {number} threads
 */
export async function bareLoop(work, threads) {
  const { openProfiles } = await lib('commands/prepare-profiles.js');
  const { namedProfiles } = await lib('io/files/find-profiles.js');
  const { publicationOf } = await lib('commands/render-policy.js');
  const profiles = openProfiles({ folder: work });
  /** @type {unknown[][]} */
  const shares = Array.from({ length: threads }, () => []);
  let templates = '';
  for (const [index, path] of (await namedProfiles([], work)).entries()) {
    const prepared = await profiles.prepare(path);
    templates = prepared.templates;
    for (const policy of prepared.policies)
      shares[index % threads]?.push(publicationOf(policy, ['pdf', 'docx', 'html']));
  }
  const workers = await Promise.all(
    shares.map(async (publications) => {
      const worker = new Worker(new URL('./bare-worker.mjs', import.meta.url), {
        workerData: { publications, templates, threads },
      });
      await said(worker);
      return worker;
    }),
  );
  const begun = performance.now();
  await Promise.all(
    workers.map((worker) => {
      worker.postMessage('go');
      return said(worker);
    }),
  );
  const spent = performance.now() - begun;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return spent;
}

/** @param {Worker} worker */
const said = (worker) =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
