import { placeRepairs } from './place-repairs.ts';
import { quoteRepairs } from './quote-repairs.ts';
import { type Line, parentsOf, readLines } from './read-lines.ts';
import { unevenness } from './regularity.ts';
import type { Repair } from './repair.ts';
import { missingSignRepairs, signRepairs } from './sign-repairs.ts';
import { splitRepairs } from './split-repairs.ts';

/** The problems of a text as it stands. */
export interface Verdict {
  /** The number of syntax errors. */
  readonly syntax: number;
  /** Every problem that would be reported. */
  readonly told: readonly {
    /** From 0. */
    readonly line: number;
    readonly what: string;
    /** Whether the problem is about a value, not about the layout. */
    readonly isOfValue: boolean;
  }[];
}

/** Lines that have to change, and the text with all of them changed. */
export interface Mended {
  readonly faults: readonly LineFault[];
  readonly text: string;
  /** For a line of the mended text, its line in the original, both from 0, and how many characters it was moved by. */
  readonly origin: (line: number) => { readonly line: number; readonly moved: number };
}

export interface LineFault {
  /** Of the original text, from 0. */
  readonly line: number;
  readonly repair: Repair;
}

/** Limits of the search: how many texts are judged, their characters together, how many faults are looked for. */
const most = { texts: 240, characters: 1_000_000, faults: 6 };

/** Whether a text is beyond any profile and would take the parser long: then no repair is tried. */
const isBeyond = (text: string): boolean =>
  text.length > 100_000 || (text.match(/[:[{-]/g)?.length ?? 0) > 4_000 || (text.match(/[[{]/g)?.length ?? 0) > 400;

/** The longest line that is searched: nobody writes longer ones by hand, and some patterns are slow on them. */
const longestLine = 2_000;

/** How far from an error, in written lines, the line in the wrong column may be. */
const reach = { before: 4, after: 3 };

/** The same where the parser read everything, so that its error is nearer. */
const reachOfRead = { before: 1, after: 3 };

/**
 * Finds the lines that have to change so that a text can be read: those whose smallest single repair leaves the fewest
 * problems. A parser only tells where it gave up, which for a line in the wrong column is mostly another line. Remarks
 * are never blamed.
 *
 * @param judge reads a text as a whole, by the parser and by the shape
 * @param names all field names of the shape
 * @returns undefined where no repair makes the text better
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
 * Whether a repair does no harm. While syntax errors are left, it must not leave a problem on its own line, which then
 * was hardly the one to mend. Where there was none before, it may bring no new problem but of the value on its line.
 */
function isHarmless(now: Verdict, before: Verdict, at: number): boolean {
  if (now.syntax > 0) return !now.told.some(({ line }) => line === at);
  const known = new Set(before.told.map(({ what }) => what));
  return (
    before.syntax > 0 || now.told.every(({ what, line, isOfValue }) => known.has(what) || (isOfValue && line === at))
  );
}

/** Possible repairs: of the lines near the reported ones, and of lines anywhere that lack a sign. */
function repairsFor(lines: readonly Line[], { told, syntax }: Verdict, names: ReadonlySet<string>): readonly Repair[] {
  const written = lines.flatMap(({ kind }, at) => (kind === 'written' ? [at] : []));
  const rank = new Map(written.map((at, index) => [at, index]));
  // The parser reports a name in the wrong column at the next line that starts there, which may be far below.
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
    const place = far <= 1 ? [...missingSignRepairs(context), ...placeRepairs(context)] : [];
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
 * The candidate that leaves the fewest problems, and of equal ones the least odd. Candidates come least odd first, so
 * the search ends at the first that leaves no problem.
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
