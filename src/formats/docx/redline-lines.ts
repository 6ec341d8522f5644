import type { DiffLine, DiffPicture, DiffText } from '../../diff/diff-tree.ts';
import { pictureWords } from '../../diff/find-changes.ts';
import type { Role } from '../../diff/lines.ts';
import { isRemembered } from '../../diff/remembered-picture.ts';
import { contentControl, headings, paragraphStyles } from './blocks.ts';
import { itemForm } from './lists.ts';
import { type ParagraphForm, paragraph } from './paragraphs.ts';
import { pictureRun } from './pictures.ts';
import { marked, markedWords, passageRuns, pieceRuns } from './redline-runs.ts';
import { redlineTable } from './redline-tables.ts';
import type { Revising } from './revising.ts';
import { run, tab } from './runs.ts';
import type { Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** What surrounds one line of a file with tracked changes. */
export interface LinePlace {
  /** The number of the list that the line is an item of. */
  readonly list: number;
  /** Whether the line starts a page, as the first after a cover page does. */
  readonly startsPage: boolean;
  /** Puts the comment that says why around the line's words. */
  commented(content: readonly Xml[]): readonly Xml[];
}

/** The paragraph of a line, or the caption and the table. Throws PICTURE_INVALID for an SVG that can't be drawn. */
export async function redlineBlocks(
  line: DiffLine,
  place: LinePlace,
  writing: Writing,
  revising: Revising,
): Promise<readonly Xml[]> {
  switch (line.kind) {
    case 'text':
      return [redlineParagraph(line, place, writing, revising)];
    case 'table': {
      // The comment that says why hangs on the caption, or on the first column's name where there is none.
      if (line.caption.pieces.length === 0) return [redlineTable(line, writing, revising, place.commented)];
      const words = place.commented(passageRuns(line.caption, writing, revising));
      const caption = paragraph({ style: 'Caption' }, words, { marks: revising.marks(line.mark) });
      return [caption, redlineTable(line, writing, revising)];
    }
    case 'picture': {
      const picture = place.commented([await redlinePicture(line, writing, revising)]);
      return [paragraph({ style: 'Picture' }, picture, { marks: revising.marks(line.mark) })];
    }
    default:
      return line satisfies never;
  }
}

function redlineParagraph(line: DiffText, place: LinePlace, writing: Writing, revising: Revising): Xml {
  const { role, roleBefore, mark } = line;
  const formOf = (of: Role) => formAs(of, place.list, writing);
  const form = { ...formOf(role), startsPage: place.startsPage };
  const marks = revising.marks(mark);
  const before = roleBefore && { form: formOf(roleBefore), revision: revising.revision() };
  const words = place.commented(wordsOf(line, writing, revising));
  // A blank that comes or goes would leave its control behind when the change is settled.
  const stays = mark === 'kept' || mark === 'changed';
  const label = line.passages[0]?.pieces.map(({ text }) => text).join('') ?? '';
  const blank = role.as === 'signature' && stays ? [contentControl(label)] : [];
  return paragraph(form, [...words, ...blank], { marks, ...(before ? { before } : {}) });
}

/** What makes a paragraph what it is: blocks.ts and lists.ts say the same of a document. */
function formAs(role: Role, list: number, writing: Writing): ParagraphForm {
  switch (role.as) {
    case 'heading':
      return { style: headings[role.level] };
    case 'paragraph':
      return { style: paragraphStyles[role.style] };
    case 'item':
      return itemForm(role.ordered, role.depth, list, writing);
    case 'fact':
      return { style: 'CoverFact' };
    case 'signature':
      return { style: 'Signature' };
    default:
      return role satisfies never;
  }
}

function wordsOf({ role, passages, mark }: DiffText, writing: Writing, revising: Revising): readonly Xml[] {
  const gap = (of: typeof mark) => marked(of === 'changed' ? 'kept' : of, run([tab]), revising);
  const [first, second] = passages;
  if (role.as === 'fact' && first && second) {
    const label = first.pieces.map((piece) => ({ ...piece, strong: true }));
    const runs = [
      ...pieceRuns(label, writing, revising),
      gap(second.space ?? 'kept'),
      ...pieceRuns(second.pieces, writing, revising),
    ];
    return mark === 'deleted' ? runs : writing.ofClause(second.clause, runs);
  }
  const words = passages.flatMap((passage) => passageRuns(passage, writing, revising));
  return role.as === 'signature' ? [...words, gap(mark)] : words;
}

/** The picture, or its words where a published document's record has nothing more of it. */
async function redlinePicture({ picture, mark }: DiffPicture, writing: Writing, revising: Revising): Promise<Xml> {
  if (isRemembered(picture)) return markedWords(mark, pictureWords(picture.alternative, mark).text, revising);
  return marked(mark, await pictureRun(picture, writing), revising);
}
