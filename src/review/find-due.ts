import { type Day, daysUntil, lastDay } from '../profile/calendar-date.ts';
import type { ReviewRow } from './review-row.ts';

/**
 * How pressing a policy's review is. `days` are those from the day asked about to the last day on which the review is
 * in time, which is 31 March for "March 2026".
 */
export type Urgency =
  /** `days` is negative: -1 on the first day after. */
  | { readonly kind: 'overdue'; readonly days: number }
  /** `within` is the shortest of the spans asked about that holds `days`. */
  | { readonly kind: 'due'; readonly days: number; readonly within: number }
  /** In time, but its words are not those that were approved. */
  | { readonly kind: 'changed since approval' }
  | { readonly kind: 'never approved' }
  | { readonly kind: 'no review planned' }
  | { readonly kind: 'later'; readonly days: number }
  | { readonly kind: 'superseded' };

export interface DuePolicy {
  readonly row: ReviewRow;
  readonly urgency: Urgency;
}

/**
 * Every policy with how pressing it is, the most pressing first.
 *
 * @param spans days, from the shortest
 */
export function findDue(rows: readonly ReviewRow[], on: Day, spans: readonly number[]): readonly DuePolicy[] {
  const name = ({ schoolName, name: policy }: ReviewRow) => `${schoolName}\n${policy}`;
  return rows
    .map((row) => ({ row, urgency: urgencyOf(row, on, spans) }))
    .sort(
      (a, b) =>
        rank[a.urgency.kind] - rank[b.urgency.kind] ||
        daysOf(a.urgency) - daysOf(b.urgency) ||
        name(a.row).localeCompare(name(b.row), 'en'),
    );
}

const rank: Readonly<Record<Urgency['kind'], number>> = {
  overdue: 0,
  'changed since approval': 1,
  due: 2,
  'never approved': 3,
  'no review planned': 4,
  later: 5,
  superseded: 6,
};

const daysOf = (urgency: Urgency): number => ('days' in urgency ? urgency.days : 0);

/** A review date that has passed counts first, even for a draft. One to come doesn't: a draft is never approved. */
function urgencyOf({ state, next }: ReviewRow, on: Day, spans: readonly number[]): Urgency {
  if (state.kind === 'superseded') return { kind: 'superseded' };
  const days = next && daysUntil(lastDay(next), on);
  if (days !== undefined && days < 0) return { kind: 'overdue', days };
  if (state.kind === 'changed since approval') return { kind: 'changed since approval' };
  if (state.kind === 'draft') return { kind: 'never approved' };
  if (days === undefined) return { kind: 'no review planned' };
  const within = spans.find((span) => days <= span);
  return within === undefined ? { kind: 'later', days } : { kind: 'due', days, within };
}
