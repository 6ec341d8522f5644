import type { Scalar } from 'yaml';
import { inlineScalar } from './inline-scalar.ts';
import type { Parsed } from './shape.ts';

/** Another text in the place of the characters from `start` to `end`, which count from 0. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words that a person wrote behind a # and that YAML takes for a remark. */
export interface CutWords {
  /** Where the # stands, in characters of the whole text. */
  readonly start: number;
  /** Where its words end. */
  readonly end: number;
  /** The value with them, in quotes, in the place of what is written; without the # where there should be none in it. */
  readonly repair: Edit;
  /** Whether anything is left of the value without them. */
  readonly isWhole: boolean;
}

/**
 * The words that a # cuts off a value. YAML ends a value without quotes at a space and a #, and says nothing (YAML 1.2.2,
 * 6.6); a person who writes "rule #1" means none of it as a remark. A # and a space begin a remark, as people write
 * them; so does any # behind a value that could have none in it, such as a date.
 *
 * @param around the whole text; where the name of the field starts, or the item of a list; whether a comma ends a value
 * @param parse how the words become a value
 */
export function findCutWords(
  node: Scalar,
  around: { readonly text: string; readonly start: number; readonly inFlow: boolean },
  parse: (words: string) => Parsed<unknown>,
): CutWords | undefined {
  if (node.type !== 'PLAIN' || !node.range || node.comment === undefined) return undefined;
  const { text: all, inFlow } = around;
  // An item's lines stand to the right of its dash.
  const indent = columnOf(all, around.start) - (node.range[0] === around.start ? 2 : 0);
  const [start, valueEnd, end] = node.range;
  const value = String(node.value);
  const isEmpty = value.trim() === '';
  const found: { start: number; end: number; words: string }[] = [];
  let at = valueEnd;
  for (const line of all.slice(valueEnd, end).split('\n')) {
    const lineStart = at;
    at += line.length + 1;
    const hash = line.indexOf('#');
    if (hash < 0) continue;
    // A line of its own that stands no further right than the field is a field made a remark: "#motto: …".
    const isInValue = lineStart === valueEnd || columnOf(all, lineStart + hash) > indent;
    const words = cutAt(line.slice(hash), inFlow);
    if (!isInValue || words === undefined) break;
    found.push({ start: lineStart + hash, end: lineStart + hash + words.length, words });
  }
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return undefined;
  const whole = [...(isEmpty ? [] : [value]), ...found.map(({ words }) => words)].join(' ');
  const bare = whole.replace(/^#+/, '');
  // Words that don't fit their sentence come with those that do.
  const asTaken = (words: string): string | undefined => {
    const parsed = parse(words);
    return 'value' in parsed ? words : parsed.mended;
  };
  const taken = asTaken(whole);
  const takenBare = isEmpty ? asTaken(bare) : undefined;
  const text =
    taken !== undefined || (!isEmpty && asTaken(`${value} #1`) !== undefined)
      ? inlineScalar(taken ?? whole, 'double')
      : takenBare === undefined
        ? undefined
        : inlineScalar(takenBare, 'bare');
  if (text === undefined) return undefined;
  const repair = { start: isEmpty ? first.start : start, end: last.end, text };
  return { start: first.start, end: first.end, repair, isWhole: isEmpty };
}

/** What a # cuts off on one line, up to a true remark behind it; undefined where it is a remark itself. */
function cutAt(remark: string, inFlow: boolean): string | undefined {
  if (/^#+\s/.test(remark)) return undefined;
  const words = remark.split(/\s#+\s/, 1)[0] ?? remark;
  return (inFlow ? words.replace(/[,\]}].*$/, '') : words).trimEnd();
}

const columnOf = (text: string, place: number): number =>
  place - (place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1);
