import { clauseGroups, type Space } from './combination-space.ts';
import { coveringRows, type Mend, type Row } from './covering-rows.ts';
import { keepsRules } from './mend-row.ts';
import { randomNumbers } from './random.ts';

/** The largest group of clauses whose subsets are all tried: 2¹⁰ of them. */
const mostExhausted = 10;

/** How many made-up schools state every fact that a clause needs. */
const richRows = 48;

/** The combinations to try, as rows of a space. */
export interface Rows {
  /** Rows that keep every rule of the library: they have to give whole documents. */
  readonly whole: readonly Row[];
  /** Rows that break a rule: they have to be refused, or give a whole document without the clauses that don't fit. */
  readonly broken: readonly Row[];
  /** Rows of facts, to be tried with each edition as it is. */
  readonly facts: readonly Row[];
}

/**
 * Combinations with changing facts in which every subset of each group of clauses (`clauseGroups`) occurs; of a large
 * group only none, all, each alone, each pair alone, each missing, and as many others as there are rows. Every pair of
 * choices (clause, own rule, fact) occurs too.
 */
export function listRows(space: Space, mend: Mend): Rows {
  const pairs = coveringRows(space.levels, mend);
  // The smallest row that keeps the rules, at a school with every fact: base for trying a few clauses.
  const bare = mend(
    space.levels.map((count, factor) => (factor < space.firstFact ? 0 : Math.min(1, count - 1))),
    new Set(),
  );
  if (!bare) return { whole: [], broken: [], facts: [] };
  const whole: Row[] = [...pairs];
  const broken: Row[] = [];
  const groups = clauseGroups(space.type).map((ids) => {
    const factors = ids.map((id) => space.clauses.indexOf(id));
    const subsets = subsetsOf(factors).filter((subset) => {
      const row = withSubset(bare, factors, subset);
      if (keepsRules(row, mend)) return true;
      broken.push(row);
      return mend(row, new Set(factors)) !== undefined;
    });
    return { factors, subsets };
  });
  const random = randomNumbers(2);
  const rich = richFacts(space, mend, random);
  const most = Math.max(...groups.map(({ subsets }) => subsets.length));
  const pinned = new Set(groups.flatMap(({ factors }) => factors));
  for (let index = 0; index < most; index++) {
    const pair = pairs[index % pairs.length] ?? bare;
    const facts = index % 4 === 0 ? pair : (rich[index % rich.length] ?? pair);
    let row: Row = [...pair.slice(0, space.firstFact), ...facts.slice(space.firstFact)];
    for (const { factors, subsets } of groups) {
      const subset = subsets[index] ?? subsets[Math.floor(random() * subsets.length)];
      if (subset) row = withSubset(row, factors, subset);
    }
    const mended = mend(row, pinned);
    if (mended) whole.push(mended);
    else whole.push(...groups.flatMap(({ factors, subsets }) => oneByOne(factors, subsets[index])));
  }
  return { whole, broken, facts: pairs };

  /** A row for a single subset, where the subsets of several groups can't be in one row. */
  function oneByOne(factors: readonly number[], subset: ReadonlySet<number> | undefined): readonly Row[] {
    const row = subset && bare && mend(withSubset(bare, factors, subset), new Set(factors));
    return row ? [row] : [];
  }
}

/** Rows of facts that lack none that a clause needs, stated in changing ways: only the choice of clauses matters. */
function richFacts(space: Space, mend: Mend, random: () => number): readonly Row[] {
  const needing = space.clauses.flatMap((id, at) => (space.type.clauses.get(id)?.front.value.when ? [at] : []));
  return [...Array(richRows).keys()].flatMap(() => {
    const row = space.levels.map((count, factor) =>
      factor < space.firstFact ? Number(needing.includes(factor)) : Math.floor(random() * count),
    );
    return [mend(row, new Set(needing)) ?? []].filter((mended) => mended.length > 0);
  });
}

const withSubset = (row: Row, factors: readonly number[], subset: ReadonlySet<number>): Row => {
  const next = [...row];
  for (const factor of factors) next[factor] = subset.has(factor) ? 1 : 0;
  return next;
};

/** Every subset of a small group; of a large one, each clause alone, each pair, and all but one. */
function subsetsOf(factors: readonly number[]): readonly ReadonlySet<number>[] {
  if (factors.length <= mostExhausted) {
    return [...Array(2 ** factors.length).keys()].map(
      (bits) => new Set(factors.filter((_, index) => (bits >> index) & 1)),
    );
  }
  const pairs = factors.flatMap((one, index) => factors.slice(index + 1).map((other) => new Set([one, other])));
  const butOne = factors.map((one) => new Set(factors.filter((other) => other !== one)));
  return [new Set(), new Set(factors), ...factors.map((one) => new Set([one])), ...pairs, ...butOne];
}
