import type { PolicyValue } from '../profile/profile-shape.ts';
import { type StatedFact, withOtherFact } from '../profile/stated-facts.ts';
import { templateValues } from '../profile/template-values.ts';
import { editionOf } from './choose-clauses.ts';
import { mergeTemplate } from './merge-template.ts';
import { clausesOf, type PolicyType } from './policy-type.ts';
import { selectClauses } from './select-clauses.ts';
import type { Making } from './try-document.ts';

/** A change to a profile by which its policy would show a fact. */
export interface Way {
  /** `include`: add the clauses to it; `omit`: take them off it. */
  readonly by: 'include' | 'omit';
  /** The clause that shows the fact, then those that it needs. */
  readonly clauses: readonly string[];
}

/** The ways for a policy to show a fact: those with fewer clauses first, then those in more editions. */
export function waysToShow(fact: StatedFact, making: Making): readonly Way[] {
  const { type, policy, profile } = making;
  const other = withOtherFact(profile.value, policy, fact);
  const [values, otherValues] = [templateValues(profile.value, policy), templateValues(other.profile, other.policy)];
  const editions = (id = '') => [...type.editions.values()].filter((ids) => ids.includes(id)).length;
  return [...type.cover, ...type.sections.flatMap(({ parts }) => parts)]
    .flatMap(clausesOf)
    .filter((id) => {
      const template = type.clauses.get(id)?.template;
      if (!template?.text.includes('{{') || has(id, type, policy)) return false;
      return mergeTemplate(template, values) !== mergeTemplate(template, otherValues);
    })
    .flatMap((id) => wayWith(id, making) ?? [])
    .sort((a, b) => a.clauses.length - b.clauses.length || editions(b.clauses[0]) - editions(a.clauses[0]));
}

const has = (id: string, type: PolicyType, { include = [], omit = [], ...policy }: PolicyValue): boolean =>
  include.includes(id) || (editionOf(type, policy).includes(id) && !omit.includes(id));

/** The way that adds one clause; undefined where the policy would be refused with it. */
function wayWith(id: string, { type, profile, policy }: Making): Way | undefined {
  const omit = policy.omit ?? [];
  const isOmitted = omit.includes(id) && editionOf(type, policy).includes(id);
  const clauses = isOmitted ? [id] : neededWith(id, type, policy);
  const chosen: PolicyValue = isOmitted
    ? { ...policy, omit: omit.filter((other) => other !== id) }
    : { ...policy, include: [...(policy.include ?? []), ...clauses] };
  let faults = 0;
  const count = () => {
    faults++;
  };
  const selection = selectClauses(type, profile, chosen, templateValues(profile.value, chosen), count);
  return faults === 0 && selection.has(id) ? { by: isOmitted ? 'omit' : 'include', clauses } : undefined;
}

/** A clause with the clauses that it requires and the lead-in of its list, as far as the policy lacks them. */
function neededWith(id: string, type: PolicyType, policy: PolicyValue): readonly string[] {
  const clauses = [id];
  for (const clause of clauses) {
    const { requires = [] } = type.clauses.get(clause)?.front.value ?? {};
    const openings = openingsOf(clause, type);
    const opening = openings.some((one) => has(one, type, policy)) ? [] : openings.slice(0, 1);
    clauses.push(...[...requires, ...opening].filter((one) => !has(one, type, policy) && !clauses.includes(one)));
  }
  return clauses;
}

/** The lead-ins of the lists that have a clause as an item. */
const openingsOf = (clause: string, { sections }: PolicyType): readonly string[] =>
  sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'list' && part.clauses.includes(clause) ? part.leadIns : []));
