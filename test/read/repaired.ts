import type { Problem, Repair } from '../../src/problem.ts';

/** A text with a problem's repair made. */
export function repaired(text: string, { line, column, length, text: words }: Repair): string {
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return text.slice(0, start) + words + text.slice(start + length);
}

/** A text with every repair of its problems made, the last one first; of two at one place, the first is made. */
export function repairedAll(text: string, problems: readonly Problem[]): string {
  const repairs = problems.flatMap(({ repair }) => repair ?? []);
  const places = new Set<string>();
  return repairs
    .filter(({ line, column }) => {
      const place = `${line}:${column}`;
      return !places.has(place) && places.add(place);
    })
    .sort((a, b) => b.line - a.line || b.column - a.column)
    .reduce(repaired, text);
}
