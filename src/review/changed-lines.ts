/**
 * A line that changed, or one beside it. `number` counts from 1, in the new text for `kept`, else in the line's own.
 */
export interface ChangedLine {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly number: number;
  readonly text: string;
}

/**
 * The lines in which two texts differ, each run with `around` unchanged lines before and after. As many lines as
 * possible count as unchanged (the longest common subsequence).
 */
export function changedLines(before: string, after: string, around = 2): readonly (readonly ChangedLine[])[] {
  const lines = compare(linesOf(before), linesOf(after));
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'kept'),
  );
  const runs: ChangedLine[][] = [];
  lines.forEach((line, index) => {
    if (!near[index]) return;
    if (index === 0 || !near[index - 1]) runs.push([]);
    runs.at(-1)?.push(line);
  });
  return runs;
}

/** A text's lines; a line break at its end begins no further one. */
const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

function compare(before: readonly string[], after: readonly string[]): readonly ChangedLine[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];

  // longest[i][j]: how many lines old from i and fresh from j have in common
  const longest = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  const common = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      (longest[i] as Uint32Array)[j] =
        old[i] === fresh[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));

  const lines: ChangedLine[] = [];
  const add = (kind: ChangedLine['kind'], number: number, text = '') => lines.push({ kind, number, text });
  for (let i = 0; i < start; i++) add('kept', i + 1, before[i]);
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) add('kept', start + ++j, old[i++]);
    else if (i < old.length && (j === fresh.length || common(i + 1, j) >= common(i, j + 1)))
      add('removed', start + i + 1, old[i++]);
    else add('added', start + j + 1, fresh[j++]);
  }
  for (let k = after.length - end; k < after.length; k++) add('kept', k + 1, after[k]);
  return lines;
}
