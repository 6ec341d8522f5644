import { align } from './align.ts';
import { commonWords } from './likeness.ts';
import type { SeenLine } from './seen-line.ts';
import { seenWords } from './seen-words.ts';
import type { Unit } from './units.ts';

/** A paragraph of a document and the line that a file has in its place: both, or one of them alone. */
export interface PairedUnit {
  readonly unit?: Unit;
  readonly line?: SeenLine;
  /** Whether they say the same. */
  readonly same: boolean;
}

/** A paragraph or a line, ready to be compared. */
interface Side {
  readonly unit?: Unit;
  readonly line?: SeenLine;
  readonly words: string;
}

/** A line and a paragraph with at least this share of words in common are the same one, edited. */
const leastAlike = 0.4;

/**
 * Pairs the lines that a person sees in a file with the paragraphs of a document, in the order of both. All count as
 * the same where the words in a row are, wherever lines end: a paragraph that somebody only split says what it said.
 */
export function pairWithFile(units: readonly Unit[], lines: readonly SeenLine[]): readonly PairedUnit[] {
  const spoken = units.filter(({ words }) => words !== '');
  const said = seenWords(lines.map(({ text }) => text).join(' '));
  const same = [spoken.map(({ words }) => words), spoken.map(({ numbered }) => numbered)];
  if (same.some((words) => words.join(' ') === said)) return spoken.map((unit) => ({ unit, same: true }));

  const read = lines.map((line): Side => ({ line, words: seenWords(line.text) }));
  const isSame = (unit: Unit | undefined, words: string | undefined) =>
    unit !== undefined && (unit.words === words || unit.numbered === words);
  let start = 0;
  while (start < read.length && isSame(spoken[start], read[start]?.words)) start++;
  let end = 0;
  const most = Math.min(spoken.length, read.length) - start;
  while (end < most && isSame(spoken.at(-1 - end), read.at(-1 - end)?.words)) end++;
  const kept = (from: number, to: number) => spoken.slice(from, to).map((unit) => ({ unit, same: true }));
  const before = spoken.slice(start, spoken.length - end).map((unit): Side => ({ unit, words: unit.words }));
  const after = read.slice(start, read.length - end);
  const between = align<Side>(before, after, (one, other) => {
    if (isSame(one.unit, other.words)) return 2;
    const common = commonWords(one, one.words, other, other.words);
    return common >= leastAlike ? common : 0;
  }).map(
    (pair): PairedUnit => ({
      ...(pair.before?.unit ? { unit: pair.before.unit } : {}),
      ...(pair.after?.line ? { line: pair.after.line } : {}),
      same: isSame(pair.before?.unit, pair.after?.words),
    }),
  );
  return [...kept(0, start), ...paired(between), ...kept(spoken.length - end, spoken.length)];
}

/** Pairs what is left between two pairs, if there are as many lines as paragraphs: those were rewritten wholly. */
function paired(all: readonly PairedUnit[]): readonly PairedUnit[] {
  const result: PairedUnit[] = [];
  let gone: PairedUnit[] = [];
  let come: PairedUnit[] = [];
  const settle = () => {
    if (gone.length === come.length) result.push(...gone.map((one, index) => ({ ...one, ...come[index] })));
    else result.push(...gone, ...come);
    [gone, come] = [[], []];
  };
  for (const one of all) {
    if (one.unit && one.line) {
      settle();
      result.push(one);
    } else (one.unit ? gone : come).push(one);
  }
  settle();
  return result;
}
