import { policyWords } from '../../diff/policy-words.ts';
import type { PreparedPolicy } from '../../prepare-policy.ts';
import { type Day, isoDate } from '../../profile/calendar-date.ts';
import { nextReview, startOf } from '../../profile/policy-dates.ts';
import { reviewState } from '../../review/review-state.ts';
import type { CandidatePolicy } from '../../site/plan-publication.ts';
import type { StatedState } from '../../site/published.ts';

/** A prepared policy as the site could publish it, whatever the site has already. */
export function candidateOf(prepared: PreparedPolicy, on: Day): CandidatePolicy {
  const { school, policy, name, profile, stated, document } = prepared;
  const record = prepared.record;
  const { title, school: schoolName, version, colour } = document.properties;
  const state = reviewState(stated, 'start');
  const from = startOf(stated);
  const next = nextReview(stated);
  const key = state.kind === 'draft' ? undefined : (version ?? (from && isoDate(from)));
  const rows = stated.history ?? [];
  const last = rows.at(-1);
  const path = last ? ['policies', policy, 'history', rows.length - 1, 'version'] : ['policies', policy];
  return {
    school,
    schoolName,
    ...(colour === undefined ? {} : { colour }),
    policy,
    name,
    record,
    isChanged: prepared.standing.kind === 'changed',
    place: last ? profile.place(path) : profile.place(path, 'key'),
    current: {
      ...(key === undefined ? {} : { key }),
      ...(version === undefined ? {} : { version }),
      title,
      state: state as StatedState,
      ...(stated.approval?.on ? { approvedBy: stated.approval.by } : {}),
      ...(from ? { from } : {}),
      ...(next ? { next } : {}),
      ...(stated.review?.underway ? { underway: stated.review.underway } : {}),
      ...(last ? { change: last.change } : {}),
      words: policyWords(record).fingerprint,
      published: on,
    },
  };
}
