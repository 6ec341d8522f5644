import { linkAddress } from '../document/address/link.ts';
import {
  addDays,
  type CalendarDate,
  type Day,
  daysUntil,
  firstDay,
  lastDay,
  printDate,
  type ReviewDate,
} from '../profile/calendar-date.ts';
import { nextReview, startOf } from '../profile/policy-dates.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import type { Standing } from './standing.ts';

/** The state of a policy. It is always worked out from the profile; nobody types it. */
export type ReviewState =
  | { readonly kind: 'draft' }
  /** In force by a date of issue; the profile records no approval. */
  | { readonly kind: 'issued' }
  | { readonly kind: 'approved' }
  /** Its words differ from those approved on that date; with the titles of the changed clauses, empty where unknown. */
  | { readonly kind: 'changed since approval'; readonly on: CalendarDate; readonly clauses: readonly string[] }
  /** In force, but past the last day of its next review, and the profile doesn't say that it is under way. */
  | { readonly kind: 'review overdue'; readonly due: ReviewDate }
  /** In force, and being reviewed: the profile says so. */
  | { readonly kind: 'under review'; readonly since: CalendarDate }
  | { readonly kind: 'superseded'; readonly by: NonNullable<PolicyValue['supersededBy']> };

/** The day as of which a state is told; 'start' for the state at the approval or issue, whatever has come since. */
export type AsOf = Day | 'start';

/**
 * The state of a policy. Only from a day can it be told whether the review is past its date; without one, a policy is
 * as the profile says.
 *
 * @param standing whether its words are those that were approved; where left out they count as the same
 */
export function reviewState(policy: PolicyValue, asOf?: AsOf, standing?: Standing): ReviewState {
  if (policy.supersededBy) return { kind: 'superseded', by: withLink(policy.supersededBy) };
  if (!startOf(policy)) return { kind: 'draft' };
  if (standing?.kind === 'changed' && policy.approval?.on) {
    const clauses = [...new Set((standing.clauses ?? []).map(({ title }) => title))];
    return { kind: 'changed since approval', on: policy.approval.on, clauses };
  }
  const inForce: ReviewState = { kind: policy.approval?.on ? 'approved' : 'issued' };
  return asOf === 'start' ? inForce : reviewedState(inForce, policy.review?.underway, nextReview(policy), asOf);
}

/**
 * The state of a policy in force that is known to be under review, or past its date, on a day.
 *
 * @param underway since when its review is under way
 */
export function reviewedState<S extends ReviewState>(
  inForce: S,
  underway: CalendarDate | undefined,
  next: ReviewDate | undefined,
  on: Day | undefined,
): S | Extract<ReviewState, { kind: 'under review' | 'review overdue' }> {
  if (underway && !(on && isAhead(underway, on))) return { kind: 'under review', since: underway };
  if (on && next && isPast(next, on)) return { kind: 'review overdue', due: next };
  return inForce;
}

/** The successor, with its address in the one form that every format and the site's manifest write. */
const withLink = ({ title, url }: NonNullable<PolicyValue['supersededBy']>) =>
  url === undefined ? { title } : { title, url: linkAddress(url) };

/** Whether a date lies wholly before a day: a month, a term or a year is past when its last day is. */
const isPast = (date: ReviewDate, on: Day): boolean => daysUntil(lastDay(date), on) < 0;

/** Whether a date lies wholly after a day: a month or a year has come when its first day has. */
export const isAhead = (date: ReviewDate, on: Day): boolean => daysUntil(firstDay(date), on) > 0;

/**
 * "Draft", "Issued", "Approved", "Changed since approval", "Review overdue", "Under review" or "Superseded": to count
 * or sort by.
 */
export const stateLabel = ({ kind }: ReviewState): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** The label with the day that belongs to it: "Review overdue since 2 March 2021", "Under review since March 2026". */
export function stateWords(state: ReviewState): string {
  if (state.kind === 'review overdue') return `${stateLabel(state)} since ${printDate(overdueSince(state.due))}`;
  return state.kind === 'under review' ? `${stateLabel(state)} since ${printDate(state.since)}` : stateLabel(state);
}

/** The first day on which a review is late. */
export const overdueSince = (due: ReviewDate): Day => addDays(lastDay(due), 1);
