import { comparePolicies, type PolicyDiff } from '../../diff/compare-policies.ts';
import { type Impact, impactOf, impactOfWhole } from '../../diff/impact.ts';
import type { PolicyRecord } from '../../diff/record.ts';
import type { Look } from '../../formats/format.ts';
import { findProfiles } from '../../io/files/find-profiles.ts';
import { joinPath } from '../../io/files/paths.ts';
import { repositoryAround, repositoryAroundAll } from '../../io/git/git.ts';
import { openRevision, type Revision } from '../../io/git/read-revision.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import { readPast } from '../diff/read-version.ts';
import { prepareProfiles } from '../prepare-profiles.ts';

/** How one policy of one school changed since a revision. */
export interface FoundImpact {
  readonly impact: Impact;
  /** The differences and the school's look, where the policy was there at the revision and is there now. */
  readonly compared?: { readonly diff: PolicyDiff; readonly look: Look };
}

/**
 * The impact on every policy that there is now or was at the revision, in the order of the profiles; then on those of
 * profiles that are gone from the folders asked for. A school with problems has them reported instead.
 *
 * @param named as for findProfiles
 * @param only this policy type alone
 * @throws PolicyError where there is no git, no such revision or no such profile
 */
export async function findImpacts(
  revision: string,
  named: readonly string[],
  only: string | undefined,
  surroundings: Surroundings,
  report: (problem: Problem) => void,
): Promise<readonly FoundImpact[]> {
  const { folder } = surroundings;
  const paths = await findProfiles(named, folder);
  const { repository, inside } = repositoryAroundAll(paths);
  const past = openRevision(repository, revision, folder);
  const then = new Set([...new Set(inside.map(folderOf))].flatMap((under) => past.profilesIn(under)));
  const { profiles } = await prepareProfiles(paths, surroundings, only);

  const found: FoundImpact[] = [];
  for (const [index, profile] of profiles.entries()) {
    const path = inside[index] ?? '';
    for (const problem of profile.problems) report(problem);
    const before = then.has(path) ? await recordsOf(past, path, only, report) : [];
    if (profile.problems.length > 0 || !before) continue;
    const after = profile.policies.map((policy) => policy.record);
    found.push(...impactsOf(profile.school, before, after, () => profile.library().look));
  }
  // Only in folders that were named whole can a profile be known to be gone: a file or a pattern just doesn't match it.
  const folders = named
    .filter((name) => !/\.ya?ml$/i.test(name))
    .map((name) => repositoryAround(joinPath(folder, name)));
  const gone = [...then].filter((path) => !inside.includes(path) && folders.some((f) => f.inside === folderOf(path)));
  for (const path of gone) {
    const school = path.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
    found.push(...impactsOf(school, (await recordsOf(past, path, only, report)) ?? [], []));
  }
  return found;
}

/** The folder of a path in the repository; "" for the top. */
const folderOf = (path: string): string => path.replace(/\/?[^/]*$/, '');

/** The policies of a profile at the revision; undefined where something was wrong with them, which is reported. */
async function recordsOf(
  past: Revision,
  path: string,
  only: string | undefined,
  report: (problem: Problem) => void,
): Promise<readonly PolicyRecord[] | undefined> {
  try {
    return (await readPast(past, path, path, only)).map(({ record }) => record);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    for (const problem of error.problems) report(problem);
    return undefined;
  }
}

function impactsOf(
  school: string,
  before: readonly PolicyRecord[],
  after: readonly PolicyRecord[],
  look?: () => Look,
): readonly FoundImpact[] {
  const now = after.map((record): FoundImpact => {
    const old = before.find(({ policy }) => policy === record.policy);
    if (!old || !look) return { impact: impactOfWhole(school, record.policy, 'new') };
    const diff = comparePolicies(old, record);
    return { impact: impactOf(diff), compared: { diff, look: look() } };
  });
  const gone = before.filter(({ policy }) => !after.some((record) => record.policy === policy));
  return [...now, ...gone.map(({ policy }) => ({ impact: impactOfWhole(school, policy, 'gone') }))];
}
