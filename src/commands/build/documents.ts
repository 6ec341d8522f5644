import { namedProfiles, namesAll } from '../../io/files/find-profiles.ts';
import { straySchools } from '../../io/files/find-strays.ts';
import { joinPath, schoolOf, shownPath } from '../../io/files/paths.ts';
import { milliseconds } from '../../io/person/clock.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import { openLibraries } from '../open-libraries.ts';
import { documentFile } from './inputs.ts';
import type {
  BatchResult,
  BuildListener,
  BuildOrder,
  BuiltDocument,
  FailedSchool,
  SchoolDocument,
  SchoolResult,
} from './order.ts';
import { isInShard } from './shard.ts';
import type { SchoolBuilders } from './threads.ts';
import { unchangedSchool } from './unchanged-school.ts';

/**
 * Milliseconds between yields to the event loop, so that Ctrl-C is noticed: a yield takes longer than an unchanged
 * school.
 */
const betweenTurns = 10;

/** Builds and writes documents. What is wrong in the files or with the machine is in the result, not thrown. */
export async function buildDocuments(order: BuildOrder, watch?: BuildListener): Promise<BatchResult> {
  const { only, shard } = order;
  const problems: Problem[] = [];
  let builders: SchoolBuilders | undefined;
  let paths: readonly string[] = [];
  const results: SchoolResult[] = [];
  try {
    const named = await namedProfiles(order.profiles, order.folder);
    paths = named.filter((path) => !shard || isInShard(schoolOf(path), shard));
    const counted = { done: 0, failed: 0 };
    const note = (index: number, result: SchoolResult) => {
      results[index] = result;
      counted.done += 1;
      if (result.problems.length > 0) counted.failed += 1;
      watch?.tell({ ...counted, total: paths.length });
    };
    let turn = milliseconds();
    const isStopped = async () => {
      if (milliseconds() - turn > betweenTurns) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        turn = milliseconds();
      }
      return watch?.isStopped() === true;
    };

    const libraries = openLibraries(order.folder);
    const changed: (readonly [index: number, path: string])[] = [];
    for (const [index, path] of paths.entries()) {
      if (await isStopped()) break;
      const kept = unchangedSchool(path, libraries, order);
      if (kept) note(index, kept);
      else changed.push([index, path]);
    }
    if (changed.length > 0) {
      // Loaded only where some school must be built: both take longer to load than a run takes that builds none.
      const { openProfiles } = await import('../prepare-profiles.ts');
      const { openSchoolBuilders } = await import('./threads.ts');
      const profiles = openProfiles(order, only, order.on, libraries);
      const open = await openSchoolBuilders(order, profiles, changed.length);
      builders = open;
      await severalAtOnce(changed, open.atOnce, async ([index, path]) => {
        if (!(await isStopped())) note(index, await open.build(path));
      });
    }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems.push(...error.problems);
  } finally {
    await builders?.close();
  }
  // `flatMap` passes over the schools that a stopped run didn't come to: they have no result.
  problems.push(...results.flatMap((result) => result.problems));
  const home = shownOutputFolder(order);
  const documents = results.flatMap((result, index) => result.documents.map(asBuiltDocument(paths[index] ?? '', home)));
  const failed = paths.flatMap((path, index): readonly FailedSchool[] => {
    const codes = new Set(results[index]?.problems.map(({ code }) => code));
    return codes.size === 0 ? [] : [{ school: schoolOf(path), codes: [...codes] }];
  });
  const left = paths.filter((_, index) => results[index] === undefined).length;
  // With --shard, the policy may belong to a school of another part.
  if (only !== undefined && !shard && left === 0 && problems.length === 0 && documents.length === 0) {
    problems.push({
      code: 'VALUE_UNKNOWN',
      message: `none of these schools has the policy "${only}"`,
      hint: 'policies stand under "policies:" in a profile',
    });
  }
  const notices = results.flatMap((result) => result.notices);
  const strays = results.flatMap((result, index) =>
    (result.strays ?? []).map((file) => `${home}${schoolOf(paths[index] ?? '')}/${file}`),
  );
  if (!shard && namesAll(order.profiles)) strays.push(...straysOf(order, paths).map((school) => `${home}${school}`));
  return { documents, notices, problems, failed, strays, schools: paths.length, left };
}

/** Schools whose documents lie in the output folder, but that have no profile any more. Call with all profiles only. */
const straysOf = ({ folder, out }: BuildOrder, paths: readonly string[]): readonly string[] =>
  // Without any profile, every school would count as gone; that no profile was found is told elsewhere.
  paths.length === 0 ? [] : straySchools(joinPath(folder, out), new Set(paths.map(schoolOf)));

/** The shown path of the output folder, to put before a school's name: "dist/", or "" for the working folder. */
function shownOutputFolder({ folder, out }: BuildOrder): string {
  const any = 'school';
  return shownPath(joinPath(folder, out, any), folder).slice(0, -any.length);
}

/** A document of the profile at a path, as the result lists it. */
function asBuiltDocument(profile: string, home: string): (document: SchoolDocument) => BuiltDocument {
  const school = schoolOf(profile);
  return ({ policy, format, ...rest }) => {
    const path = `${home}${school}/${documentFile(policy, format)}`;
    return { school, policy, format, path, ...rest };
  };
}

/** Does the work for each item, `atOnce` items at a time. */
async function severalAtOnce<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const takeTurns = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
}
