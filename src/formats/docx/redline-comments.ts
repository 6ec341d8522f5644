import type { Change } from '../../diff/changes.ts';
import type { DiffLine } from '../../diff/diff-tree.ts';
import { causesAsSentence, kindWords } from '../../diff/say.ts';
import type { Revising } from './revising.ts';
import { run, text } from './runs.ts';
import { declaration, element, ofWord, type Xml } from './xml.ts';

/** The comments of a file with tracked changes, which say what changed and why. */
export interface RedlineComments {
  /** The part with all of them (ECMA-376 part 1, 17.13.4.6); none where there are none. */
  readonly part: string | undefined;
  /** Puts the comment on a line around its words; leaves them alone where there is none. */
  around(line: number): (content: readonly Xml[]) => readonly Xml[];
}

/**
 * A comment for each line that changed. What came or went as a whole is told at the line above it that stayed: a
 * comment inside it would go when the change is settled, and LibreOffice would give its form to the next paragraph.
 */
export function redlineComments(
  changes: readonly Change[],
  lines: readonly DiffLine[],
  { author, date }: Revising,
): RedlineComments {
  const anchored = new Map<number, Change[]>();
  for (const change of changes) {
    const line = anchorOf(change.line, lines);
    if (line !== undefined) anchored.set(line, [...(anchored.get(line) ?? []), change]);
  }
  const places = [...anchored.keys()].sort((a, b) => a - b);
  const all = places.map((line, id) => {
    const by = { 'w:id': id, 'w:author': author, 'w:date': date, 'w:initials': initialsOf(author) };
    const said = wordsOf(anchored.get(line) ?? [], line);
    return element(
      'w:comment',
      by,
      said.map((words) => element('w:p', {}, [run([text(words)])])),
    );
  });
  return {
    part: all.length === 0 ? undefined : declaration + element('w:comments', ofWord, all),
    around: (line) => (content) => {
      const id = { 'w:id': places.indexOf(line) };
      if (id['w:id'] < 0) return content;
      return [
        element('w:commentRangeStart', id),
        ...content,
        element('w:commentRangeEnd', id),
        run([element('w:commentReference', id)]),
      ];
    },
  };
}

/** Undefined where nothing stayed. */
function anchorOf(line: number, lines: readonly DiffLine[]): number | undefined {
  const stays = (at: number) => lines[at]?.kind !== 'picture' && ['kept', 'changed'].includes(lines[at]?.mark ?? '');
  for (let at = line; at >= 0; at--) if (stays(at)) return at;
  for (let at = line + 1; at < lines.length; at++) if (stays(at)) return at;
  return undefined;
}

/** One sentence for all the changes of one kind and cause. */
function wordsOf(changes: readonly Change[], line: number): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { kind, title, causes, line: at } of changes) {
    const where = at > line ? ' below' : at < line ? ' above' : '';
    const opening = `${kindWords[kind]}${where}|${causesAsSentence(causes)}`;
    titles.set(opening, [...(titles.get(opening) ?? []), title]);
  }
  return [...titles].map(([opening, all]) => {
    const [what, ...why] = opening.split('|');
    return `${what}: ${[...new Set(all)].join('; ')}. Why: ${why.join('|')}`;
  });
}

const initialsOf = (author: string): string =>
  (author.match(/\p{L}+/gu) ?? [])
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 4);
