import type { Repair } from '../../src/problem.ts';

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
