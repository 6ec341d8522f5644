import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Document } from '../../document/model.ts';
import { baseStyles, tableStyle } from './base-styles.ts';
import { coverGap } from './cover-gap.ts';
import { headingNumbering, listStyles, numberedLevels } from './lists.ts';

/** As in the PDF. */
const calm = '#1f4e5f';
const quiet = '4d4d4d';
const linkColour = '0b4a8f';

/** Twips from the margin to the value of a fact on the cover, and to what is typed after a signature's label. */
const valueTab = 2000;

/** Twips from the margin to the names in the footer. */
const footerTab = 1474;

/**
 * Every style that the document uses: Word's own, by the ids and names that Word knows them by, and a few more where
 * Word has none. All looks and all room between paragraphs are here, so that the office changes them once for all. Room
 * stands above a paragraph, not below, so that there is some after a table too. Widow control needs no word: it is on
 * unless switched off (ECMA-376 part 1, 17.3.1.44).
 */
export function styles({ properties, cover }: Document, font: string, numberedHeadings: boolean): IStylesOptions {
  const { colour = calm, language, pageStyle } = properties;
  const own = colour.slice(1);
  return {
    paragraphStyles: [
      titleStyle(own, pageStyle === 'cover' ? coverGap(cover) : undefined),
      ...headingStyles(own, pageStyle === 'cover', numberedHeadings),
      ...bodyStyles,
      ...ruledStyles(own),
    ],
    characterStyles: [
      { id: 'Strong', name: 'Strong', uiPriority: 22, quickFormat: true, run: { bold: true } },
      { id: 'Emphasis', name: 'Emphasis', uiPriority: 20, quickFormat: true, run: { italics: true } },
      {
        id: 'IntenseEmphasis',
        name: 'Intense Emphasis',
        uiPriority: 21,
        quickFormat: true,
        run: { bold: true, italics: true },
      },
      { id: 'PlaceholderText', name: 'Placeholder Text', uiPriority: 99 },
      { id: 'Hyperlink', name: 'Hyperlink', uiPriority: 99, run: { color: linkColour, underline: {} } },
    ].map((style) => ({ ...style, basedOn: 'DefaultParagraphFont' })),
    // In place of docx's own, which lack a language and bring three dozen styles that nothing here uses.
    importedStyles: [...baseStyles(font, language), tableStyle(own)],
  };
}

/** Half points, as Word counts the size of type. */
function points(size: number): number {
  return size * 2;
}

/** The title stands under a rule in the school's colour; on a cover page it is larger, with a gap above. */
function titleStyle(colour: string, gap: number | undefined): IParagraphStyleOptions {
  const style = heading('Title', 'Title', gap === undefined ? 22 : 28, gap ?? 200, 10, colour);
  const rule = { style: BorderStyle.SINGLE, color: colour, size: 12, space: gap === undefined ? 9 : 14 };
  const spacing = { ...style.paragraph.spacing, after: 220 };
  return { ...style, paragraph: { ...style.paragraph, spacing, border: { top: rule } } };
}

function headingStyles(colour: string, afterCoverPage: boolean, numbered: boolean): IParagraphStyleOptions[] {
  const outlined = (level: number, size: number, before: number) => {
    const style = heading(`Heading${level}`, `heading ${level}`, size, before, 9, colour);
    const numbering = numbered && level <= numberedLevels ? { numbering: headingNumbering(level) } : {};
    return { ...style, paragraph: { ...style.paragraph, outlineLevel: level - 1, ...numbering } };
  };
  return [
    heading('Subtitle', 'Subtitle', 14, 120, 11, quiet),
    outlined(1, 15, 300),
    outlined(2, 12.5, 240),
    outlined(3, 12, 240),
    heading('TitleAgain', 'Title Again', 22, afterCoverPage ? 0 : 480, 10, colour),
  ];
}

/** `size` in points, `before` in twips. */
function heading(id: string, name: string, size: number, before: number, uiPriority: number, color: string) {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    uiPriority,
    paragraph: { keepNext: true, keepLines: true, spacing: { before, line: 224, lineRule: LineRuleType.AUTO } },
    run: { bold: true, color, size: points(size) },
  };
}

const bodyStyles: IParagraphStyleOptions[] = [
  { id: 'BodyText', name: 'Body Text', uiPriority: 1, paragraph: { spacing: { before: 120 } } },
  {
    id: 'LeadIn',
    name: 'Lead-in',
    basedOn: 'BodyText',
    next: 'ListBullet',
    uiPriority: 1,
    paragraph: { keepNext: true },
  },
  {
    id: 'Motto',
    name: 'Motto',
    uiPriority: 11,
    paragraph: { spacing: { before: 80 } },
    run: { color: quiet, size: points(13) },
  },
  {
    id: 'Picture',
    name: 'Picture',
    next: 'BodyText',
    uiPriority: 11,
    paragraph: { keepNext: true, spacing: { before: 120, line: 240, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'CoverFact',
    name: 'Cover Fact',
    uiPriority: 11,
    paragraph: {
      // Room above the first only.
      contextualSpacing: true,
      spacing: { before: 240, line: 292, lineRule: LineRuleType.AUTO },
      indent: { left: valueTab, hanging: valueTab },
      leftTabStop: valueTab,
    },
  },
  ...listStyles.map(({ id, name, numbering }) => ({
    id,
    name,
    uiPriority: 2,
    paragraph: { numbering, spacing: { before: 60 } },
  })),
  {
    id: 'Caption',
    name: 'caption',
    next: 'BodyText',
    uiPriority: 35,
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 320, after: 80 } },
    run: { bold: true },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    uiPriority: 36,
    paragraph: { spacing: { before: 0, line: 264, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    uiPriority: 36,
    paragraph: { keepNext: true },
    run: { bold: true },
  },
].map((style) => ({ basedOn: 'Normal', quickFormat: true, ...style }));

function ruledStyles(colour: string): IParagraphStyleOptions[] {
  const rule = (color: string, space: number) => ({ style: BorderStyle.SINGLE, color, size: 4, space });
  return [
    {
      id: 'State',
      name: 'State',
      basedOn: 'Normal',
      quickFormat: true,
      uiPriority: 11,
      paragraph: {
        keepLines: true,
        spacing: { before: 120, after: 80 },
        indent: { left: 170 },
        border: { left: { ...rule(colour, 7), size: 24 } },
      },
      run: { bold: true, size: points(13) },
    },
    {
      // Word draws one rule around paragraphs with the same ones, hence the rule between. Room above the label is a tall
      // line and not room between the paragraphs, where that rule would lose itself.
      id: 'Signature',
      name: 'Signature',
      basedOn: 'Normal',
      quickFormat: true,
      uiPriority: 11,
      paragraph: {
        keepLines: true,
        spacing: { line: 760, lineRule: LineRuleType.AT_LEAST },
        indent: { right: 2400 },
        leftTabStop: valueTab,
        border: { bottom: rule(quiet, 1), between: rule(quiet, 1) },
      },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      uiPriority: 99,
      paragraph: {
        // Keeps its distance from the text where the names take many lines.
        spacing: { before: 160, line: 240, lineRule: LineRuleType.AUTO },
        indent: { left: footerTab, hanging: footerTab },
        leftTabStop: footerTab,
        border: { top: rule(colour, 6) },
      },
      run: { color: quiet, size: points(10) },
    },
  ];
}
