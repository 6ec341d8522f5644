import { declaration, element, ofWord, valued, type Xml } from './xml.ts';

/** Word counts nine levels of a list and has built-in styles for the first five. */
export const mostLevels = 9;
const styledLevels = 5;

/** How many levels of Word's headings are numbered: those of a section and of its parts. */
export const numberedLevels = 2;

/** The numberings that the styles count by; those of single lists come after them. */
export const styleNumbering = { bullets: 1, numbers: 2, headings: 3 } as const;
export const firstList = 4;

/** What counts the items of one list. */
export interface ListNumbering {
  readonly ordered: boolean;
  /** The levels that its items have, from 0. */
  readonly levels: ReadonlySet<number>;
}

/** Twips from the margin to a list's text, and again for each list inside. */
const indent = 400;

/**
 * The part that says how lists and headings are counted (ECMA-376 part 1, 17.9): one definition for each kind of list
 * and one for headings where they are numbered. Each list has a numbering of its own, which starts at one.
 */
export function numberingPart(lists: readonly ListNumbering[], numberedHeadings: boolean): string {
  const { bullets, numbers, headings } = styleNumbering;
  const kinds = [bullets, numbers, ...(numberedHeadings ? [headings] : [])];
  const ofStyles = kinds.map((number) => numbering(number, number, []));
  const ofLists = lists.map(({ ordered, levels }, at) =>
    numbering(firstList + at, ordered ? numbers : bullets, [...levels].sort().map(restart)),
  );
  return declaration + element('w:numbering', ofWord, [...kinds.map(definition), ...ofStyles, ...ofLists]);
}

/** What each of Word's ten list styles counts by; `level` from 0. */
export const listStyles = [false, true].flatMap((ordered) =>
  Array.from({ length: styledLevels }, (_, level) => ({
    id: listStyle(ordered, level),
    name: `List ${ordered ? 'Number' : 'Bullet'}${level === 0 ? '' : ` ${level + 1}`}`,
    numbering: { number: ordered ? styleNumbering.numbers : styleNumbering.bullets, level },
  })),
);

/** `ListBullet`, `ListBullet2` … `ListBullet5`, and so for numbers; `level` from 0. */
export function listStyle(ordered: boolean, level: number): string {
  const nth = Math.min(level + 1, styledLevels);
  return `List${ordered ? 'Number' : 'Bullet'}${nth === 1 ? '' : nth}`;
}

function numbering(number: number, counted: number, restarts: readonly Xml[]): Xml {
  return element('w:num', { 'w:numId': number }, [valued('w:abstractNumId', counted), ...restarts]);
}

function restart(level: number): Xml {
  return element('w:lvlOverride', { 'w:ilvl': level }, [valued('w:startOverride', 1)]);
}

function definition(number: number): Xml {
  const { headings, numbers } = styleNumbering;
  const count = number === headings ? numberedLevels : mostLevels;
  const levels = Array.from({ length: count }, (_, level) =>
    number === headings ? headingLevel(level) : listLevel(number === numbers, level),
  );
  const type = valued('w:multiLevelType', 'multilevel');
  return element('w:abstractNum', { 'w:abstractNumId': number }, [type, ...levels]);
}

/** "1.", then "a.", then "i.", and round again; or bullets and dashes. */
function listLevel(ordered: boolean, level: number): Xml {
  const format = ordered ? (['decimal', 'lowerLetter', 'lowerRoman'][level % 3] ?? '') : 'bullet';
  const mark = ordered ? `%${level + 1}.` : level % 2 === 0 ? '•' : '–';
  return element('w:lvl', { 'w:ilvl': level }, [
    valued('w:start', 1),
    valued('w:numFmt', format),
    ...(level < styledLevels ? [valued('w:pStyle', listStyle(ordered, level))] : []),
    valued('w:lvlText', mark),
    valued('w:lvlJc', 'left'),
    element('w:pPr', {}, [element('w:ind', { 'w:left': indent * (level + 1), 'w:hanging': indent })]),
  ]);
}

/** "1." and "1.1", as model.ts has them. */
function headingLevel(level: number): Xml {
  return element('w:lvl', { 'w:ilvl': level }, [
    valued('w:start', 1),
    valued('w:numFmt', 'decimal'),
    valued('w:pStyle', `Heading${level + 1}`),
    valued('w:suff', 'space'),
    valued('w:lvlText', level === 0 ? '%1.' : '%1.%2'),
    valued('w:lvlJc', 'left'),
  ]);
}
