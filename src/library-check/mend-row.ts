import { missingFact } from '../policy/choose-clauses.ts';
import { clausesOf } from '../policy/policy-type.ts';
import { partsOf, type Space } from './combination-space.ts';
import type { Mend, Row } from './covering-rows.ts';
import { factFactors, groupOfFact } from './fact-factors.ts';

/** The most rounds of mending, more than any chain of rules needs. */
const mostRounds = 200;

/**
 * Makes the function that mends rows by the library's rules: `requires`, `conflicts`, `when`, one lead-in for a list
 * with items and none for an empty one, facts that a profile can state together, and a policy that isn't empty.
 */
export function mendBy(space: Space): Mend {
  const rules = [groupRule(space), requireRule(space), whenRule(space), listRule(space), bodyRule(space)];
  return (row, pinned) => {
    const draft = new Draft(row, pinned);
    for (let round = 0; round < mostRounds; round++) {
      const before = draft.changes;
      for (const rule of rules) if (!rule(draft)) return undefined;
      if (draft.changes === before) return draft.levels;
    }
    return undefined;
  };
}

/** Changes a draft until it keeps one rule; false where the pinned factors don't allow that. */
type Rule = (draft: Draft) => boolean;

/** A row that is being mended. Clauses and facts that a pinned clause needs become pinned too. */
class Draft {
  readonly levels: number[];
  readonly pinned: Set<number>;
  changes = 0;

  constructor(row: Row, pinned: ReadonlySet<number>) {
    this.levels = [...row];
    this.pinned = new Set(pinned);
  }

  has(factor: number): boolean {
    return (this.levels[factor] ?? 0) > 0;
  }

  /** Sets a factor's level unless it is pinned; true if the factor now has the level. */
  set(factor: number, level: number): boolean {
    if (this.levels[factor] === level) return true;
    if (this.pinned.has(factor)) return false;
    this.levels[factor] = level;
    this.changes++;
    return true;
  }

  /** Turns `dependent` off; if that is pinned, turns `needed` on and pins it. */
  offOr(dependent: number, needed: number): boolean {
    if (this.set(dependent, 0)) return true;
    if (!this.has(needed) && !this.set(needed, 1)) return false;
    this.pinned.add(needed);
    return true;
  }
}

/** Facts of a group that is left out have to be left out too. */
function groupRule({ firstFact }: Space): Rule {
  return (draft) =>
    factFactors.every((_, index) => {
      const group = groupOfFact[index];
      if (group === undefined || draft.has(firstFact + group) || !draft.has(firstFact + index)) return true;
      return draft.offOr(firstFact + index, firstFact + group);
    });
}

function requireRule({ type, clauses }: Space): Rule {
  const index = new Map(clauses.map((id, at) => [id, at]));
  const at = (id: string) => index.get(id) ?? -1;
  return (draft) =>
    [...type.clauses].every(([id, { front }]) => {
      if (!draft.has(at(id))) return true;
      const { requires = [], conflicts = [] } = front.value;
      const needed = requires.filter((other) => other !== type.title && !draft.has(at(other)));
      const excluded = conflicts.filter((other) => draft.has(at(other)));
      return (
        needed.every((other) => draft.offOr(at(id), at(other))) &&
        excluded.every((other) => draft.set(at(id), 0) || draft.set(at(other), 0))
      );
    });
}

/** Facts have to be ones that a profile can state together, and all that the clauses need have to be stated. */
function whenRule(space: Space): Rule {
  const { type, clauses, firstFact } = space;
  return (draft) => {
    const read = space.schoolWith(draft.levels.slice(firstFact));
    if ('refused' in read) {
      if (read.refused === undefined) return false;
      if (draft.set(firstFact + read.refused, 0)) return true;
      // The fact that the problem points at is pinned: turn off the facts that it may disagree with.
      const [top] = factFactors[read.refused]?.path.split('.') ?? [];
      const others = [...factFactors.entries()].filter(
        ([at, { path, levels }]) =>
          path.startsWith(`${top}.`) &&
          levels[0] === '' &&
          draft.has(firstFact + at) &&
          !draft.pinned.has(firstFact + at),
      );
      for (const [at] of others) draft.set(firstFact + at, 0);
      return others.length > 0;
    }
    return clauses.every((id, at) => {
      const clause = draft.has(at) ? type.clauses.get(id) : undefined;
      const missing = clause && missingFact(clause, read.values);
      if (missing === undefined) return true;
      const fact = factFactors.findIndex(({ path }) => path === missing);
      return fact < 0 ? draft.set(at, 0) : draft.offOr(at, firstFact + fact);
    });
  };
}

/** A list with items has to have one lead-in, an empty one none. */
function listRule({ type, clauses, sections }: Space): Rule {
  const index = new Map(clauses.map((id, at) => [id, at]));
  const at = (ids: readonly string[]) => ids.map((id) => index.get(id) ?? -1);
  const lists = partsOf(type).flatMap(({ part, section }) => {
    if (part.kind !== 'list' || part.leadIns.length === 0) return [];
    const extras = part.takesExtras && section !== undefined ? [clauses.length + sections.indexOf(section)] : [];
    return [{ leadIns: at(part.leadIns), items: [...at(part.clauses), ...extras] }];
  });
  return (draft) =>
    lists.every(({ leadIns, items }) => {
      const there = leadIns.filter((leadIn) => draft.has(leadIn));
      if (!items.some((item) => draft.has(item))) {
        return there.every((leadIn) => draft.set(leadIn, 0)) || items.some((item) => draft.set(item, 1));
      }
      if (there.length === 0) {
        return leadIns.some((leadIn) => draft.set(leadIn, 1)) || items.every((item) => draft.set(item, 0));
      }
      if (there.length === 1) return true;
      const kept = there.find((leadIn) => draft.pinned.has(leadIn)) ?? there[draft.changes % there.length];
      return there.every((leadIn) => leadIn === kept || draft.set(leadIn, 0));
    });
}

/** A policy has to have something besides its cover. */
function bodyRule({ type, clauses, sections }: Space): Rule {
  const body = new Set(
    type.sections.flatMap(({ parts }) => parts.filter((part) => part.kind !== 'line').flatMap(clausesOf)),
  );
  const factors = [...clauses.keys()].filter((at) => body.has(clauses[at] ?? ''));
  const extras = sections.map((_, at) => clauses.length + at);
  return (draft) =>
    [...factors, ...extras].some((at) => draft.has(at)) || [...factors, ...extras].some((at) => draft.set(at, 1));
}

/** Whether a row keeps every rule without being changed. */
export const keepsRules = (row: Row, mend: Mend): boolean => mend(row, new Set(row.keys())) !== undefined;
