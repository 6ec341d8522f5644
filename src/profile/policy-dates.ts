import { addPeriod, type CalendarDate, type ReviewDate } from './calendar-date.ts';
import type { PolicyValue } from './profile-shape.ts';

/** The date from which a policy counts: its approval, else its issue. */
export const startOf = (policy: PolicyValue): CalendarDate | undefined => policy.approval?.on ?? policy.issued;

/** The next review: as stated, else worked out from the start and the period; undefined where neither is known. */
export function nextReview(policy: PolicyValue): ReviewDate | undefined {
  if (policy.review?.next) return policy.review.next;
  const start = startOf(policy);
  return start && policy.review?.every ? addPeriod(start, policy.review.every) : undefined;
}
