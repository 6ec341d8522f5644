import { joinPath, shownPath } from '../../io/files/paths.ts';
import { approvedPath } from '../../io/files/read-approved.ts';
import { repositoryAround } from '../../io/git/git.ts';
import { openRevision, type Revision } from '../../io/git/read-revision.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import type { ApprovedPolicy } from '../../policy/approved-store.ts';
import { PolicyError } from '../../problem.ts';
import { printDated } from '../../profile/calendar-date.ts';
import { date } from '../../profile/dates.ts';
import { parseProfile } from '../../profile/parse-profile.ts';
import { startOf } from '../../profile/policy-dates.ts';
import type { PolicyValue } from '../../profile/profile-shape.ts';
import { keptApproval } from '../approved-after.ts';
import { readPast, type Version } from './read-version.ts';

/**
 * A policy as it was when it was last approved or issued: as `policygen renew` kept it, since those are the approved
 * words themselves; else as in the commit that recorded the newest approval in git. An approval that isn't committed
 * yet doesn't count there.
 *
 * @param words the fingerprint of the approved words, where the profile names it
 * @throws PolicyError APPROVAL_UNKNOWN where no commit records an approval, GIT_REPOSITORY where there is no repository
 */
export async function readLastApproved(
  profile: string,
  policy: string,
  words: string | undefined,
  { folder }: Surroundings,
): Promise<Version> {
  const path = joinPath(folder, profile);
  const kept = keptApproval(path, policy, folder);
  if (kept && kept.words === words) return asVersion(kept, profile);
  try {
    return await fromGit(path, policy, folder);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    if (kept) return asVersion(kept, profile);
    const hint = 'compare two files instead; what policygen renew records, it keeps, and diff needs no git for that';
    throw new PolicyError(
      error.problems.map((problem) => (problem.code === 'GIT_REPOSITORY' ? { ...problem, hint } : problem)),
    );
  }
}

function asVersion({ on, record }: ApprovedPolicy, profile: string): Version {
  const read = date.parse(on);
  const dated = 'value' in read ? printDated(read.value) : `on ${on}`;
  const label = `the policy as approved ${dated}`;
  return { label, exact: `${approvedPath(profile)} as approved ${dated}`, record };
}

async function fromGit(path: string, policy: string, folder: string): Promise<Version> {
  const file = shownPath(path, folder);
  const { repository, inside } = repositoryAround(path);
  let newest:
    | { readonly approval: string; readonly revision: Revision; readonly label: string; readonly exact: string }
    | undefined;
  for (const commit of repository.commitsOf(inside)) {
    const revision = openRevision(repository, commit.slice(0, 10), folder, commit);
    const stated = policyAt(revision, inside, policy);
    const start = stated && startOf(stated);
    if (!stated || !start) continue;
    const approval = JSON.stringify([start, stated.history?.at(-1)?.version]);
    if (newest && newest.approval !== approval) break;
    const how = stated.approval?.on ? 'approved' : 'issued';
    const label = `the policy as ${how} ${printDated(start)}`;
    newest = { approval, revision, label, exact: `${file} as ${how} ${printDated(start)} (${revision.name})` };
  }
  const [version] = newest ? await readPast(newest.revision, inside, newest.label, policy) : [];
  if (newest && version) return { ...version, exact: newest.exact };
  const message = `no commit of ${file} says when this policy was approved or issued`;
  const hint = `name a revision to compare with: policygen diff ${file}@HEAD`;
  throw new PolicyError([{ code: 'APPROVAL_UNKNOWN', message, hint }]);
}

/** What the profile said of a policy; undefined where it said nothing of it, or couldn't be read. */
function policyAt(revision: Revision, inside: string, policy: string): PolicyValue | undefined {
  try {
    return parseProfile(revision.profile(inside)).value.policies.get(policy);
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}
