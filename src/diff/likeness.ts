import type { Passage } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { cells, clausesIn, type Line, type PictureLine, type TableLine, type TextLine } from './lines.ts';
import { printOf } from './remembered-picture.ts';

/** Two wordings without a clause's id, but with at least this share of words in common, are one that was reworded. */
const leastAlike = 0.5;

/**
 * How likely a line of the old document became this line of the new one: 0 where it can't have, more than 1 where the
 * same clause stands behind both, else the share of their common words. Words decide only where no clause is named.
 */
export function likenessOfLines(before: Line, after: Line): number {
  if (before.kind === 'text' && after.kind === 'text') return likenessOfTexts(before, after);
  if (before.kind === 'table' && after.kind === 'table') return likenessOfTables(before, after);
  if (before.kind === 'picture' && after.kind === 'picture') return samePicture(before, after) ? 2 : 0;
  return 0;
}

export function likenessOfPassages(before: Passage, after: Passage): number {
  const [a, b] = [nameOf(before.clause), nameOf(after.clause)];
  const common = commonWords(before, plainText(before.inlines), after, plainText(after.inlines));
  if (a !== b) return 0;
  return a === undefined ? enough(common) : 1 + common;
}

export const likenessOfRows = (before: readonly Passage[], after: readonly Passage[]): number =>
  enough(commonWords(before, rowWords(before), after, rowWords(after)));

const rowWords = (row: readonly Passage[]): string => row.map(({ inlines }) => plainText(inlines)).join(' ');

/** The clause's id; undefined for a school's own rule, whose number may be another rule's in the other document. */
const nameOf = (clause: string | undefined): string | undefined =>
  clause === undefined || /^extra-\d+$/.test(clause) ? undefined : clause;

const enough = (common: number): number => (common >= leastAlike ? common : 0);

function likenessOfTexts(before: TextLine, after: TextLine): number {
  if (!mayBecome(before, after)) return 0;
  const [named, namedNow] = [namesIn(before), namesIn(after)];
  const common = () => commonWords(before, rowWords(before.passages), after, rowWords(after.passages));
  if (named.some((name) => namedNow.includes(name))) return 1 + common();
  if (named.length > 0 || namedNow.length > 0) return 0;
  return isHeadingOf(before, after) ? 1 + common() : enough(common());
}

/** Whether one line may become the other: a fact or a signature line is built differently from text, so it may not. */
function mayBecome({ role: before }: TextLine, { role: after }: TextLine): boolean {
  const special = (role: TextLine['role']) => (role.as === 'fact' || role.as === 'signature' ? role.as : 'text');
  return special(before) === special(after);
}

/** Whether both are the level 2 heading of the same section, which has only one, whatever its words. */
const isHeadingOf = (before: TextLine, after: TextLine): boolean =>
  before.section !== undefined &&
  before.section === after.section &&
  isSectionHeading(before) &&
  isSectionHeading(after);

const isSectionHeading = ({ role }: TextLine): boolean => role.as === 'heading' && role.level === 2;

/** Tables with different columns are different tables: Word's tracked changes can't add or delete a column. */
function likenessOfTables(before: TableLine, after: TableLine): number {
  const [a, b] = [before.table, after.table];
  const sameColumns =
    a.header.length === b.header.length &&
    a.header.every((cell, column) => nameOf(cell.clause) === nameOf(b.header[column]?.clause));
  if (!sameColumns) return 0;
  const [named, namedNow] = [namesIn(before), namesIn(after)];
  const common = commonWords(before, tableWords(before), after, tableWords(after));
  if (named.length > 0 || namedNow.length > 0) return named.some((name) => namedNow.includes(name)) ? 1 + common : 0;
  return enough(common);
}

const tableWords = ({ table }: TableLine): string => `${table.caption ?? ''} ${rowWords(cells(table))}`;

const samePicture = ({ picture: a }: PictureLine, { picture: b }: PictureLine): boolean =>
  a.alternative === b.alternative && printOf(a) === printOf(b);

const namesIn = (line: Line): readonly string[] => clausesIn(line).filter((id) => nameOf(id) !== undefined);

/** The words of each text, split once though it is compared with many. */
const bags = new WeakMap<object, ReadonlyMap<string, number>>();

function bagOf(owner: object, text: string): ReadonlyMap<string, number> {
  const known = bags.get(owner);
  if (known) return known;
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  bags.set(owner, bag);
  return bag;
}

/** The share of words that two texts have in common (Dice, 1945): 0 none, 1 all; 1 too where both are the same. */
export function commonWords(a: object, textOfA: string, b: object, textOfB: string): number {
  if (textOfA === textOfB) return 1;
  const [bagA, bagB] = [bagOf(a, textOfA), bagOf(b, textOfB)];
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);
  const total = size(bagA) + size(bagB);
  if (total === 0) return 0;
  let common = 0;
  for (const [word, count] of bagA) common += Math.min(count, bagB.get(word) ?? 0);
  return (2 * common) / total;
}
