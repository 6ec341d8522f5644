import type { Notice } from '../problem.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { UnprintedFact } from './unprinted-facts.ts';

/** What unprintedNotices has to know of a policy. */
interface Stated {
  readonly policy: string;
  readonly profile: Profile;
  unprinted(): readonly UnprintedFact[];
}

/** One line on everything that a profile states and no policy of it shows, with the clauses that would show it. */
export function unprintedNotices({ policy, profile, unprinted }: Stated): readonly Notice[] {
  const facts = unprinted();
  if (facts.length === 0) return [];
  const told = facts.map(({ field, way }) => (way ? `${field} (${toDo(way)})` : field));
  const message = `stated, but no clause of this choice prints it: ${told.join(', ')}`;
  return [{ kind: 'stated-not-shown', school: profile.id, policy, file: profile.file, message }];
}

const toDo = ({ by, clauses }: NonNullable<UnprintedFact['way']>): string =>
  `${by === 'include' ? 'include' : 'omit no longer'} ${clauses.join(' and ')}`;
