import type { Change } from './changes.ts';
import type { PolicyDiff } from './compare-policies.ts';
import { sayProperty } from './say.ts';

/** What a revision's library and profiles, put beside today's, mean for one policy of one school. */
export interface Impact {
  readonly school: string;
  readonly policy: string;
  /** `words`: a reader sees a difference · `metadata`: only the file's properties or a clause's sources differ. */
  readonly status: 'words' | 'metadata' | 'same' | 'new' | 'gone';
  /** The clauses whose words differ, each once; where there is no clause, the kind of thing, such as "heading". */
  readonly clauses: readonly { readonly clause: string; readonly kinds: readonly Change['kind'][] }[];
  /** The properties and sources that differ while the words stay. */
  readonly metadata: readonly string[];
}

/** The impact on a policy that was there before and is there now. */
export function impactOf(diff: PolicyDiff): Impact {
  const { changes, properties, quiet, after } = diff;
  const clauses = new Map<string, Change['kind'][]>();
  for (const { clause, title, kind } of changes) {
    const name = clause ?? title;
    const kinds = clauses.get(name) ?? [];
    clauses.set(name, kinds.includes(kind) ? kinds : [...kinds, kind]);
  }
  const metadata = [...properties.map(sayProperty), ...quiet.map(({ clause }) => `sources of ${clause}`)];
  return {
    school: after.school,
    policy: after.policy,
    status: changes.length > 0 ? 'words' : metadata.length > 0 ? 'metadata' : 'same',
    clauses: [...clauses].map(([clause, kinds]) => ({ clause, kinds })),
    metadata,
  };
}

/** The impact on a policy that only one of the two sides has. */
export const impactOfWhole = (school: string, policy: string, status: 'new' | 'gone'): Impact => ({
  school,
  policy,
  status,
  clauses: [],
  metadata: [],
});
