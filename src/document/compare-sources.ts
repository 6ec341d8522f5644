import type { DocumentSource } from './document-source.ts';

/** What a published file is, held against what today's sources give. */
export type Verdict =
  | { readonly kind: 'current' }
  /** Its sources are today's, and yet its bytes are others. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'outdated'; readonly differs: readonly Difference[] };

/** What has changed since a file was made; `day` where only the state of its review has. */
export type Difference = 'profile' | 'library' | 'policygen' | 'day';

/** @param sameBytes whether today's sources give the very file */
export function compareSources(made: DocumentSource, today: DocumentSource, sameBytes: boolean): Verdict {
  if (sameBytes) return { kind: 'current' };
  const sources = (['profile', 'library', 'policygen'] as const).filter((part) => made[part] !== today[part]);
  if (sources.length > 0) return { kind: 'outdated', differs: sources };
  // Of one version of policygen there are several copies while it is being made.
  if (made.said === undefined) return { kind: 'outdated', differs: ['policygen'] };
  return made.said === today.said ? { kind: 'altered' } : { kind: 'outdated', differs: ['day'] };
}
