import type { DiffLine } from '../../diff/diff-tree.ts';

/** A list that is open while lines are read from top to bottom. */
interface Open {
  readonly instance: number;
  readonly ordered: boolean;
  /** The new document's list that it is, once an item of that was seen. */
  readonly list?: number;
}

/**
 * For each line the number of the list that it is an item of, 0 where it is none. What went counts on in the list that
 * it went from, so that the numbers in a list are those that the reader sees one after another.
 */
export function listsOf(lines: readonly DiffLine[], nextList: () => number): readonly number[] {
  let open: readonly Open[] = [];
  return lines.map((line): number => {
    if (line.kind !== 'text' || line.role.as !== 'item') {
      open = [];
      return 0;
    }
    const { ordered, depth, list } = line.role;
    const known = open[depth];
    const own = line.mark === 'deleted' ? {} : { list };
    const goesOn =
      known?.ordered === ordered && (own.list === undefined || known.list === undefined || known.list === own.list);
    const at: Open = goesOn ? { ...known, ...own } : { instance: nextList(), ordered, ...own };
    const outer = Array.from({ length: depth }, (_, level) => open[level] ?? { instance: at.instance, ordered });
    open = [...outer, at];
    return at.instance;
  });
}
