import type { Revision } from './revising.ts';
import { around, element, valued, type Xml } from './xml.ts';

/** What makes a paragraph what it is; how it looks is its style's to say. */
export interface ParagraphForm {
  /** The id of a paragraph style. */
  readonly style: string;
  readonly startsPage?: boolean;
  /** The list that it is an item of, by the number of its numbering, and how many lists deep, from 0. */
  readonly item?: { readonly numbering: number; readonly level: number };
}

/** What tracked changes say of a paragraph. */
export interface ParagraphRevision {
  /** What became of its end (17.13.5.14, 17.13.5.19). */
  readonly marks: readonly Xml[];
  /** What it was before, where it is something else now (17.13.5.29). */
  readonly before?: { readonly form: ParagraphForm; readonly revision: Revision };
}

/** A paragraph (ECMA-376 part 1, 17.3.1.22), its properties in the order of the standard's schema. */
export function paragraph(
  form: ParagraphForm,
  content: readonly Xml[],
  { marks, before }: ParagraphRevision = { marks: [] },
): Xml {
  const changed =
    before === undefined
      ? []
      : [element('w:pPrChange', before.revision, [element('w:pPr', {}, properties(before.form))])];
  return element('w:p', {}, [
    element('w:pPr', {}, [...properties(form), ...around('w:rPr', marks), ...changed]),
    ...content,
  ]);
}

function properties({ style, startsPage, item }: ParagraphForm): readonly Xml[] {
  return [
    valued('w:pStyle', style),
    ...(startsPage ? [element('w:pageBreakBefore')] : []),
    ...(item ? [numbered(item.numbering, item.level)] : []),
  ];
}

/** What counts a paragraph, or all of a style (17.3.1.19); `level` from 0. */
export function numbered(numbering: number, level: number): Xml {
  return element('w:numPr', {}, [valued('w:ilvl', level), valued('w:numId', numbering)]);
}
