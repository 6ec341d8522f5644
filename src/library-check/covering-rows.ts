import { randomNumbers, shuffled } from './random.ts';

/** A level for each factor, in the order of the factors. */
export type Row = readonly number[];

/**
 * Changes a row so that it keeps the rules: as little as possible, and never the factors in `pinned`. Undefined where
 * the rules don't allow what is pinned.
 */
export type Mend = (row: Row, pinned: ReadonlySet<number>) => Row | undefined;

/**
 * Rows in which every pair of levels of two factors occurs at least once, except pairs that the rules forbid: a greedy
 * covering array of strength 2. The same factors give the same rows.
 *
 * @param levels how many levels each factor has
 */
export function coveringRows(levels: readonly number[], mend: Mend): readonly Row[] {
  // Every level of every factor is a numbered cell; `covered` marks each pair of cells that a row has.
  const firsts = levels.map((_, factor) => levels.slice(0, factor).reduce((sum, count) => sum + count, 0));
  const size = levels.reduce((sum, count) => sum + count, 0);
  const cell = (factor: number, level: number) => (firsts[factor] ?? 0) + level;
  const covered = new Uint8Array(size * size);
  const cover = (a: number, b: number) => {
    covered[a * size + b] = 1;
    covered[b * size + a] = 1;
  };
  const random = randomNumbers(1);
  const rows: Row[] = [];

  /** How many pairs of the cell with the others no row has yet. */
  const gainOf = (one: number, others: readonly number[]): number => {
    let gain = 0;
    for (const other of others) gain += 1 - (covered[one * size + other] ?? 0);
    return gain;
  };

  /** A row built factor by factor, each time with the level that makes most new pairs with those chosen before. */
  const filled = (pinned: ReadonlyMap<number, number>): Row => {
    const row = levels.map((_, factor) => pinned.get(factor) ?? 0);
    const cells = [...pinned].map(([factor, level]) => cell(factor, level));
    for (const factor of shuffled([...levels.keys()], random)) {
      if (pinned.has(factor)) continue;
      const count = levels[factor] ?? 1;
      const start = Math.floor(random() * count);
      let best = { level: start, gain: -1 };
      for (let step = 0; step < count; step++) {
        const level = (start + step) % count;
        const gain = gainOf(cell(factor, level), cells);
        if (gain > best.gain) best = { level, gain };
      }
      row[factor] = best.level;
      cells.push(cell(factor, best.level));
    }
    return row;
  };

  for (const [a, countA] of levels.entries()) {
    for (let b = a + 1; b < levels.length; b++) {
      for (let pair = 0; pair < countA * (levels[b] ?? 0); pair++) {
        const [atA, atB] = [pair % countA, Math.floor(pair / countA)];
        if (covered[cell(a, atA) * size + cell(b, atB)]) continue;
        const pinned = new Map([
          [a, atA],
          [b, atB],
        ]);
        const row = mend(filled(pinned), new Set(pinned.keys()));
        cover(cell(a, atA), cell(b, atB));
        if (!row) continue;
        rows.push(row);
        const cells = row.map((level, factor) => cell(factor, level));
        for (const one of cells) for (const other of cells) cover(one, other);
      }
    }
  }
  return rows;
}
