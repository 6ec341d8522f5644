import type { PolicyValue } from '../profile/profile-shape.ts';
import { type StatedFact, withOtherFact } from '../profile/stated-facts.ts';
import { templateValues } from '../profile/template-values.ts';
import { editionOf } from './choose-clauses.ts';
import { mergeTemplate } from './merge-template.ts';
import { clausesOf, type PolicyType } from './policy-type.ts';
import { selectClauses } from './select-clauses.ts';
import type { Making } from './try-document.ts';

/** What a school can do so that its policy shows a fact. */
export interface Way {
  /** To include the clauses, or to leave them out no longer. */
  readonly by: 'include' | 'omit';
  /** The clause that shows it, then those without which that can't stand. */
  readonly clauses: readonly string[];
}

/** The ways in which a policy could show a fact, those first that ask for fewer clauses, of which more editions think. */
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

/** The way by one clause, undefined where the policy would be refused with it. */
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

/** A clause, with what it requires and the words before its list, as far as the policy has them not. */
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

/** The clauses that can stand before the list of which a clause is an item. */
const openingsOf = (clause: string, { sections }: PolicyType): readonly string[] =>
  sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'list' && part.clauses.includes(clause) ? part.leadIns : []));
