import { isoDate, printDate } from '../profile/calendar-date.ts';
import type { ReviewRow } from './review-row.ts';
import { overdueSince, type ReviewState, stateLabel } from './review-state.ts';

/** A published document of a policy. */
export interface RegisteredDocument {
  /** The ending of its file's name, such as "pdf". */
  readonly format: string;
  readonly address: string;
}

/** One line of the register that a clerk keeps. */
export interface RegisterEntry {
  readonly row: ReviewRow;
  readonly documents: readonly RegisteredDocument[];
}

/** Entries in the order of schools' names, then of policies' titles. */
export const inRegisterOrder = (entries: readonly RegisterEntry[]): readonly RegisterEntry[] =>
  [...entries].sort(
    (a, b) => a.row.schoolName.localeCompare(b.row.schoolName, 'en') || a.row.title.localeCompare(b.row.title, 'en'),
  );

/** Whether a row's `from` is the date of an approval; else it is that of an issue. */
export const isApproved = ({ approvedBy }: ReviewRow): boolean => approvedBy !== undefined;

/** Since when a review is overdue or under way. */
function sinceOf(state: ReviewState): string | null {
  if (state.kind === 'review overdue') return isoDate(overdueSince(state.due));
  return state.kind === 'under review' ? isoDate(state.since) : null;
}

/**
 * An entry as data: dates in ISO 8601, as exact as they are known; null where there is none. ISO 8601 has no school
 * terms: `nextReview` is then the term's last day, and `nextReviewWords` its words.
 */
export function entryAsData({ row, documents }: RegisterEntry) {
  const from = row.from ? isoDate(row.from) : null;
  const approved = isApproved(row);
  return {
    school: row.school,
    schoolName: row.schoolName,
    policy: row.policy,
    title: row.title,
    version: row.version ?? null,
    state: stateLabel(row.state),
    since: sinceOf(row.state),
    approvedBy: row.approvedBy ?? null,
    approvedOn: approved ? from : null,
    minute: row.minute ?? null,
    issuedOn: approved ? null : from,
    nextReview: row.next ? isoDate(row.next) : null,
    nextReviewWords: row.next ? printDate(row.next) : null,
    owner: row.owner ?? null,
    supersededBy: row.state.kind === 'superseded' ? row.state.by.title : null,
    documents: Object.fromEntries(documents.map(({ format, address }) => [format, address])),
  };
}
