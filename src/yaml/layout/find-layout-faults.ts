import { placeRepairs } from './place-repairs.ts';
import { quoteRepairs } from './quote-repairs.ts';
import { type Line, parentsOf, readLines } from './read-lines.ts';
import { unevenness } from './regularity.ts';
import type { Repair } from './repair.ts';
import { likelySigns, signRepairs } from './sign-repairs.ts';
import { splitRepairs } from './split-repairs.ts';

/** What is wrong with a text as it stands. */
export interface Verdict {
  /** How many faults a parser has with it as YAML. */
  readonly syntax: number;
  /** All that is told of it. */
  readonly told: readonly {
    /** From 0. */
    readonly line: number;
    readonly what: string;
    /** Whether it is of a value, and not of what stands where. */
    readonly isOfValue: boolean;
  }[];
}

/** Lines that have to change, and the text with all of them changed. */
export interface Mended {
  readonly faults: readonly LineFault[];
  readonly text: string;
  /** Which line of the original a line of the mended text is, both from 0, and how many characters it was moved by. */
  readonly origin: (line: number) => { readonly line: number; readonly moved: number };
}

export interface LineFault {
  /** Of the original text, from 0. */
  readonly line: number;
  readonly repair: Repair;
}

/** What the search may cost: how many texts are judged, how long they are together, how many faults are looked for. */
const most = { texts: 240, characters: 1_000_000, faults: 6 };

/** What no page or two of text has, and what takes a parser long: then nothing is tried. */
const isBeyond = (text: string): boolean =>
  text.length > 100_000 || (text.match(/[:[{-]/g)?.length ?? 0) > 4_000 || (text.match(/[[{]/g)?.length ?? 0) > 400;

/** Nobody writes a longer line by hand, and some of what is looked for takes long to find in a very long one. */
const longestLine = 2_000;

/** How far from a place that is complained of a line may be that starts in the wrong column, in written lines. */
const reach = { before: 4, after: 3 };

/** The same where the parser read it all, so that it knows what stands where. */
const reachOfRead = { before: 1, after: 3 };

/**
 * The lines of a text that have to change so that it can be read: those whose single repair, the smallest, leaves least
 * to complain of. A parser tells where it gave up, which for a line in the wrong column is mostly another one; what a
 * person has to know is which line to touch. Remarks are never blamed.
 *
 * @param judge reads a text whole, by the parser and by what belongs in such a file
 * @param names every name of a field that there is in such a file
 * @returns undefined where no such repair makes the text better
 */
export function findLayoutFaults(
  text: string,
  verdict: Verdict,
  judge: (text: string) => Verdict,
  names: ReadonlySet<string>,
): Mended | undefined {
  if (isBeyond(text)) return undefined;
  const faults: LineFault[] = [];
  let now = { lines: readLines(text), verdict };
  let origins = now.lines.map((_, line) => ({ line, moved: 0 }));
  let budget = Math.min(most.texts, Math.floor(most.characters / Math.max(1, text.length)));
  while (faults.length < most.faults && now.verdict.told.length > 0) {
    const touched = new Set(faults.map(({ line }) => line));
    const isFree = (at: number, takes = 1) => origins.slice(at, at + takes).every(({ line }) => !touched.has(line));
    const repairs = repairsFor(now.lines, now.verdict, names).filter(({ at, takes }) => isFree(at, takes));
    const candidates = repairs.slice(0, budget).map((repair) => {
      const mended = withRepair(now.lines, repair);
      return { repair, ...mended, oddness: unevenness(mended.lines) * 10 + repair.cost };
    });
    const { best, judged } = firstOfBest(candidates, now.verdict, judge);
    budget -= judged;
    if (!best) break;
    const { repair } = best;
    const at = origins[repair.at]?.line ?? 0;
    faults.push({ line: at, repair });
    const takes = repair.takes ?? 1;
    const moved = (becomes: string, from: string) => indentOf(from) - indentOf(becomes);
    const of = repair.becomes.map((becomes, index) => ({
      line: takes === 2 ? (origins[repair.at + 1 - index]?.line ?? at) : at,
      moved: takes === 2 ? 0 : moved(becomes, now.lines[repair.at]?.text ?? ''),
    }));
    origins = [...origins.slice(0, repair.at), ...of, ...origins.slice(repair.at + takes)];
    now = { lines: best.lines, verdict: best.verdict };
  }
  if (faults.length === 0) return undefined;
  return {
    faults,
    text: textOf(now.lines),
    origin: (line) => origins[line] ?? { line, moved: 0 },
  };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

const isBetter = (now: Verdict, before: Verdict): boolean =>
  now.syntax < before.syntax || (now.syntax === before.syntax && now.told.length < before.told.length);

/**
 * Whether a repair does no harm: where much is left, a line that is still complained of was hardly the one to mend; where
 * all could be read before, nothing new may be wrong but a value that nobody had seen in its place.
 */
function isHarmless(now: Verdict, before: Verdict, at: number): boolean {
  if (now.syntax > 0) return !now.told.some(({ line }) => line === at);
  const known = new Set(before.told.map(({ what }) => what));
  return (
    before.syntax > 0 || now.told.every(({ what, line, isOfValue }) => known.has(what) || (isOfValue && line === at))
  );
}

/** Ways to mend the lines near those that are complained of, and lines anywhere that lack a sign. */
function repairsFor(lines: readonly Line[], { told, syntax }: Verdict, names: ReadonlySet<string>): readonly Repair[] {
  const written = lines.flatMap(({ kind }, at) => (kind === 'written' ? [at] : []));
  const rank = new Map(written.map((at, index) => [at, index]));
  // A name in the wrong column is complained of at the next line that starts there, which may be far below.
  const { before: up, after: down } = syntax > 0 ? reach : reachOfRead;
  const near = told
    .slice(0, 4)
    .flatMap(({ line }) => (syntax > 0 ? [line, ...parentsOf(lines, line)] : [line]))
    .map((line) => written.findLastIndex((at) => at <= line));
  const distance = (at: number): number => {
    const own = rank.get(at) ?? written.findLastIndex((each) => each <= at);
    return Math.min(...near.map((place) => (own < place ? (place - own) / up : (own - place) / down)));
  };
  const repairs = lines.flatMap((line, at): readonly { repair: Repair; far: number }[] => {
    if (line.kind === 'remark') return [];
    const before = lines[written[(rank.get(at) ?? 0) - 1] ?? -1];
    const after = lines[written[(rank.get(at) ?? written.length) + 1] ?? -1];
    const context = { lines, at, line, before, after, names };
    const far = distance(at);
    const isSound = line.text.length <= longestLine;
    const signs = isSound ? signRepairs(context) : [];
    const values = isSound && line.kind === 'written' ? [...quoteRepairs(context), ...splitRepairs(context)] : [];
    const place = far <= 1 ? [...likelySigns(context), ...placeRepairs(context)] : [];
    return [...signs, ...values, ...place].map((repair) => ({ repair, far }));
  });
  return repairs.toSorted((a, b) => a.far - b.far).map(({ repair }) => repair);
}

function withRepair(
  lines: readonly Line[],
  { at, becomes, takes = 1 }: Repair,
): { text: string; lines: readonly Line[] } {
  const texts = [
    ...lines.slice(0, at).map((line) => line.text),
    ...becomes,
    ...lines.slice(at + takes).map((line) => line.text),
  ];
  const text = texts.join('\n');
  return { text, lines: readLines(text) };
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/**
 * The candidate that leaves least to complain of; of those that leave as much, the least odd one. The search ends at the
 * first that leaves nothing, since the others are odder.
 */
function firstOfBest<T extends { readonly text: string; readonly oddness: number; readonly repair: Repair }>(
  candidates: readonly T[],
  before: Verdict,
  judge: (text: string) => Verdict,
): { readonly best: (T & { readonly verdict: Verdict }) | undefined; readonly judged: number } {
  let best: (T & { readonly verdict: Verdict }) | undefined;
  let judged = 0;
  for (const candidate of candidates.toSorted((a, b) => a.oddness - b.oddness)) {
    judged++;
    const verdict = judge(candidate.text);
    if (isHarmless(verdict, before, candidate.repair.at) && isBetter(verdict, best?.verdict ?? before))
      best = { ...candidate, verdict };
    if (best?.verdict.told.length === 0) break;
  }
  return { best, judged };
}
