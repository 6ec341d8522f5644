import type { Problem } from './problem.ts';
import { onOneLine } from './safe-words.ts';

/** Marks text up for a terminal, or leaves it alone. */
export type Paint = (style: keyof typeof codes, text: string) => string;

const codes = { bold: [1, 22], red: [31, 39], green: [32, 39], dim: [2, 22] } as const;

export const colours: Paint = (style, text) => `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
export const noColours: Paint = (_style, text) => text;

/** In characters: a longer line is not shown under its problem, since nobody could find the fault in it. */
const longestLine = 2_000;

/**
 * A problem as a person reads it: where and what, the line with a caret, what to do, and the code at the right.
 *
 * @param lineAt the text of a line of a file (from 1), where it can be had
 */
export function showProblem(
  problem: Problem,
  lineAt: (file: string, line: number) => string | undefined,
  paint: Paint = noColours,
): string {
  const { code, message, file, line, column, length = 1, hint } = problem;
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const shown = [
    place === '' ? paint('bold', onOneLine(message)) : `${paint('bold', onOneLine(place))}  ${onOneLine(message)}`,
  ];
  const text = file === undefined || line === undefined ? undefined : lineAt(file, line);
  if (text !== undefined && text.length <= longestLine && line !== undefined && column !== undefined) {
    const gutter = String(line).length;
    // Tabs stay tabs in the caret's line, so that the caret stands under the fault at any tab width.
    const before = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
    const carets = '^'.repeat(Math.max(1, Math.min(length, text.length - column + 1)));
    shown.push(`  ${paint('dim', `${line} |`)} ${onOneLine(text)}`);
    shown.push(`  ${paint('dim', `${' '.repeat(gutter)} |`)} ${before}${paint('red', carets)}`);
  }
  const tag = paint('dim', `[${code}]`);
  shown.push(
    hint === undefined ? `  ${tag}` : `  ${onOneLine(hint)}${' '.repeat(Math.max(1, 66 - hint.length))}${tag}`,
  );
  return `${shown.join('\n')}\n`;
}
