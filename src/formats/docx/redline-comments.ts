import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
} from 'docx';
import type { Change } from '../../diff/changes.ts';
import type { DiffLine } from '../../diff/diff-tree.ts';
import { kindWords, sayCauses } from '../../diff/say.ts';
import { markedRun } from './redline-runs.ts';
import { markOfEnd, type Revising } from './revising.ts';

/** The comments of a file with tracked changes: one for each line that changed, with what changed there and why. */
export interface RedlineComments {
  readonly all: readonly ICommentOptions[];
  /** Puts the comment on a line around its words; leaves them alone where there is none. */
  around(line: number): (children: readonly ParagraphChild[]) => readonly ParagraphChild[];
}

export function redlineComments(
  changes: readonly Change[],
  lines: readonly DiffLine[],
  revising: Revising,
): RedlineComments {
  const { author, date } = revising;
  const initials = (author.match(/\p{L}+/gu) ?? [])
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 4);
  const commented = lines.flatMap((_, index) => (changes.some(({ line }) => line === index) ? [index] : []));
  const all = commented.map((index, id) => ({
    id,
    author,
    ...(initials === '' ? {} : { initials }),
    date: new Date(date),
    children: changes
      .filter(({ line }) => line === index)
      .map(({ kind, title, causes }) => new Paragraph(`${kindWords[kind]}: ${title}. Why: ${sayCauses(causes)}.`)),
  }));
  return {
    all,
    around: (index) => (children) => {
      const id = commented.indexOf(index);
      if (id < 0) return children;
      // The reference goes with the line: a paragraph that has it left would not go when its words do.
      const reference = { children: [new CommentReference(id)] };
      const mark = markOfEnd(lines[index]?.mark ?? 'kept');
      return [new CommentRangeStart(id), ...children, new CommentRangeEnd(id), markedRun(mark, reference, revising)];
    },
  };
}
