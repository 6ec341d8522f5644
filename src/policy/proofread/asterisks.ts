import type { Slip, SlipNature } from './slip.ts';

const lone: SlipNature = { what: 'a sign for emphasis', mended: () => '' };

/** An asterisk before a word, and one behind it. */
const before = /(?<![\p{L}\p{N}*)\]”’"'.!?,;:])\*(?=[\p{L}“‘"'(])/gu;
const behind = /(?<=[\p{L}\p{N})”’"'.!?,;:])\*(?![\p{L}\p{N}*_])/gu;

/** Where a footnote starts: with the words, in a bracket, or after a sentence. */
const startsNote = (words: string, index: number): boolean =>
  index === 0 || /(?:\(|[.!?]\s)$/.test(words.slice(Math.max(0, index - 2), index));

/** "A*", "5*". */
const isGrade = (words: string, index: number): boolean =>
  /(?:^|[^\p{L}\p{N}])(?:[A-Z]|\d{1,2})$/u.test(words.slice(Math.max(0, index - 3), index));

/** Whether words have a footnote's mark somewhere and its note, so that asterisks there may be theirs. */
export function hasFootnotes(all: readonly string[]): boolean {
  const starred = all.filter((words) => words.includes('*'));
  const has = (pattern: RegExp, isIt: (words: string, index: number) => boolean) =>
    starred.some((words) => [...words.matchAll(pattern)].some(({ index }) => isIt(words, index)));
  return has(before, startsNote) && has(behind, (words, index) => !isGrade(words, index));
}

/** Asterisks that open or close nothing and are no footnote's: what is left of an emphasis that somebody meant. */
export function loneAsterisks(words: string, isFootnoted: boolean): readonly Slip[] {
  if (!words.includes('*')) return [];
  const slips: Slip[] = [];
  for (const { index } of words.matchAll(before)) {
    if (!(isFootnoted && startsNote(words, index))) slips.push({ kind: lone, index, found: '*' });
  }
  for (const { index } of words.matchAll(behind)) {
    if (!isFootnoted && !isGrade(words, index)) slips.push({ kind: lone, index, found: '*' });
  }
  return slips;
}
