/** Two things that belong together, or one of them alone. */
export type Pair<T> =
  | { readonly before: T; readonly after: T }
  | { readonly before: T; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: T };

/**
 * Puts two lists side by side without changing the order of either, so that the likeness of the pairs adds up to the
 * most (Needleman and Wunsch, 1970). An item without a partner stands alone, the old before the new.
 *
 * @param likeness 0 for two items that may not be a pair, else more than 0: the higher, the likelier
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (before: T, after: T) => number,
): readonly Pair<T>[] {
  const width = after.length + 1;
  const alike = new Float64Array((before.length + 1) * width);
  /** For each two places, the highest sum of likenesses from there to the ends of both lists. */
  const best = new Float64Array((before.length + 1) * width);
  const at = (list: Float64Array, i: number, j: number) => list[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const score = likeness(before[i] as T, after[j] as T);
      alike[i * width + j] = score;
      const paired = score > 0 ? score + at(best, i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1));
    }
  }
  const pairs: Pair<T>[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const [a, b] = [before[i], after[j]];
    const score = a !== undefined && b !== undefined ? at(alike, i, j) : 0;
    if (a !== undefined && b !== undefined && score > 0 && at(best, i, j) === score + at(best, i + 1, j + 1)) {
      pairs.push({ before: a, after: b });
      i++;
      j++;
    } else if (a !== undefined && (b === undefined || at(best, i, j) === at(best, i + 1, j))) {
      pairs.push({ before: a });
      i++;
    } else if (b !== undefined) {
      pairs.push({ after: b });
      j++;
    }
  }
  return pairs;
}
