import { openEngines } from '../io/engines.ts';
import { readLook } from '../io/read-look.ts';
import { PolicyError, type Problem } from '../problem.ts';
import type { BuildOrder, BuildResult, BuiltDocument } from './build-order.ts';
import { buildSchool } from './build-school.ts';
import { openProfiles, schoolOf } from './prepare-profiles.ts';
import { isInShard } from './shard.ts';

/** Builds and writes documents. What is wrong in the files or with the machine is in the result, not thrown. */
export async function buildDocuments(order: BuildOrder): Promise<BuildResult> {
  const { only, shard } = order;
  const problems: Problem[] = [];
  const documents: BuiltDocument[] = [];
  const engines = openEngines(order.browser);
  const lookAt = once(readLook);
  try {
    const profiles = await openProfiles(order.profiles, order, only, order.on);
    for (const path of profiles.paths) {
      if (shard && !isInShard(schoolOf(path), shard)) continue;
      const result = await buildSchool(path, profiles, { order, lookAt, engines });
      documents.push(...result.documents);
      problems.push(...result.problems);
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
  return { documents, problems };
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
