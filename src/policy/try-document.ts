import type { Document } from '../document/model.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue, ProfileValue } from '../profile/profile-shape.ts';
import { templateValues } from '../profile/template-values.ts';
import { reviewState } from '../review/review-state.ts';
import { assembleDocument, type Logo } from './assemble-document.ts';
import type { PolicyType } from './policy-type.ts';
import { selectClauses } from './select-clauses.ts';
import { showState } from './show-state.ts';

/** The inputs that a policy is made from. */
export interface Making {
  readonly type: PolicyType;
  readonly profile: Profile;
  readonly policy: PolicyValue;
  readonly logo: Logo | undefined;
}

/** The document of a policy with other facts or another choice of clauses; undefined where it would be refused. */
export function tryDocument(
  { type, profile, policy, logo }: Making,
  other: { readonly profile?: ProfileValue; readonly policy?: PolicyValue } = {},
): Document | undefined {
  const whole: Profile = { ...profile, value: other.profile ?? profile.value };
  const stated = other.policy ?? policy;
  let faults = 0;
  const count = () => {
    faults++;
  };
  const values = templateValues(whole.value, stated);
  const selection = selectClauses(type, whole, stated, values, count);
  const document = assembleDocument(type, whole, stated, selection, values, logo, count);
  return faults === 0 ? showState(document, reviewState(stated, undefined)) : undefined;
}
