import { parentsOf } from './read-lines.ts';
import type { Context, Repair } from './repair.ts';

/** How many ways to split one line are tried. */
const most = 16;

/**
 * Two lines on one: «name: Hill School  email: office@hill.example», «school: name: Hill School», «include: - notes»
 */
export function splitRepairs({ lines, at, line, names, before }: Context): readonly Repair[] {
  const repairs: Repair[] = [];
  const seam = /\s+(?=(?:- )?([A-Za-z][\w-]*):(?:\s|$))|^(?=([A-Za-z][\w-]*):\s)|^\s*(?=- )|\s+(?=- )/g;
  const tail = line.text.slice(line.valueStart);
  for (const found of tail.matchAll(seam)) {
    const [gap, after, alone] = found;
    const name = after ?? alone;
    if (name !== undefined && !names.has(name)) continue;
    const head = line.text.slice(0, line.valueStart + found.index).trimEnd();
    const rest = tail.slice(found.index + gap.length);
    if (head.trim() === '' || head.trim() === '#') continue;
    const word = name ?? '-';
    const start = line.valueStart + found.index + gap.length;
    const own = line.indent + line.dash.length;
    const columns = new Set([
      own,
      own + 2,
      line.indent,
      ...(before ? [before.indent] : []),
      ...parentsOf(lines, at).map((parent) => lines[parent]?.indent ?? 0),
    ]);
    for (const column of columns) {
      const hint = `start a new line before "${word}"${column === own ? '' : `, with ${column} spaces before it`}`;
      const becomes = [head, `${' '.repeat(column)}${rest}`];
      const caret = [start, start + word.length] as const;
      repairs.push({
        at,
        caret,
        becomes,
        message: 'two lines stand on this one',
        hint,
        cost: 1.5 + Math.abs(column - own) / 10,
      });
    }
  }
  return repairs.slice(0, most);
}
