import type { Document } from '../document/model.ts';
import type { CalendarDate, Day, ReviewDate } from '../profile/calendar-date.ts';
import { nextReview, startOf } from '../profile/policy-dates.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { type ReviewState, reviewState } from './review-state.ts';
import type { Standing } from './standing.ts';

/** One policy of one school, as the stages prepare it. */
export interface Reviewable {
  readonly school: string;
  readonly policy: string;
  readonly name: string;
  readonly profile: { readonly file: string };
  readonly stated: PolicyValue;
  readonly standing: Standing;
  readonly document: Document;
}

/** A policy as `due`, the calendar and the register show it, from the same values and functions as its documents. */
export interface ReviewRow {
  /** The profile's file name without its ending. */
  readonly school: string;
  /** The profile's path, as the person would write it; absent for a policy that only the site still has. */
  readonly file?: string;
  readonly schoolName: string;
  /** The policy type. */
  readonly policy: string;
  /** What the policy type is called, the same for all schools: "Parents' group chats". */
  readonly name: string;
  /** As this school's document is called. */
  readonly title: string;
  readonly version?: string;
  readonly owner?: string;
  readonly state: ReviewState;
  /** Who approved it; absent where the profile doesn't say when. */
  readonly approvedBy?: string;
  readonly minute?: string;
  /** The date of its approval, else of its issue. */
  readonly from?: CalendarDate;
  readonly next?: ReviewDate;
}

/** @param on the day as of which a review is past or not */
export function reviewRow(
  { school, profile, policy, name, stated, standing, document }: Reviewable,
  on: Day,
): ReviewRow {
  const { title, school: schoolName, version } = document.properties;
  const from = startOf(stated);
  const next = nextReview(stated);
  const { approval, owner } = stated;
  return {
    school,
    file: profile.file,
    schoolName,
    policy,
    name,
    title,
    state: reviewState(stated, on, standing),
    ...(version === undefined ? {} : { version }),
    ...(owner === undefined ? {} : { owner }),
    ...(approval?.on ? { approvedBy: approval.by } : {}),
    ...(approval?.on && approval.minute !== undefined ? { minute: approval.minute } : {}),
    ...(from ? { from } : {}),
    ...(next ? { next } : {}),
  };
}
