import { openEngines } from '../io/engines.ts';
import { readLook } from '../io/read-look.ts';
import { PolicyError, type Problem } from '../problem.ts';
import type { BatchResult, BuildOrder, BuildWatch, BuiltDocument } from './build-order.ts';
import { buildSchool } from './build-school.ts';
import { openProfiles, schoolOf } from './prepare-profiles.ts';
import { isInShard } from './shard.ts';

/** Builds and writes documents. What is wrong in the files or with the machine is in the result, not thrown. */
export async function buildDocuments(order: BuildOrder, watch?: BuildWatch): Promise<BatchResult> {
  const { only, shard } = order;
  const problems: Problem[] = [];
  const documents: BuiltDocument[] = [];
  const failed: string[] = [];
  let total = 0;
  let done = 0;
  const engines = openEngines(order.browser);
  const lookAt = once(readLook);
  try {
    const profiles = await openProfiles(order.profiles, order, only, order.on);
    const paths = profiles.paths.filter((path) => !shard || isInShard(schoolOf(path), shard));
    total = paths.length;
    for (const path of paths) {
      if (watch?.isStopped()) break;
      const result = await buildSchool(path, profiles, { order, lookAt, engines });
      documents.push(...result.documents);
      problems.push(...result.problems);
      if (result.problems.length > 0) failed.push(schoolOf(path));
      done += 1;
      watch?.tell({ done, total, failed: failed.length });
      // So that a signal gets its turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    // Schools of other parts may have it.
    if (only !== undefined && !shard && problems.length === 0 && documents.length === 0) {
      problems.push({
        code: 'VALUE_UNKNOWN',
        message: `none of these schools has the policy "${only}"`,
        hint: 'policies stand under "policies:" in a profile',
      });
    }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems.push(...error.problems);
  } finally {
    await engines.close();
  }
  return { documents, problems, failed, schools: total, left: total - done };
}

/** Remembers what a function gave for each argument. */
function once<T>(work: (argument: string) => T): (argument: string) => T {
  const known = new Map<string, T>();
  return (argument) => {
    const value = known.get(argument) ?? work(argument);
    known.set(argument, value);
    return value;
  };
}
