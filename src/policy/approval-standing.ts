import { changedWords } from '../diff/changed-words.ts';
import { policyWords } from '../diff/policy-words.ts';
import type { PolicyRecord } from '../diff/record.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import type { Standing } from '../review/standing.ts';
import type { Report } from '../yaml/read-yaml.ts';
import type { ApprovedPolicy, ApprovedStore } from './approved-store.ts';

/**
 * Whether a policy has the words that were approved.
 *
 * @param record gives the record of the policy as it is today
 * @param kept the approved policy, if it was kept and has the fingerprint that the profile names
 */
export function approvalStandingOf(
  { approval }: PolicyValue,
  record: () => PolicyRecord,
  kept: ApprovedPolicy | undefined,
): Standing {
  if (!approval?.on) return { kind: 'unapproved' };
  if (approval.words === undefined) return { kind: 'unknown' };
  if (kept) {
    const { passages, facts } = changedWords(kept.record, record());
    return passages.length === 0 ? { kind: 'approved', facts } : { kind: 'changed', clauses: passages };
  }
  const isSame = policyWords(record()).fingerprint === approval.words;
  return isSame ? { kind: 'approved', facts: [] } : { kind: 'changed', clauses: undefined };
}

/** The approved policy as kept in the store; reports a profile that names the fingerprint of other words. */
export function approvedPolicyOf(
  profile: Profile,
  type: string,
  { approval }: PolicyValue,
  store: ApprovedStore | undefined,
  report: Report,
): ApprovedPolicy | undefined {
  const kept = store?.get(type);
  if (!kept || !approval?.on || approval.words === undefined || approval.words === kept.words) return kept;
  const beside = profile.file.replace(/\.ya?ml$/i, '.approved.json');
  const message = `the approval names other words than those that ${beside} keeps`;
  const hint = `put both files back as they belong together, or delete ${beside}`;
  report({ code: 'APPROVAL_WORDS', message, ...profile.place(['policies', type, 'approval', 'words']), hint });
  return undefined;
}
