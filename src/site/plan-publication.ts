import { changedWords } from '../diff/changed-words.ts';
import type { PolicyRecord } from '../diff/record.ts';
import { sayPassages } from '../diff/say.ts';
import type { Problem } from '../problem.ts';
import { printDate } from '../profile/calendar-date.ts';
import { isHigher } from '../profile/version.ts';
import { inSiteOrder, type PublishedPolicy, type PublishedVersion } from './published.ts';

/** A policy as a run would publish it on a site without earlier versions. */
export interface CandidatePolicy extends Omit<PublishedPolicy, 'earlier'> {
  /** Where its version stands in the profile, for problems with it. */
  readonly place: Pick<Problem, 'file' | 'line' | 'column' | 'length'>;
  readonly record: PolicyRecord;
  /** Whether its words differ from those that were approved. */
  readonly isChanged: boolean;
}

/** The record that a published version's page carries; undefined where it has none. */
export type PublishedRecord = (school: string, policy: string, version: PublishedVersion) => PolicyRecord | undefined;

export interface Publication {
  /** All that the site will have, in its order. */
  readonly policies: readonly PublishedPolicy[];
  /** The policies whose documents at their own address are made anew; all others stay as they are. */
  readonly fresh: readonly PublishedPolicy[];
  /** Not published: drafts that would replace a version in force, and policies changed since their approval. */
  readonly heldBack: readonly CandidatePolicy[];
  readonly problems: readonly Problem[];
}

/**
 * What the site will have. An offered policy becomes its current version, and all published versions are kept; a policy
 * that isn't offered stays. A published version can neither change its words nor be published again after a newer one;
 * its facts, such as an email, can change at the policy's own address. A policy changed since its approval is held back
 * until the next one, and the version in force stays.
 *
 * @param before what the previous site had; empty for a first one
 */
export function planPublication(
  before: readonly PublishedPolicy[],
  offered: readonly CandidatePolicy[],
  recordOf: PublishedRecord,
): Publication {
  const nameOf = ({ school, policy }: Pick<PublishedPolicy, 'school' | 'policy'>) => `${school}/${policy}`;
  const policies = new Map(before.map((policy) => [nameOf(policy), policy]));
  const fresh: PublishedPolicy[] = [];
  const heldBack: CandidatePolicy[] = [];
  const problems: Problem[] = [];
  for (const offer of offered) {
    const known = policies.get(nameOf(offer));
    const versions = known ? [...known.earlier, known.current].filter(({ key }) => key !== undefined) : [];
    if (offer.isChanged || (offer.current.state.kind === 'draft' && versions.length > 0)) {
      heldBack.push(offer);
      continue;
    }
    const problem = faultOf(offer, versions, recordOf);
    if (problem) {
      problems.push(problem);
      continue;
    }
    const { place: _, record: __, isChanged: ___, ...policy } = offer;
    const again = versions.find(({ key }) => key === offer.current.key);
    const current = again ? { ...offer.current, published: again.published } : offer.current;
    const published = { ...policy, current, earlier: versions.filter((version) => version !== again) };
    policies.set(nameOf(offer), published);
    fresh.push(published);
  }
  return { policies: inSiteOrder([...policies.values()]), fresh: inSiteOrder(fresh), heldBack, problems };
}

function faultOf(
  offer: CandidatePolicy,
  versions: readonly PublishedVersion[],
  recordOf: PublishedRecord,
): Problem | undefined {
  const { current, place } = offer;
  const counted = current.version !== undefined;
  const last = versions.at(-1);
  const same = versions.find(({ key }) => key === current.key);
  const other = same && otherWords(offer, same, recordOf);
  if (same && other !== undefined) {
    const what = counted
      ? `version ${current.version}`
      : `the policy of ${current.from ? printDate(current.from) : ''}`;
    const message = `${what} was published on ${printDate(same.published)} with other words${other}`;
    const hint = counted
      ? 'raise the version: policygen renew does, or a new line in the history'
      : 'give the date of the new approval or issue, or a history with versions';
    return { code: 'VERSION_PUBLISHED', message, ...place, hint };
  }
  const older = same ? same !== last : isOlder(current, last);
  if (!older || !last) return undefined;
  const message = `version ${current.key} would take the place of ${last.key}, which is published and newer`;
  const hint = 'give it a version after that, also where an old wording comes back';
  return { code: 'VERSION_ORDER', message, ...place, hint };
}

/** How a version's words differ from those published, "" where that isn't known; undefined where they are the same. */
function otherWords(
  { school, policy, current, record }: CandidatePolicy,
  version: PublishedVersion,
  recordOf: PublishedRecord,
): string | undefined {
  if (version.words !== undefined && version.words === current.words) return undefined;
  const published = recordOf(school, policy, version);
  if (!published) return '';
  const { passages } = changedWords(published, record);
  return passages.length === 0 ? undefined : `: ${sayPassages(passages)}`;
}

/**
 * Whether a version number isn't higher than the last. Policies without numbers are never older: the last run counts.
 */
const isOlder = (current: PublishedVersion, last: PublishedVersion | undefined): boolean =>
  current.version !== undefined && last?.version !== undefined && !isHigher(current.version, last.version);
