import { type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild, Tab } from 'docx';
import type { DiffLine, DiffPicture, DiffText } from '../../diff/diff-tree.ts';
import { pictureWords } from '../../diff/find-changes.ts';
import type { Role } from '../../diff/lines.ts';
import { isRemembered } from '../../diff/remembered-picture.ts';
import { contentControl, headings, paragraphStyles } from './blocks.ts';
import { itemForm } from './lists.ts';
import { pictureRun } from './pictures.ts';
import { markedRun, passageRuns, pieceRuns } from './redline-runs.ts';
import { redlineTable } from './redline-tables.ts';
import type { Revising } from './revising.ts';
import type { Writing } from './writing.ts';

/** What surrounds one line of a file with tracked changes. */
export interface LinePlace {
  /** The number of the list that the line is an item of. */
  readonly list: number;
  /** Whether the line starts a page, as the first after a cover page does. */
  readonly startsPage: boolean;
  /** Puts the comment that says why around the line's words. */
  commented(children: readonly ParagraphChild[]): readonly ParagraphChild[];
}

/** The paragraph of a line, or the caption and the table. Throws PICTURE_INVALID for an SVG that can't be drawn. */
export async function redlineBlocks(
  line: DiffLine,
  place: LinePlace,
  writing: Writing,
  revising: Revising,
): Promise<readonly FileChild[]> {
  switch (line.kind) {
    case 'text':
      return [redlineParagraph(line, place, writing, revising)];
    case 'table': {
      const children = place.commented(passageRuns(line.caption, writing, revising));
      const caption = new Paragraph({ style: 'Caption', run: revising.marks(line.mark), children });
      return [caption, redlineTable(line, writing, revising)];
    }
    case 'picture': {
      const children = place.commented([await redlinePicture(line, writing, revising)]);
      return [new Paragraph({ style: 'Picture', run: revising.marks(line.mark), children })];
    }
    default:
      return line satisfies never;
  }
}

function redlineParagraph(line: DiffText, place: LinePlace, writing: Writing, revising: Revising): Paragraph {
  const { role, roleBefore, mark } = line;
  const paragraph = new Paragraph({
    ...formOf(role, place.list),
    ...(place.startsPage ? { pageBreakBefore: true } : {}),
    run: revising.marks(mark),
    ...(roleBefore ? { revision: { ...revising.revision(), ...formOf(roleBefore, place.list) } } : {}),
    children: place.commented(wordsOf(line, writing, revising)),
  });
  // A blank that comes or goes would leave its control behind when the change is settled.
  const stays = mark === 'kept' || mark === 'changed';
  const label = line.passages[0]?.pieces.map(({ text }) => text).join('') ?? '';
  if (role.as === 'signature' && stays) paragraph.addChildElement(contentControl(label));
  return paragraph;
}

/** What makes a paragraph what it is: blocks.ts and lists.ts say the same of a document. */
function formOf(role: Role, list: number): IParagraphOptions {
  switch (role.as) {
    case 'heading':
      return { heading: headings[role.level] };
    case 'paragraph':
      return { style: paragraphStyles[role.style] };
    case 'item':
      return itemForm(role.ordered, role.depth, list);
    case 'fact':
      return { style: 'CoverFact' };
    case 'signature':
      return { style: 'Signature' };
    default:
      return role satisfies never;
  }
}

function wordsOf({ role, passages, mark }: DiffText, writing: Writing, revising: Revising): readonly ParagraphChild[] {
  const tab = (of: typeof mark) => markedRun(of === 'changed' ? 'kept' : of, { children: [new Tab()] }, revising);
  const [first, second] = passages;
  if (role.as === 'fact' && first && second) {
    const label = first.pieces.map((piece) => ({ ...piece, strong: true }));
    const runs = [...pieceRuns(label, revising), tab(second.space ?? 'kept'), ...pieceRuns(second.pieces, revising)];
    return mark === 'deleted' ? runs : writing.ofClause(second.clause, runs);
  }
  const words = passages.flatMap((passage) => passageRuns(passage, writing, revising));
  return role.as === 'signature' ? [...words, tab(mark)] : words;
}

/** The picture, or its words where a published document's record has nothing more of it. */
async function redlinePicture({ picture, mark }: DiffPicture, writing: Writing, revising: Revising) {
  if (!isRemembered(picture)) return pictureRun(picture, writing, revising.marks(mark));
  return markedRun(mark, { text: pictureWords(picture.alternative, mark).text }, revising);
}
