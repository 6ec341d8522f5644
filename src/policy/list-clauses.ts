import { isoDate } from '../profile/calendar-date.ts';
import type { Choice, Choices } from './choose-clauses.ts';
import { clausesOf, type Part, type PolicyType } from './policy-type.ts';

/** One clause of a library, as `policygen clauses` lists it. */
export interface ListedClause {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** The editions that have the clause; empty where only `include` brings it. */
  readonly editions: readonly string[];
  /** The sources of a legal or official point; `checked` is a date in ISO 8601. */
  readonly sources: readonly {
    readonly title: string;
    readonly edition: string;
    readonly checked: string;
    readonly url?: string;
  }[];
  readonly requires: readonly string[];
  readonly conflicts: readonly string[];
  readonly when: readonly string[];
  readonly since: string;
  /** Whether a school's policy has the clause, and why; absent where no school was asked for. */
  readonly choice?: Choice;
}

/** The clauses of one section, in the order of the document. */
export interface ListedSection {
  /** The section's id; null for the cover. */
  readonly section: string | null;
  /** As the manifest writes it, with its fields in braces; null for the cover. */
  readonly heading: string | null;
  readonly clauses: readonly ListedClause[];
}

/** Every clause of a policy type by section, with a school's choice on each where `choices` are given. */
export function listClauses(type: PolicyType, choices?: Choices): readonly ListedSection[] {
  const clausesIn = (parts: readonly Part[]) => parts.flatMap(clausesOf).flatMap((id) => listed(type, id, choices));
  const { sections } = type.manifest.value;
  return [
    { section: null, heading: null, clauses: clausesIn(type.cover) },
    ...type.sections.map(({ id, parts }, index) => ({
      section: id,
      heading: sections[index]?.heading ?? null,
      clauses: clausesIn(parts),
    })),
  ];
}

function listed(type: PolicyType, id: string, choices: Choices | undefined): readonly ListedClause[] {
  const clause = type.clauses.get(id);
  if (!clause) return [];
  const { title, why, sources = [], requires = [], conflicts = [], when = [], since } = clause.front.value;
  const editions = [...type.editions].flatMap(([name, ids]) => (ids.includes(id) ? [name] : []));
  const choice = choices?.get(id);
  return [
    {
      id,
      title,
      why,
      editions,
      sources: sources.map((source) => ({ ...source, checked: isoDate(source.checked) })),
      requires,
      conflicts,
      when,
      since,
      ...(choice ? { choice } : {}),
    },
  ];
}

/** Why a policy has a clause or hasn't, in a few words. */
export function tellChoice(choice: Choice, edition: string): string {
  if (choice.has) {
    const by = choice.by === 'include' ? 'included' : `edition ${edition}`;
    const facts = choice.facts.length === 0 ? '' : `, and the profile has ${choice.facts.join(' and ')}`;
    const without = choice.leavesOut ? ` without ${choice.leavesOut.join(' and ')}` : '';
    return `${by}${facts}${choice.reworded ? `, reworded${without}` : ''}`;
  }
  switch (choice.because) {
    case 'omitted':
      return 'omitted';
    case 'not-in-edition':
      return `not in the edition ${edition}`;
    case 'missing-fact':
      return `the profile has no ${choice.fact}`;
    case 'left-with':
      return `left out with ${choice.clause}`;
    case 'nothing-to-open':
      return 'the list that it opens is empty';
    default:
      return choice satisfies never;
  }
}
