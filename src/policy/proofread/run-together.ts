/** Lines that somebody wrote one under the other and that Markdown joins to one. */
export interface Joined {
  readonly first: string;
  readonly second: string;
  /** Whether each of them begins as a sentence does. */
  readonly areSentences: boolean;
  /** Whether they have columns, set apart by tabs or spaces. */
  readonly areColumns?: true;
}

/** A sentence doesn't end with these, so the line was broken where it was full. */
const goesOn =
  /(?:^|\s)(?:the|an?y?|our|your|their|my|its|this|that|these|those|every|each|all|no|of|to|in|on|at|by|for|from|with|without|about|as|and|or|but|nor|if|when|than|into|via|per|between|under|over|is|are|was|were|be|been|will|may|must|can|should|has|have|not|who|which|Mr|Mrs|Ms|Miss|Dr|Year|Class|Key|Stage|Term|Section)$/iu;

/** Nobody breaks a line before this many letters because it is full. */
const shortest = 40;

const isUnended = (line: string): boolean => /[\p{L}\p{N})\]%”"’]$/u.test(line);
const isItem = (line: string): boolean => /^(?:[-*+]|\d+[.)])\s|^\|/.test(line);

/**
 * Two lines of words that stand one under the other as sentences or items of a list, without a mark, a dash or an empty
 * line to keep them apart; undefined where there are none. A line that is full goes on in the next.
 *
 * @param lines of one text, as its file has them
 */
export function joinedLines(lines: readonly string[]): Joined | undefined {
  let paragraph: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') {
      paragraph.push(line);
      continue;
    }
    const found = joinedIn(paragraph);
    if (found) return found;
    paragraph = [];
  }
  return undefined;
}

function joinedIn(paragraph: readonly string[]): Joined | undefined {
  const lines = paragraph.map((line) => line.trim());
  if (lines.length < 2 || lines.some(isItem)) return undefined;
  const [first = '', second = ''] = lines.filter((line) => /\S(?:\t| {3,})\S/.test(line));
  if (second !== '') return { first, second, areSentences: false, areColumns: true };
  const width = Math.max(shortest, ...lines.map(({ length }) => length));
  const breaks = lines.slice(1).map((second, index): Break => {
    const first = lines[index] ?? '';
    // Two spaces or a backslash at its end make a line of it.
    const isKept = / {2}$|\\$/.test(paragraph[index] ?? '');
    const next = /^\S+/.exec(second)?.[0] ?? '';
    const areSentences = /^["“‘(]?\p{Lu}/u.test(second);
    return { first, second, areSentences, isMeant: !isKept && first.length + 1 + next.length <= width };
  });
  return sentences(breaks) ?? afterColon(breaks) ?? sameBeginnings(breaks);
}

interface Break extends Joined {
  /** Whether the next word had room, so that the line was ended on purpose. */
  readonly isMeant: boolean;
}

/** "Be kind" and below it "Be calm". */
function sentences(breaks: readonly Break[]): Joined | undefined {
  const found = breaks.filter(
    ({ first, second, isMeant }) =>
      isMeant && isUnended(first) && !goesOn.test(first) && /^["“‘(]?\p{Lu}/u.test(second),
  );
  const [only] = found;
  // "… at Elm" and below it "Primary School": a name that goes on.
  const isName =
    found.length === 1 && only !== undefined && /(?:^|\s)\p{Lu}\S*$/u.test(only.first) && / /.test(only.first);
  return isName ? undefined : only;
}

/** "Please:" and below it "be kind" and "be calm". */
function afterColon(breaks: readonly Break[]): Joined | undefined {
  const at = breaks.findIndex(({ first }) => first.endsWith(':'));
  const [, ...items] = at < 0 ? [] : breaks.slice(at);
  const areItems =
    items.length > 0 && items.every(({ first, isMeant }) => isMeant && isUnended(first) && !goesOn.test(first));
  return areItems ? items[0] : undefined;
}

/** "no adverts", "no politics", "no jokes". */
function sameBeginnings(breaks: readonly Break[]): Joined | undefined {
  const [start] = breaks;
  const beginning = /^\S+/.exec(start?.first ?? '')?.[0];
  const areItems =
    breaks.length > 1 &&
    breaks.every(({ first, second, isMeant }) => isMeant && isUnended(first) && second.startsWith(`${beginning} `));
  return areItems ? start : undefined;
}
