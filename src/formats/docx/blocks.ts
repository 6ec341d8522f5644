import type { Block, CoverFacts, ParagraphStyle, Passage, SignatureLine } from '../../document/model.ts';
import { passageRuns, runs } from './inlines.ts';
import { listParagraphs } from './lists.ts';
import { paragraph } from './paragraphs.ts';
import { pictureRun } from './pictures.ts';
import { run, tab, text } from './runs.ts';
import { captionedTable } from './tables.ts';
import type { Writing } from './writing.ts';
import { element, valued, type Xml } from './xml.ts';

/** Word's style for each level: the document's title is no heading there, so the navigation pane starts below it. */
export const headings = { 1: 'Title', 2: 'Heading1', 3: 'Heading2' } as const;

/** Word's style for each style of a paragraph. */
export const paragraphStyles: Record<ParagraphStyle, string> = {
  body: 'BodyText',
  'lead-in': 'LeadIn',
  school: 'Subtitle',
  motto: 'Motto',
  'title-again': 'TitleAgain',
  state: 'State',
};

/**
 * The paragraphs and tables of one block. A heading's number is Word's to count. Throws PICTURE_INVALID for an SVG that
 * can't be drawn.
 *
 * @param startsPage whether a heading or paragraph starts a page, as the first after a cover page does
 */
export async function wordBlocks(block: Block, writing: Writing, startsPage = false): Promise<readonly Xml[]> {
  switch (block.kind) {
    case 'heading':
      return [paragraph({ style: headings[block.level], startsPage }, passageRuns(block, writing))];
    case 'paragraph':
      return [paragraph({ style: paragraphStyles[block.style], startsPage }, joined(block.passages, writing))];
    case 'list':
      return listParagraphs(block, writing);
    case 'table':
      return captionedTable(block, writing);
    case 'cover-facts':
      return factParagraphs(block, writing);
    case 'signature-line':
      return signatureParagraphs(block, writing);
    case 'picture': {
      const picture = await pictureRun(block, writing);
      return [paragraph({ style: 'Picture' }, writing.ofClause(block.clause, [picture]))];
    }
    default:
      return block satisfies never;
  }
}

function joined(passages: readonly Passage[], writing: Writing): readonly Xml[] {
  return passages.flatMap((passage, index) => [
    ...(index === 0 ? [] : [run([text(' ')])]),
    ...passageRuns(passage, writing),
  ]);
}

/** A paragraph for each fact, its value at a tab stop: easier to read aloud and to type over than a table. */
function factParagraphs({ facts }: CoverFacts, writing: Writing): readonly Xml[] {
  return facts.map(({ clause, label, value }) => {
    const labelled = [run([text(label)], { style: 'Strong' }), run([tab])];
    return paragraph({ style: 'CoverFact' }, writing.ofClause(clause, [...labelled, ...runs(value, writing)]));
  });
}

/**
 * A paragraph for each label, with a rule under it and a content control at a tab: whoever types there types on the
 * rule, and who prints it signs there. The clause's bookmark is in the first.
 */
function signatureParagraphs({ clause, labels }: SignatureLine, writing: Writing): readonly Xml[] {
  return labels.map((label, index) => {
    const words = writing.ofClause(index === 0 ? clause : undefined, [run([text(label), tab])]);
    return paragraph({ style: 'Signature' }, [...words, contentControl(label)]);
  });
}

/**
 * A box for plain text (ECMA-376 part 1, 17.5.2), called as its label says, empty but for spaces that hold it open and
 * go when somebody types.
 */
export function contentControl(label: string): Xml {
  const properties = [valued('w:alias', label), valued('w:tag', label), element('w:showingPlcHdr'), element('w:text')];
  const blank = run([text('\u00a0'.repeat(20))], { style: 'PlaceholderText' });
  return element('w:sdt', {}, [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, [blank])]);
}
