import type { Line } from './read-lines.ts';

/**
 * How many groups and lists of a text are indented by another step than most groups; a list may also start in the
 * column of its name. Of two repairs of a line, the one that leaves the indentation more even is more likely meant.
 */
export function unevenness(lines: readonly Line[]): number {
  const steps: { readonly isItem: boolean; readonly step: number }[] = [];
  const open: number[] = [];
  for (const { kind, indent, dash } of lines) {
    if (kind !== 'written') continue;
    while (open.length > 0 && (open.at(-1) ?? 0) > indent) open.pop();
    const last = open.at(-1);
    if (last === undefined || last < indent) {
      steps.push({ isItem: dash !== '', step: indent - (last ?? 0) });
      open.push(indent);
    }
    if (dash !== '') open.push(indent + dash.length);
  }
  const counts = new Map<number, number>();
  for (const { isItem, step } of steps) if (!isItem) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [2];
  const oddness = ({ isItem, step }: (typeof steps)[number]) => (step === usual ? 0 : isItem && step === 0 ? 0.5 : 1);
  return steps.reduce((sum, each) => sum + oddness(each), 0);
}
