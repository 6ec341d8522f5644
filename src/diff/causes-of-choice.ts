import type { Cause, Records } from './causes.ts';
import { factCause, statedField } from './fact-cause.ts';
import type { PolicyRecord, WhyLeft } from './record.ts';
import { saysApproval } from './says-approval.ts';

/** Why the new document has a clause that the old one had not. */
export function causesOfAddition(id: string, records: Records): readonly Cause[] {
  const { before, after } = records;
  const now = after.clauses.get(id);
  if (now?.by === 'extra') return [{ kind: 'own-rule' }];
  // Both policies have the clause, but only the new document prints it: in the old one its list was empty, say.
  if (!now || before.clauses.get(id)) return [{ kind: 'goes-with' }];
  if (now.by === 'include') return [{ kind: 'include', now: true }];
  const why = before.left?.get(id);
  if (why === undefined && before.left) return [{ kind: 'library' }];
  return causesOfLeaving(why, before, records, false);
}

/** Why the new document has not a clause that the old one had. */
export function causesOfRemoval(id: string, records: Records): readonly Cause[] {
  const { before, after } = records;
  const old = before.clauses.get(id);
  if (old?.by === 'extra') return [{ kind: 'own-rule' }];
  // Proposed words lose the clauses that tell of the old approval (proposed.ts).
  if (saysApproval(old) && after.clauses.get(id)) return [{ kind: 'state' }];
  if (!old || after.clauses.get(id)) return [{ kind: 'goes-with' }];
  const why = after.left?.get(id);
  if (why === undefined && after.left) return [{ kind: 'library' }];
  if (old.by === 'include' && why?.because !== 'missing-fact') return [{ kind: 'include', now: false }];
  return causesOfLeaving(why, after, records, true);
}

/**
 * @param why the reason for which a record lacks the clause; undefined where the record doesn't say
 * @param lacking the record that lacks the clause
 * @param now whether that is the new record
 */
function causesOfLeaving(
  why: WhyLeft | undefined,
  lacking: PolicyRecord,
  records: Records,
  now: boolean,
): readonly Cause[] {
  const { before, after } = records;
  switch (why?.because) {
    case 'omitted':
      return [{ kind: 'omit', now }];
    case 'missing-fact': {
      const { fact } = why;
      const cause = factCause(fact, before.facts.get(fact), after.facts.get(fact));
      return [cause ?? { kind: 'profile', field: statedField(fact), ...(now ? { before: true } : { after: true }) }];
    }
    case 'left-with': {
      const other = lacking.left?.get(why.clause);
      const deeper = other?.because === 'missing-fact' ? causesOfLeaving(other, lacking, records, now) : [];
      const title = (before.clauses.get(why.clause) ?? after.clauses.get(why.clause))?.title;
      return [{ kind: 'goes-with', clause: why.clause, ...(title === undefined ? {} : { title }) }, ...deeper];
    }
    case 'nothing-to-open':
      return [{ kind: 'goes-with' }];
    case 'not-in-edition':
    case undefined:
      if (before.edition !== after.edition) return [{ kind: 'edition', before: before.edition, after: after.edition }];
      return why ? [{ kind: 'library-edition', edition: after.edition }] : [{ kind: 'choice' }];
    default:
      return why satisfies never;
  }
}
