import { type INumberingOptions, LevelFormat, LevelSuffix, Paragraph } from 'docx';
import type { List } from '../../document/model.ts';
import { passageRuns } from './inlines.ts';
import type { Writing } from './writing.ts';

/** Word counts nine levels of a list and has built-in styles for the first five. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const styledLevels = 5;

/** Twips from the margin to a list's text, and again for each list inside. */
const indent = 400;

/**
 * One abstract numbering for each kind of list; each list is an instance of its own, so that it counts from one. One
 * more counts the headings, through their styles, where they are numbered.
 */
export function numbering(numberedHeadings: boolean): INumberingOptions {
  return { config: [definition(false), definition(true), ...(numberedHeadings ? [headingDefinition] : [])] };
}

/** How many levels of Word's headings are numbered: those of a section and of its parts. */
export const numberedLevels = 2;

/** What the style of a heading counts by; `level` from 1. */
export function headingNumbering(level: number) {
  return { reference: 'headings', level: level - 1 };
}

/** "1." and "1.1", as model.ts has them. */
const headingDefinition: INumberingOptions['config'][number] = {
  reference: 'headings',
  levels: ['%1.', '%1.%2'].map((text, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text,
    suffix: LevelSuffix.SPACE,
    style: { style: `Heading${level + 1}` },
  })),
};

/** The paragraphs of a list and of the lists inside it; a list deeper than Word's ninth level stands at the ninth. */
export function listParagraphs(list: List, writing: Writing, depth = 0): Paragraph[] {
  const instance = writing.nextList();
  return list.items.flatMap((item) => {
    const paragraph = new Paragraph({
      ...itemForm(list.ordered, depth, instance),
      children: passageRuns(item, writing),
    });
    return item.nested ? [paragraph, ...listParagraphs(item.nested, writing, depth + 1)] : [paragraph];
  });
}

/** What makes a paragraph an item of the list with this number, so many lists deep. */
export function itemForm(ordered: boolean, depth: number, instance: number) {
  const level = Math.min(depth, levels.length - 1);
  return { style: listStyle(ordered, level), numbering: { reference: reference(ordered), level, instance } };
}

/** What each of Word's ten list styles counts by. */
export const listStyles = [false, true].flatMap((ordered) =>
  levels.slice(0, styledLevels).map((level) => ({
    id: listStyle(ordered, level),
    name: `List ${ordered ? 'Number' : 'Bullet'}${level === 0 ? '' : ` ${level + 1}`}`,
    numbering: { reference: reference(ordered), level },
  })),
);

function reference(ordered: boolean): string {
  return ordered ? 'numbers' : 'bullets';
}

/** `ListBullet`, `ListBullet2` … `ListBullet5`, and so for numbers. */
function listStyle(ordered: boolean, level: number): string {
  const nth = Math.min(level + 1, styledLevels);
  return `List${ordered ? 'Number' : 'Bullet'}${nth === 1 ? '' : nth}`;
}

function definition(ordered: boolean): INumberingOptions['config'][number] {
  return {
    reference: reference(ordered),
    levels: levels.map((level) => ({
      level,
      ...(ordered ? counting(level) : { format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–' }),
      style: {
        paragraph: { indent: { left: indent * (level + 1), hanging: indent } },
        ...(level < styledLevels && { style: listStyle(ordered, level) }),
      },
    })),
  };
}

/** 1. then a. then i. and round again. */
function counting(level: number) {
  const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
  return { format: formats[level % formats.length] ?? LevelFormat.DECIMAL, text: `%${level + 1}.` };
}
