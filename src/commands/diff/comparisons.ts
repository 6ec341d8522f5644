import type { AlteredFile } from '../../diff/as-seen.ts';
import { comparePolicies, type PolicyDiff } from '../../diff/compare-policies.ts';
import { isProposed, proposed } from '../../diff/proposed.ts';
import type { Look } from '../../formats/format.ts';
import { findProfiles } from '../../io/files/find-profiles.ts';
import { shownPath } from '../../io/files/paths.ts';
import { isDocumentPath } from '../../io/files/read-document.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import { UsageError } from '../usage-error.ts';
import { readLastApproved } from './last-approved.ts';
import {
  type DocumentSide,
  profileAtRevision,
  readProfile,
  readVersion,
  type Side,
  type Version,
} from './read-version.ts';
import { recognise } from './recognise-document.ts';

/** Two versions of one policy, and what changed between them. */
export interface Comparison {
  /** How a person calls the two versions. */
  readonly before: string;
  readonly after: string;
  /** Exactly where the two come from: files and commits. */
  readonly exact: { readonly before: string; readonly after: string };
  readonly diff: PolicyDiff;
  /** Whether the newer version has other words, and no approval of its own. */
  readonly isProposed: boolean;
  /** Those of the two that are documents which somebody altered. */
  readonly altered: readonly AlteredFile[];
  /** Those of the two that are files with tracked changes, as a person calls them. */
  readonly redlines: readonly string[];
  /** The newer profile's look; the older one's, where the newer side is a document. Throws as readLook does. */
  readonly look?: () => Look;
}

export interface Comparisons {
  readonly comparisons: readonly Comparison[];
  readonly problems: readonly Problem[];
}

/**
 * What the arguments of `policygen diff` ask to compare: two versions; one at a revision with the profile as it is now;
 * or profiles with what was last approved of them.
 *
 * @throws PolicyError where two sides can't be compared; what is wrong with one of several schools is returned
 */
export async function readComparisons(
  args: readonly string[],
  surroundings: Surroundings,
  only: string | undefined,
): Promise<Comparisons> {
  const [first, second] = args;
  const past = first === undefined ? undefined : profileAtRevision(first);
  const now = second ?? past?.path;
  if (first !== undefined && now !== undefined) {
    const [one, other] = [await readVersion(first, surroundings, only), await readVersion(now, surroundings, only)];
    const [before, after] = [versionsOf(one, other, only), versionsOf(other, one, only)];
    return { comparisons: matched(before, after, [first, now]), problems: [] };
  }
  if (first !== undefined && isDocumentPath(first)) {
    throw new UsageError(`name what ${first} is to be compared with: a document or a profile`);
  }
  return sinceApproval(first === undefined ? ['schools'] : [first], surroundings, only);
}

/** The versions that one side gives. A document is recognised by the versions of the other side. */
function versionsOf(side: Side, other: Side, only: string | undefined): readonly Version[] {
  if ('versions' in side) return side.versions;
  const version = recognise(side.document, 'versions' in other ? other.versions : recorded(other.document));
  return only === undefined || version.record.policy === only ? [version] : [];
}

const recorded = ({ label, record }: DocumentSide): readonly Version[] =>
  record instanceof PolicyError ? [] : [{ label, record }];

/** A policy is compared with the one of the same type, also of another school. */
function matched(
  before: readonly Version[],
  after: readonly Version[],
  names: readonly string[],
): readonly Comparison[] {
  const comparisons = after.flatMap((now): readonly Comparison[] => {
    const old = before.find(({ record }) => record.policy === now.record.policy);
    return old ? [compared(old, now)] : [];
  });
  if (comparisons.length > 0) return comparisons;
  const message = `${names.join(' and ')} have no policy in common`;
  throw new PolicyError([{ code: 'POLICY_UNMATCHED', message, hint: 'compare two versions of one policy' }]);
}

function compared(before: Version, after: Version): Comparison {
  const look = after.look ?? before.look;
  // Tracked changes as governors get them leave the approval out. So both sides leave it out, or it would be a change.
  const isProposal = [before, after].some(({ redline }) => redline === 'proposed changes');
  const shown = ({ record }: Version) => (isProposal ? proposed(record) : record);
  const diff = comparePolicies(shown(before), shown(after));
  return {
    before: before.label,
    after: after.label,
    exact: { before: before.exact ?? before.label, after: after.exact ?? after.label },
    diff,
    isProposed: isProposed(diff),
    altered: [before, after].flatMap(({ label, altered = [] }) =>
      altered.length === 0 ? [] : [{ file: label, lines: altered }],
    ),
    redlines: [before, after].flatMap(({ label, redline }) => (redline ? [label] : [])),
    ...(look ? { look } : {}),
  };
}

async function sinceApproval(
  named: readonly string[],
  surroundings: Surroundings,
  only: string | undefined,
): Promise<Comparisons> {
  const comparisons: Comparison[] = [];
  const problems: Problem[] = [];
  for (const path of await findProfiles(named, surroundings.folder)) {
    const profile = shownPath(path, surroundings.folder);
    try {
      for (const now of await readProfile(profile, surroundings, only)) {
        const today = { ...now, label: 'the policy as it is now', exact: now.label };
        const before = await readLastApproved(profile, now.record.policy, now.approved, surroundings);
        comparisons.push(compared(before, today));
      }
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { comparisons, problems };
}
