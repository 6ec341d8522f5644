import type { DocumentSource } from './document-source.ts';

/** The result of comparing a published file with what today's sources give. */
export type Verdict =
  | { readonly kind: 'current' }
  /** The sources are the same, but the bytes differ: somebody altered the file. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'outdated'; readonly differs: readonly Difference[] };

/** What has changed since a file was made; `day` where only the state of its review has. */
export type Difference = 'profile' | 'library' | 'policygen' | 'day';

/** @param sameBytes whether today's sources give the very file */
export function compareSources(made: DocumentSource, today: DocumentSource, sameBytes: boolean): Verdict {
  if (sameBytes) return { kind: 'current' };
  const sources = (['profile', 'library', 'policygen'] as const).filter((part) => made[part] !== today[part]);
  if (sources.length > 0) return { kind: 'outdated', differs: sources };
  // A file without `said` was made by an earlier policygen, even if the version number is the same (during
  // development).
  if (made.said === undefined) return { kind: 'outdated', differs: ['policygen'] };
  return made.said === today.said ? { kind: 'altered' } : { kind: 'outdated', differs: ['day'] };
}
