import type { CalendarDate, Day, ReviewDate } from '../profile/calendar-date.ts';
import type { ReviewRow } from '../review/review-row.ts';
import { type ReviewState, reviewedState } from '../review/review-state.ts';

/** One version of a policy as the site has it, or as a run brings it. */
export interface PublishedVersion {
  /**
   * Its folder's name: the version, or the date of approval or issue where the school counts no versions. A draft has
   * none: it stands at the policy's address alone.
   */
  readonly key?: string;
  readonly version?: string;
  readonly title: string;
  /** The state at its approval or issue. Whether the review is past depends on the day (`stateOn`). */
  readonly state: StatedState;
  readonly approvedBy?: string;
  /** The date of its approval, else of its issue. */
  readonly from?: CalendarDate;
  readonly next?: ReviewDate;
  /** Since when its review is under way; absent where none is. */
  readonly underway?: CalendarDate;
  /** What its line in the version history says. */
  readonly change?: string;
  /**
   * The fingerprint of its words (diff/policy-words.ts); absent where an earlier policygen, with another one, published
   * it.
   */
  readonly words?: string;
  /** The day on which the site had it first. */
  readonly published: Day;
}

export type StatedState = Exclude<ReviewState, { kind: 'under review' | 'review overdue' | 'changed since approval' }>;

/** A policy with all of its versions. */
export interface PublishedPolicy {
  readonly school: string;
  readonly schoolName: string;
  readonly colour?: string;
  readonly policy: string;
  /** What the policy type is called, the same for all schools. */
  readonly name: string;
  readonly current: PublishedVersion;
  /** The oldest first; each has a key. */
  readonly earlier: readonly PublishedVersion[];
}

/** The state of a policy on a day. */
export function stateOn({ state, underway, next }: PublishedVersion, on: Day): ReviewState {
  const running = state.kind === 'approved' || state.kind === 'issued';
  return running ? reviewedState(state, underway, next, on) : state;
}

/** A policy as the calendar shows it. Without its owner: who looks after a policy is not published. */
export function rowOf({ school, schoolName, policy, name, current }: PublishedPolicy, on: Day): ReviewRow {
  const { title, version, approvedBy, from, next } = current;
  return {
    school,
    schoolName,
    policy,
    name,
    title,
    state: stateOn(current, on),
    ...(version === undefined ? {} : { version }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    ...(from ? { from } : {}),
    ...(next ? { next } : {}),
  };
}

/** In the order of schools' names, then of titles. */
export const inSiteOrder = (policies: readonly PublishedPolicy[]): readonly PublishedPolicy[] =>
  [...policies].sort(
    (a, b) =>
      a.schoolName.localeCompare(b.schoolName, 'en') ||
      a.school.localeCompare(b.school, 'en') ||
      a.current.title.localeCompare(b.current.title, 'en') ||
      a.policy.localeCompare(b.policy, 'en'),
  );
