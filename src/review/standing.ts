/** A heading or clause that differs from the approved one. */
export interface ChangedClause {
  readonly id: string;
  readonly title: string;
  readonly kind: 'added' | 'left-out' | 'reworded' | 'moved';
}

/** A fact that has changed since the approval; `true` where its value isn't known. */
export interface ChangedFact {
  /** As the profile has it, such as "school.email". */
  readonly field: string;
  readonly before?: string | true;
  readonly after?: string | true;
}

/** Whether a policy's words of today are those that were approved. */
export type Standing =
  /** No approval is recorded. */
  | { readonly kind: 'unapproved' }
  /** The approval doesn't say which words it is of: it was recorded before policygen kept them, say. */
  | { readonly kind: 'unknown' }
  /** Facts need no approval, and yet governors may want to hear of them. */
  | { readonly kind: 'approved'; readonly facts: readonly ChangedFact[] }
  /** `clauses` is undefined where only the fingerprint of the approved words is kept. */
  | { readonly kind: 'changed'; readonly clauses: readonly ChangedClause[] | undefined };
