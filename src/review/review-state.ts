import { type CalendarDate, type Day, daysUntil, lastDay } from '../profile/calendar-date.ts';
import { nextReview, startOf } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';

/** How far a policy has come. It is always worked out from what the profile says and never typed. */
export type ReviewState =
  | { readonly kind: 'draft' }
  /** In force by a date of issue; the profile records no approval. */
  | { readonly kind: 'issued' }
  | { readonly kind: 'approved' }
  /** In force, but past the last day of its next review. */
  | { readonly kind: 'under review'; readonly due: CalendarDate }
  | { readonly kind: 'superseded'; readonly by: NonNullable<PolicyValue['supersededBy']> };

/**
 * The state of a policy. Only from a day can it be told whether the review is past its date; without one, a policy is
 * as it was when it was approved or issued.
 */
export function reviewState(policy: PolicyValue, on?: Day): ReviewState {
  if (policy.supersededBy) return { kind: 'superseded', by: policy.supersededBy };
  if (!startOf(policy)) return { kind: 'draft' };
  const due = nextReview(policy);
  if (on && due && isPast(due, on)) return { kind: 'under review', due };
  return { kind: policy.approval?.on ? 'approved' : 'issued' };
}

/** Whether a date lies wholly before a day: a month or a year is past when its last day is. */
export const isPast = (date: CalendarDate, on: Day): boolean => daysUntil(lastDay(date), on) < 0;

/** "Draft", "Issued", "Approved", "Under review" or "Superseded". */
export const stateLabel = ({ kind }: ReviewState): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
