import type { Slip, SlipNature } from './slip.ts';

const lone: SlipNature = { what: 'a sign for emphasis', mended: () => '' };

/** An asterisk before a word, and one behind it. */
const before = /(?<![\p{L}\p{N}*)\]”’"'.!?,;:])\*(?=[\p{L}“‘"'(])/gu;
const behind = /(?<=[\p{L}\p{N})”’"'.!?,;:])\*(?![\p{L}\p{N}*_])/gu;

/** Where a footnote starts: with the words, in a bracket, or after a sentence. */
const startsNote = /(?:^|\(|[.!?]\s+)$/;

/** "A*", "5*". */
const isGrade = /(?<![\p{L}\p{N}])(?:[A-Z]|\d{1,2})\*$/u;

/** Whether words have a footnote's mark somewhere and its note, so that asterisks there may be theirs. */
export function hasFootnotes(all: readonly string[]): boolean {
  const starred = all.filter((words) => words.includes('*'));
  const has = (pattern: RegExp, isIt: (until: string) => boolean) =>
    starred.some((words) => [...words.matchAll(pattern)].some(({ index }) => isIt(words.slice(0, index))));
  return has(before, (until) => startsNote.test(until)) && has(behind, (until) => !isGrade.test(`${until}*`));
}

/** Asterisks that open or close nothing and are no footnote's: what is left of an emphasis that somebody meant. */
export function loneAsterisks(words: string, isFootnoted: boolean): readonly Slip[] {
  if (!words.includes('*')) return [];
  const slips: Slip[] = [];
  for (const { index } of words.matchAll(before)) {
    if (!(isFootnoted && startsNote.test(words.slice(0, index)))) slips.push({ kind: lone, index, found: '*' });
  }
  for (const { index } of words.matchAll(behind)) {
    if (!isFootnoted && !isGrade.test(words.slice(0, index + 1))) slips.push({ kind: lone, index, found: '*' });
  }
  return slips;
}
