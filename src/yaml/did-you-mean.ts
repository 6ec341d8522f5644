/**
 * The known name that a misspelt one most likely stands for: the nearest by edits (Damerau–Levenshtein, optimal string
 * alignment: insert, delete, replace, swap neighbours), if at most a third of its letters differ, and no more than
 * `most`.
 */
export function nearestName(written: string, known: Iterable<string>, most = Infinity): string | undefined {
  let best: { name: string; edits: number } | undefined;
  for (const name of known) {
    const edits = editsBetween(written.toLowerCase(), name.toLowerCase());
    if (
      edits <= Math.min(most, Math.max(1, Math.floor(name.length / 3))) &&
      (best === undefined || edits < best.edits)
    ) {
      best = { name, edits };
    }
  }
  return best?.name;
}

/** A hint that names the nearest known name, or lists all of them where none is near. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearestName(written, names);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (names.length === 0) return 'there is nothing to choose from';
  return `there ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}`;
}

function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const at = (cells: number[], index: number) => cells[index] ?? Number.POSITIVE_INFINITY;
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
