import type { Notice } from '../problem.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { UnprintedFact } from './unprinted-facts.ts';

/** The policy whose notices are asked for. */
interface Stated {
  readonly policy: string;
  readonly profile: Profile;
  unprinted(): readonly UnprintedFact[];
}

/** One notice on all facts that a profile states and none of its policies shows, with the clauses that would. */
export function unprintedNotices({ policy, profile, unprinted }: Stated): readonly Notice[] {
  const facts = unprinted();
  if (facts.length === 0) return [];
  const told = facts.map(({ field, way }) => (way ? `${field} (${toDo(way)})` : field));
  const message = `stated, but no clause of this choice prints it: ${told.join(', ')}`;
  return [{ kind: 'stated-not-shown', school: profile.id, policy, file: profile.file, message }];
}

const toDo = ({ by, clauses }: NonNullable<UnprintedFact['way']>): string =>
  `${by === 'include' ? 'include' : 'omit no longer'} ${clauses.join(' and ')}`;
