/** A heading or clause that is other than it was approved. */
export interface ChangedClause {
  readonly id: string;
  readonly title: string;
  readonly kind: 'added' | 'left-out' | 'reworded' | 'moved';
}

/** A fact that is other than at the approval; `true` where it isn't known what it was. */
export interface ChangedFact {
  /** As the profile has it, such as "school.email". */
  readonly field: string;
  readonly before?: string | true;
  readonly after?: string | true;
}

/** How a policy's words of today stand to those that were approved. */
export type Standing =
  /** No approval is recorded. */
  | { readonly kind: 'unapproved' }
  /** The approval doesn't say which words it is of, as approvals before policygen kept them. */
  | { readonly kind: 'unknown' }
  /** Facts need no approval, and yet governors may want to hear of them. */
  | { readonly kind: 'approved'; readonly facts: readonly ChangedFact[] }
  /** `clauses` is undefined where what was approved is not kept, but for its fingerprint. */
  | { readonly kind: 'changed'; readonly clauses: readonly ChangedClause[] | undefined };
