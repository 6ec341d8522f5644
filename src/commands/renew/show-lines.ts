import type { ChangedLine } from '../../review/changed-lines.ts';
import type { Paint } from '../../show-problem.ts';

const marks = { kept: ' ', removed: '-', added: '+' } as const;

/** The changed lines with a sign before each, as in a patch. */
export function showLines(file: string, runs: readonly (readonly ChangedLine[])[], paint: Paint): string {
  const width = Math.max(...runs.flat().map(({ number }) => String(number).length));
  const line = ({ kind, number, text }: ChangedLine) => {
    const shown = `${marks[kind]} ${String(number).padStart(width)} | ${text}`.trimEnd();
    return kind === 'removed' ? paint('red', shown) : kind === 'added' ? paint('bold', shown) : paint('dim', shown);
  };
  return `${file}\n${runs.map((run) => run.map(line).join('\n')).join('\n  …\n')}\n`;
}
