import type { Mark, Piece } from '../../diff/compare-words.ts';
import type { DiffPassage } from '../../diff/diff-tree.ts';
import { hyperlink, runForm } from './inlines.ts';
import type { Revising } from './revising.ts';
import { lineBreak, type RunForm, run, text } from './runs.ts';
import type { Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

/** Words that stayed, came or went. */
export function markedWords(mark: Mark, words: string, revising: Revising, form: RunForm = {}): Xml {
  return marked(mark, run([text(words, mark === 'deleted' ? 'w:delText' : 'w:t')], form), revising);
}

/** A run that stayed, came or went (ECMA-376 part 1, 17.13.5.18 and 17.13.5.14). */
export function marked(mark: Mark, content: Xml, revising: Revising): Xml {
  if (mark === 'kept') return content;
  return element(mark === 'inserted' ? 'w:ins' : 'w:del', revising.revision(), [content]);
}

/** The runs of some pieces; pieces of one link in a row share it. */
export function pieceRuns(pieces: readonly Piece[], writing: Writing, revising: Revising): readonly Xml[] {
  const groups: { readonly url: string | undefined; readonly runs: Xml[] }[] = [];
  for (const piece of pieces) {
    const own = pieceRun(piece, revising);
    const last = groups.at(-1);
    if (last && last.url === piece.url) last.runs.push(own);
    else groups.push({ url: piece.url, runs: [own] });
  }
  return groups.flatMap(({ url, runs }) => (url === undefined ? runs : [hyperlink(url, runs, writing)]));
}

function pieceRun({ mark, text: words, strong, emphasis, url, lineBreak: breaks }: Piece, revising: Revising): Xml {
  if (breaks) return marked(mark, run([lineBreak]), revising);
  return markedWords(mark, words, revising, runForm({ strong, emphasis, link: url !== undefined }));
}

/** A passage, with the space before it, inside its clause's bookmark unless it went. */
export function passageRuns(passage: DiffPassage, writing: Writing, revising: Revising): readonly Xml[] {
  const { space, mark, clause, pieces } = passage;
  const before = space === undefined ? [] : [markedWords(space, ' ', revising)];
  const runs = pieceRuns(pieces, writing, revising);
  return [...before, ...(mark === 'deleted' ? runs : writing.ofClause(clause, runs))];
}
