import { labelOfField } from '../diff/fact-cause.ts';
import { sayPassages } from '../diff/say.ts';
import type { Notice } from '../problem.ts';
import { printDated } from '../profile/calendar-date.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import type { Standing } from '../review/standing.ts';

/** The policy whose notices are asked for. */
interface Approved {
  readonly policy: string;
  readonly profile: Profile;
  readonly stated: PolicyValue;
  readonly standing: Standing;
}

/** The notices on a policy's approval; none where its words are the approved ones, or none were ever approved. */
export function noticesOf({ policy, profile, stated, standing }: Approved): readonly Notice[] {
  const { approval, supersededBy } = stated;
  if (!approval?.on || supersededBy) return [];
  const of = { school: profile.id, policy, file: profile.file };
  const dated = printDated(approval.on);
  switch (standing.kind) {
    case 'unapproved':
      return [];
    case 'unknown':
      return [{ ...of, kind: 'approved-words-unknown', message: `approved ${dated}; not known which words` }];
    case 'changed': {
      const clauses = standing.clauses ? `: ${sayPassages(standing.clauses, 8)}` : '';
      const message = `changed since approval ${dated}, and not yet approved${clauses}`;
      return [{ ...of, kind: 'changed-since-approval', message }];
    }
    case 'approved': {
      const fields = [...new Set(standing.facts.map(({ field }) => labelOfField(field)))];
      if (fields.length === 0) return [];
      const message = `the words approved ${dated}, with other facts: ${fields.join(', ')}`;
      return [{ ...of, kind: 'facts-since-approval', message }];
    }
    default:
      return standing satisfies never;
  }
}
