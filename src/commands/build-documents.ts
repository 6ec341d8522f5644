import { schoolOf } from '../io/paths.ts';
import { openRenderer, type Renderer, usualJobs } from '../io/renderer.ts';
import { PolicyError, type Problem } from '../problem.ts';
import type { BatchResult, BuildOrder, BuildResult, BuildWatch } from './build-order.ts';
import { buildSchool } from './build-school.ts';
import { openProfiles } from './prepare-profiles.ts';
import { isInShard } from './shard.ts';

/** Builds and writes documents. What is wrong in the files or with the machine is in the result, not thrown. */
export async function buildDocuments(order: BuildOrder, watch?: BuildWatch): Promise<BatchResult> {
  const { only, shard } = order;
  const problems: Problem[] = [];
  let renderer: Renderer | undefined;
  let paths: readonly string[] = [];
  let results: readonly (BuildResult | undefined)[] = [];
  try {
    const profiles = await openProfiles(order.profiles, order, only, order.on);
    paths = profiles.paths.filter((path) => !shard || isInShard(schoolOf(path), shard));
    renderer = openRenderer(order.jobs ?? usualJobs(paths.length), order.browser, order.pdfEngine === 'browser');
    const workshop = { order, renderer };
    const [total, counted] = [paths.length, { done: 0, failed: 0 }];
    results = await severalAtOnce(paths, renderer.atOnce, async (path) => {
      // So that a signal gets its turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (watch?.isStopped()) return undefined;
      const result = await buildSchool(path, profiles, workshop);
      counted.done += 1;
      if (result.problems.length > 0) counted.failed += 1;
      watch?.tell({ ...counted, total });
      return result;
    });
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems.push(...error.problems);
  } finally {
    await renderer?.close();
  }
  problems.push(...results.flatMap((result) => result?.problems ?? []));
  const documents = results.flatMap((result) => result?.documents ?? []);
  const failed = paths.filter((_, index) => results[index]?.problems.length).map(schoolOf);
  const left = results.filter((result) => result === undefined).length;
  // Schools of other parts may have it.
  if (only !== undefined && !shard && left === 0 && problems.length === 0 && documents.length === 0) {
    problems.push({
      code: 'VALUE_UNKNOWN',
      message: `none of these schools has the policy "${only}"`,
      hint: 'policies stand under "policies:" in a profile',
    });
  }
  return { documents, problems, failed, schools: paths.length, left };
}

/** Does the work for each item, for so many at once, and gives the results in the order of the items. */
async function severalAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const takeTurns = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return results;
}
