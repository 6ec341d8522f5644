import type { Document } from '../../document/model.ts';
import { baseStyles, tableStyle } from './base-styles.ts';
import { coverGap } from './cover-gap.ts';
import { listStyles, numberedLevels, styleNumbering } from './numbering.ts';
import { type Style, styleElement } from './style-xml.ts';
import { declaration, element, ofWord } from './xml.ts';

/** As in the PDF. */
const calm = '#1f4e5f';
const quiet = '4d4d4d';
const linkColour = '0b4a8f';

/** Twips from the margin to the value of a fact on the cover, and to what is typed after a signature's label. */
const valueTab = 2000;

/** Twips from the margin to the names in the footer. */
const footerTab = 1474;

/**
 * The part with every style that the document uses: Word's own, by the ids and names that Word knows them by, and a few
 * more where Word has none. All looks and all room between paragraphs are here, so that the office changes them once for
 * all. Room stands above a paragraph, not below, so that there is some after a table too. Widow control needs no word:
 * it is on unless switched off (ECMA-376 part 1, 17.3.1.44).
 */
export function stylesPart({ properties, cover }: Document, font: string, numberedHeadings: boolean): string {
  const { colour = calm, language, pageStyle } = properties;
  const own = colour.slice(1);
  const paragraphStyles = [
    titleStyle(own, pageStyle === 'cover' ? coverGap(cover) : undefined),
    ...headingStyles(own, pageStyle === 'cover', numberedHeadings),
    ...bodyStyles,
    ...ruledStyles(own),
  ];
  return (
    declaration +
    element('w:styles', ofWord, [
      ...baseStyles(font, language),
      tableStyle(own),
      ...paragraphStyles.map((style) => styleElement('paragraph', style)),
      ...characterStyles.map((style) => styleElement('character', style)),
    ])
  );
}

const characterStyles: readonly Style[] = [
  { id: 'Strong', name: 'Strong', uiPriority: 22, quickFormat: true, run: { bold: true } },
  { id: 'Emphasis', name: 'Emphasis', uiPriority: 20, quickFormat: true, run: { italic: true } },
  {
    id: 'IntenseEmphasis',
    name: 'Intense Emphasis',
    uiPriority: 21,
    quickFormat: true,
    run: { bold: true, italic: true },
  },
  { id: 'PlaceholderText', name: 'Placeholder Text', uiPriority: 99 },
  { id: 'Hyperlink', name: 'Hyperlink', uiPriority: 99, run: { color: linkColour, underline: true } },
].map((style) => ({ basedOn: 'DefaultParagraphFont', ...style }));

/** The title stands under a rule in the school's colour; on a cover page it is larger, with a gap above. */
function titleStyle(colour: string, gap: number | undefined): Style {
  const style = heading('Title', 'Title', gap === undefined ? 22 : 28, gap ?? 200, 10, colour);
  const top = { color: colour, eighths: 12, space: gap === undefined ? 9 : 14 };
  return { ...style, paragraph: { ...style.paragraph, after: 220, rules: { top } } };
}

function headingStyles(colour: string, afterCoverPage: boolean, numbered: boolean): readonly Style[] {
  const outlined = (level: number, size: number, before: number) => {
    const style = heading(`Heading${level}`, `heading ${level}`, size, before, 9, colour);
    const numbering = { number: styleNumbering.headings, level: level - 1 };
    const counted = numbered && level <= numberedLevels ? { numbering } : {};
    return { ...style, paragraph: { ...style.paragraph, outlineLevel: level - 1, ...counted } };
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
function heading(id: string, name: string, size: number, before: number, uiPriority: number, color: string): Style {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    uiPriority,
    paragraph: { keepNext: true, keepLines: true, before, line: 224 },
    run: { bold: true, color, size },
  };
}

const bodyStyles: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', uiPriority: 1, paragraph: { before: 120 } },
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
    paragraph: { before: 80 },
    run: { color: quiet, size: 13 },
  },
  {
    id: 'Picture',
    name: 'Picture',
    next: 'BodyText',
    uiPriority: 11,
    paragraph: { keepNext: true, before: 120, line: 240 },
  },
  {
    id: 'CoverFact',
    name: 'Cover Fact',
    uiPriority: 11,
    paragraph: {
      // Room above the first only.
      contextualSpacing: true,
      before: 240,
      line: 292,
      indent: { left: valueTab, hanging: valueTab },
      tabStop: valueTab,
    },
  },
  ...listStyles.map(({ id, name, numbering }) => ({
    id,
    name,
    uiPriority: 2,
    paragraph: { numbering, before: 60 },
  })),
  {
    id: 'Caption',
    name: 'caption',
    next: 'BodyText',
    uiPriority: 35,
    paragraph: { keepNext: true, keepLines: true, before: 320, after: 80 },
    run: { bold: true },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    uiPriority: 36,
    paragraph: { before: 0, line: 264 },
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

function ruledStyles(colour: string): readonly Style[] {
  const rule = (color: string, space: number) => ({ color, eighths: 4, space });
  return [
    {
      id: 'State',
      name: 'State',
      basedOn: 'Normal',
      quickFormat: true,
      uiPriority: 11,
      paragraph: {
        keepLines: true,
        before: 120,
        after: 80,
        indent: { left: 170 },
        rules: { left: { ...rule(colour, 7), eighths: 24 } },
      },
      run: { bold: true, size: 13 },
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
        line: { atLeast: 760 },
        indent: { right: 2400 },
        tabStop: valueTab,
        rules: { bottom: rule(quiet, 1), between: rule(quiet, 1) },
      },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      uiPriority: 99,
      paragraph: {
        // Keeps its distance from the text where the names take many lines.
        before: 160,
        line: 240,
        indent: { left: footerTab, hanging: footerTab },
        tabStop: footerTab,
        rules: { top: rule(colour, 6) },
      },
      run: { color: quiet, size: 10 },
    },
  ];
}
