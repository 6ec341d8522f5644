import type { Impact } from '../../diff/impact.ts';

const statusWords: Readonly<Record<Impact['status'], string>> = {
  words: 'changes',
  metadata: 'metadata only',
  same: 'unchanged',
  new: 'new',
  gone: 'no longer there',
};

/** A table of schools and policies with what became of each, and under it the clauses. */
export function showImpacts(impacts: readonly Impact[]): string {
  if (impacts.length === 0) return 'no policies\n';
  const rows = impacts.map(({ school, policy, status, clauses }) => {
    const count = clauses.length === 0 ? '' : ` (${clauses.length} ${clauses.length === 1 ? 'clause' : 'clauses'})`;
    return [school, policy, `${statusWords[status]}${count}`];
  });
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return impacts
    .map(({ clauses, metadata }, index) => {
      const row = rows[index] ?? [];
      const told = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
      const signs = clauses.map(({ clause, kinds }) => `${kinds.map((kind) => signOf[kind]).join('')}${clause}`);
      return [told.trimEnd(), ...wrapped(signs), ...wrapped(metadata)].join('\n');
    })
    .concat('', '+ added   - left out   ~ reworded   > moved or in another form', '')
    .join('\n');
}

const signOf = { added: '+', 'left-out': '-', reworded: '~', moved: '>', form: '>' } as const;

/** Words on as few lines as they need, none wider than 100 letters unless a word is. */
function wrapped(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 98) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines;
}
