import { clausesOf, type Part, type PolicyType } from '../policy/policy-type.ts';
import type { Row } from './covering-rows.ts';
import { factFactors } from './fact-factors.ts';
import { type FactRow, type SyntheticProfile, schoolsFor } from './synthetic-profile.ts';

/** The choices of a profile for one policy type as factors of a covering array: clauses, own rules, facts. */
export interface Space {
  readonly type: PolicyType;
  /** The optional clauses, all but the title: a row's first factors. Level 1: the clause is there. */
  readonly clauses: readonly string[];
  /** The sections that can have a rule of the school's own: the next factors. Level 1: there is one. */
  readonly sections: readonly string[];
  /** The index of the first fact (`factFactors`). */
  readonly firstFact: number;
  /** How many levels each factor has. */
  readonly levels: readonly number[];
  readonly schoolWith: (facts: FactRow) => SyntheticProfile;
}

/** One choice of clauses, own rules and facts. */
export interface Combination {
  /** All clauses of the policy, the title included. */
  readonly clauses: ReadonlySet<string>;
  /** The sections with a rule of the school's own. */
  readonly extras: readonly string[];
  readonly facts: FactRow;
}

export function combinationSpace(type: PolicyType): Space {
  const clauses = [...type.clauses.keys()].filter((id) => id !== type.title);
  const sections = type.sections.map(({ id }) => id);
  const own = [...clauses, ...sections].map(() => 2);
  const levels = [...own, ...factFactors.map((factor) => factor.levels.length)];
  return { type, clauses, sections, firstFact: own.length, levels, schoolWith: schoolsFor(type.id) };
}

export const combinationOf = ({ type, clauses, sections, firstFact }: Space, row: Row): Combination => ({
  clauses: new Set([type.title, ...clauses.filter((_, index) => row[index] === 1)]),
  extras: sections.filter((_, index) => row[clauses.length + index] === 1),
  facts: row.slice(firstFact),
});

/** Every part of the manifest with its section's id, undefined for the cover. */
export const partsOf = (type: PolicyType): readonly { readonly part: Part; readonly section: string | undefined }[] => [
  ...type.cover.map((part) => ({ part, section: undefined })),
  ...type.sections.flatMap(({ id, parts }) => parts.map((part) => ({ part, section: id }))),
];

/** Groups of clauses that affect one another: those of one part, and those that require or exclude each other. */
export function clauseGroups(type: PolicyType): readonly (readonly string[])[] {
  let groups = partsOf(type).map(({ part }) => clausesOf(part).filter((id) => id !== type.title));
  for (const [id, { front }] of type.clauses) {
    for (const other of [...(front.value.requires ?? []), ...(front.value.conflicts ?? [])]) {
      const joined = groups.filter((group) => group.includes(id) || group.includes(other));
      groups = [...groups.filter((group) => !joined.includes(group)), joined.flat()];
    }
  }
  return groups.filter((group) => group.length > 0);
}
