import {
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Mark, Piece } from '../../diff/compare-words.ts';
import type { DiffPassage } from '../../diff/diff-tree.ts';
import { formatting } from './inlines.ts';
import type { Revising } from './revising.ts';
import type { Writing } from './writing.ts';

/** One run that stayed, came or went. */
export function markedRun(mark: Mark, options: IRunOptions, revising: Revising): ParagraphChild {
  if (mark === 'kept') return new TextRun(options);
  const revised = { ...options, ...revising.revision() };
  return mark === 'inserted' ? new InsertedTextRun(revised) : new DeletedTextRun(revised);
}

/** The runs of some pieces; pieces of one link in a row share it. */
export function pieceRuns(pieces: readonly Piece[], revising: Revising): readonly ParagraphChild[] {
  const groups: { readonly url: string | undefined; readonly runs: ParagraphChild[] }[] = [];
  for (const piece of pieces) {
    const run = pieceRun(piece, revising);
    const last = groups.at(-1);
    if (last && last.url === piece.url) last.runs.push(run);
    else groups.push({ url: piece.url, runs: [run] });
  }
  return groups.flatMap(({ url, runs }) =>
    url === undefined ? runs : [new ExternalHyperlink({ link: url, children: runs })],
  );
}

function pieceRun({ mark, text, strong, emphasis, url, lineBreak }: Piece, revising: Revising): ParagraphChild {
  if (lineBreak) return markedRun(mark, { break: 1 }, revising);
  return markedRun(mark, { text, ...formatting({ strong, emphasis, link: url !== undefined }) }, revising);
}

/** A passage, with the space before it, inside its clause's bookmark unless it went. */
export function passageRuns(passage: DiffPassage, writing: Writing, revising: Revising): readonly ParagraphChild[] {
  const { space, mark, clause, pieces } = passage;
  const runs = pieceRuns(pieces, revising);
  return [
    ...(space === undefined ? [] : [markedRun(space, { text: ' ' }, revising)]),
    ...(mark === 'deleted' ? runs : writing.ofClause(clause, runs)),
  ];
}
