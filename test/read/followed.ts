import type { Problem } from '../../src/problem.ts';
import { repaired } from './repaired.ts';

/** Ways to follow a hint to the letter, as texts; none where a person has to choose or to know more. */
export function followed(text: string, problem: Problem): readonly string[] {
  const { hint = '', line, column, length = 1 } = problem;
  if (line === undefined || column === undefined) return [];
  const lines = text.split('\n');
  const written = lines[line - 1] ?? '';
  const behind = written.slice(column - 1 + length);
  const isKey = /^\s*:/.test(behind);
  const instead = (words: string): string => {
    // At a field's name, what is to be written goes behind its colon.
    if (isKey) return withLine(lines, line, `${written.slice(0, column - 1 + length)}: ${words}`);
    return repaired(text, { line, column, length, text: words });
  };
  const ways: string[] = [];
  const example = /^(?:delete it, or write )?for example: ([^;]+)$/.exec(hint)?.[1];
  const nested = isKey && /^\s*:\s*$/.test(behind) && indentOf(lines[line] ?? '') > indentOf(written);
  if (example !== undefined && !nested && !example.includes(' or ')) ways.push(instead(example));
  const meant = /^did you mean "([^"]+)"\?$/.exec(hint)?.[1];
  if (meant !== undefined) ways.push(repaired(text, { line, column, length, text: meant }));
  const added = /^add a line such as «([^»…]+)»$/.exec(hint)?.[1];
  if (added !== undefined && isKey && behind.trim() === ':') {
    const indent = Math.max(indentOf(written) + 2, indentOf(lines[line] ?? ''));
    ways.push([...lines.slice(0, line), ' '.repeat(indent) + added, ...lines.slice(line)].join('\n'));
  }
  const includes = /^delete it, and write include: \[([^\]]+)\]$/.test(hint);
  const isWhole =
    written
      .slice(0, column - 1)
      .trim()
      .endsWith(':') && behind.trim() === '';
  if (/^delete it(?:, or write |$)/.test(hint) && !includes && isWhole)
    ways.push([...lines.slice(0, line - 1), ...lines.slice(line)].join('\n'));
  else if (hint === 'delete it' || hint === 'delete it here') ways.push(withoutItem(text, line, column, length));
  const fits = /such as: (.+)$/.exec(hint)?.[1];
  if (fits !== undefined) ways.push(instead(fits));
  return ways;
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

const withLine = (lines: readonly string[], line: number, words: string): string =>
  [...lines.slice(0, line - 1), words, ...lines.slice(line)].join('\n');

/** Without some characters, and without the comma that set them apart in a list. */
function withoutItem(text: string, line: number, column: number, length: number): string {
  const written = text.split('\n')[line - 1] ?? '';
  const before = /,\s*$/.exec(written.slice(0, column - 1))?.[0].length ?? 0;
  const after = before > 0 ? 0 : (/^,\s*/.exec(written.slice(column - 1 + length))?.[0].length ?? 0);
  return repaired(text, { line, column: column - before, length: before + length + after, text: '' });
}
