import { type FileChild, HeadingLevel, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, CoverFacts, ParagraphStyle, Passage, SignatureLine } from '../../document/model.ts';
import { passageRuns, runs } from './inlines.ts';
import { listParagraphs } from './lists.ts';
import { pictureRun } from './pictures.ts';
import { captionedTable } from './tables.ts';
import type { Writing } from './writing.ts';

/** Word's name for each level: the document's title is no heading there, so the navigation pane starts below it. */
export const headings = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** Word's style for each style of a paragraph. */
export const paragraphStyles: Record<ParagraphStyle, string> = {
  body: 'BodyText',
  'lead-in': 'LeadIn',
  school: 'Subtitle',
  motto: 'Motto',
  'title-again': 'TitleAgain',
  state: 'State',
};

/** The paragraphs and tables of one block. Throws PICTURE_INVALID for an SVG that can't be drawn. */
export async function wordBlocks(block: Block, writing: Writing): Promise<FileChild[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: passageRuns(block, writing) })];
    case 'paragraph':
      return [new Paragraph({ style: paragraphStyles[block.style], children: joined(block.passages, writing) })];
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
      return [new Paragraph({ style: 'Picture', children: writing.ofClause(block.clause, [picture]) })];
    }
    default:
      return block satisfies never;
  }
}

function joined(passages: readonly Passage[], writing: Writing): ParagraphChild[] {
  return passages.flatMap((passage, index) => [
    ...(index === 0 ? [] : [new TextRun(' ')]),
    ...passageRuns(passage, writing),
  ]);
}

/** A paragraph for each fact, its value at a tab stop: easier to read aloud and to type over than a table. */
function factParagraphs({ facts }: CoverFacts, writing: Writing): Paragraph[] {
  return facts.map(({ clause, label, value }) => {
    const labelled = [new TextRun({ text: label, style: 'Strong' }), new TextRun({ children: [new Tab()] })];
    return new Paragraph({ style: 'CoverFact', children: writing.ofClause(clause, [...labelled, ...runs(value)]) });
  });
}

/**
 * A paragraph for each label, with a rule under it and a tab at its end: whoever types there types on the rule. The
 * clause's bookmark is in the first.
 */
function signatureParagraphs({ clause, labels }: SignatureLine, writing: Writing): Paragraph[] {
  return labels.map((label, index) => {
    const children = [new TextRun({ children: [label, new Tab()] })];
    return new Paragraph({
      style: 'Signature',
      children: index === 0 ? writing.ofClause(clause, children) : children,
    });
  });
}
