import type { Scalar } from 'yaml';
import { inlineScalar } from './inline-scalar.ts';
import type { Parsed } from './shape.ts';

/** A text to replace the characters from `start` to `end`, counted from 0. */
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
  /** Rewrites the value with these words, in quotes; without the # where such a value can't have one. */
  readonly repair: Edit;
  /** Whether the value still says something without these words. */
  readonly isValueLeft: boolean;
}

/**
 * The words that a # cuts off a value. YAML ends a value without quotes at a space and a #, and says nothing (YAML
 * 1.2.2, 6.6), but who writes "rule #1" doesn't mean "#1" as a remark. Real remarks are a # with a space after it, and
 * any # behind a value that can't contain one, such as a date.
 *
 * @param around `text` the whole text; `start` where the field's name or the list's item starts; `inFlow` whether a
 * comma ends a value
 * @param parse turns the words into a value
 */
export function findCutWords(
  node: Scalar,
  around: { readonly text: string; readonly start: number; readonly inFlow: boolean },
  parse: (words: string) => Parsed<unknown>,
): CutWords | undefined {
  if (node.type !== 'PLAIN' || !node.range || node.comment === undefined) return undefined;
  const { text: all, inFlow } = around;
  // For an item, the column of its dash: two to the left of its words.
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
    // A remark on its own line and no further right than the field is a field that was commented out: "#motto: …".
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
  // For words that don't fit their sentence, take their mended form.
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
  return { start: first.start, end: first.end, repair, isValueLeft: isEmpty };
}

/** The words that a # cuts off on one line, up to a real remark; undefined where the # begins a real remark. */
function cutAt(remark: string, inFlow: boolean): string | undefined {
  if (/^#+\s/.test(remark)) return undefined;
  const words = remark.split(/\s#+\s/, 1)[0] ?? remark;
  return (inFlow ? words.replace(/[,\]}].*$/, '') : words).trimEnd();
}

const columnOf = (text: string, place: number): number =>
  place - (place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1);
