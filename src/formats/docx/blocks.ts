import { type FileChild, HeadingLevel, ImportedXmlComponent, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, CoverFacts, ParagraphStyle, Passage, SignatureLine } from '../../document/model.ts';
import { passageRuns, runs } from './inlines.ts';
import { listParagraphs } from './lists.ts';
import { pictureRun } from './pictures.ts';
import { captionedTable } from './tables.ts';
import type { Writing } from './writing.ts';
import { escapeXml } from './xml.ts';

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

/**
 * The paragraphs and tables of one block. A heading's number is Word's to count. Throws PICTURE_INVALID for an SVG that
 * can't be drawn.
 *
 * @param pageBreakBefore whether a heading or paragraph starts a page, as the first after a cover page does
 */
export async function wordBlocks(block: Block, writing: Writing, pageBreakBefore = false): Promise<FileChild[]> {
  const opening = pageBreakBefore ? { pageBreakBefore } : {};
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], ...opening, children: passageRuns(block, writing) })];
    case 'paragraph':
      return [
        new Paragraph({
          style: paragraphStyles[block.style],
          ...opening,
          children: joined(block.passages, writing),
        }),
      ];
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
 * A paragraph for each label, with a rule under it and a content control at a tab: whoever types there types on the
 * rule, and who prints it signs there. The clause's bookmark is in the first.
 */
function signatureParagraphs({ clause, labels }: SignatureLine, writing: Writing): Paragraph[] {
  return labels.map((label, index) => {
    const children = [new TextRun({ children: [label, new Tab()] })];
    const paragraph = new Paragraph({
      style: 'Signature',
      children: index === 0 ? writing.ofClause(clause, children) : children,
    });
    paragraph.addChildElement(contentControl(label));
    return paragraph;
  });
}

/**
 * A box for plain text (ECMA-376 part 1, 17.5.2), called as its label says, empty but for spaces that hold it open and
 * go when somebody types.
 */
export function contentControl(label: string): ImportedXmlComponent {
  const name = escapeXml(label);
  const control = new ImportedXmlComponent('w:sdt');
  const content = new ImportedXmlComponent('w:sdtContent');
  control.push(
    ImportedXmlComponent.fromXmlString(
      `<w:sdtPr><w:alias w:val="${name}"/><w:tag w:val="${name}"/><w:showingPlcHdr/><w:text/></w:sdtPr>`,
    ),
  );
  control.push(content);
  content.push(new TextRun({ text: '\u00a0'.repeat(20), style: 'PlaceholderText' }));
  return control;
}
