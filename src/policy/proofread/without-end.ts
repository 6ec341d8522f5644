import type { PolicyValue } from '../../profile/profile-shape.ts';
import type { PolicyType } from '../policy-type.ts';
import type { Wording } from '../wordings.ts';
import type { PrintedWords } from './document-words.ts';

/** Whether words end as a sentence does, whatever closes behind its mark; a smiley ends it as well. */
const isEnded = (words: string): boolean => !/[\p{L}\p{N}%](?<![:;]-?[\p{L}\p{N}])["”’')\]]*$/u.test(words.trim());

/** What a sentence has and a name or an address doesn't. */
const verb =
  /(?<![\p{L}\p{N}])(?:is|are|was|were|be|been|will|won['’]t|must|can|cannot|can['’]t|should|may|might|would|could|has|have|do|does|don['’]t|doesn['’]t|let|please|ask|expect|keep|use|write|read|send|speak|tell|reply|need|needs|want|remember|think|treat|respect|avoid|never)(?![\p{L}\p{N}])/iu;

/** "What we ask of parents": a heading that somebody made of a paragraph. */
const asks = /^(?:what|who|whom|whose|when|where|why|how)(?![p{L}])/i;

function isSentence(words: string): boolean {
  const count = words.trim().split(/\s+/).length;
  if (/[.!?]["”’)]?\s+\p{Lu}/u.test(words)) return true;
  return count >= 4 && verb.test(words) && !(asks.test(words) && count < 9);
}

/**
 * The words of a school's own that lack the mark at their end: new words for a clause whose own have one; a sentence
 * that stands as a paragraph; an item among items that end with one.
 */
export function wordsWithoutEnd(
  printed: readonly PrintedWords[],
  type: PolicyType,
  policy: PolicyValue,
  wordings: ReadonlyMap<string, Wording>,
): ReadonlySet<PrintedWords> {
  const lacking = new Set<PrintedWords>();
  for (const [clause, said] of byClause(printed, policy)) {
    const text = wordings.get(clause)?.template.text ?? '';
    const isOwn = clause.startsWith('extra-');
    const library = policy.reword?.has(clause) ? type.clauses.get(clause)?.template.text : undefined;
    if (!isOwn && library === undefined) continue;
    // Two spaces or a backslash at its end make a line of its own of each, as of an address.
    if (/(?: {2}|\\)\n/.test(text)) continue;
    const last = said.at(-1);
    for (const each of said) {
      const { words, place } = each;
      if (isEnded(words) || words.trim() === '' || text.includes(`**${words}**`)) continue;
      if (library !== undefined && isEnded(bare(library)) && each === last && isWhole(text)) lacking.add(each);
      else if (place === 'passage' && isSentence(words)) lacking.add(each);
      else if (isOwn && said.length === 1 && place.endsWith('item') && besideEnded(each, printed)) lacking.add(each);
    }
  }
  return lacking;
}

/**
 * The words of a school's own that start with a small letter: new words for a clause whose own start with a capital, and
 * a sentence that stands as a paragraph.
 */
export function wordsWithoutCapital(
  printed: readonly PrintedWords[],
  type: PolicyType,
  policy: PolicyValue,
): ReadonlySet<PrintedWords> {
  const lacking = new Set<PrintedWords>();
  for (const [clause, said] of byClause(printed, policy)) {
    const library = policy.reword?.has(clause) ? type.clauses.get(clause)?.template.text : undefined;
    const startsLarge = library === undefined ? clause.startsWith('extra-') : /^\p{Lu}/u.test(library);
    const [first] = said;
    // "iPads" and "elm.example" are written so.
    if (!startsLarge || !first || !/^\p{Ll}[\p{Ll}'’]*(?=[\s,])/u.test(first.words)) continue;
    if (first.place === 'passage' && isEnded(first.words) && / .* /.test(first.words)) lacking.add(first);
  }
  return lacking;
}

/** Words without what Handlebars and Markdown have behind them. */
const bare = (text: string): string => text.replace(/(?:\s|\{\{\/\w+\}\}|[*_])+$/, '');

/** Whether words end with a paragraph, and not with a list or a table. */
const isWhole = (text: string): boolean => {
  const last =
    text
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  return !/^\s*(?:[-*+|]|\d+[.)])\s/m.test(last);
};

/** Whether an item of the library's in the same section ends with a full stop. */
const besideEnded = (own: PrintedWords, printed: readonly PrintedWords[]): boolean =>
  printed.some(
    ({ section, place, clause, words }) =>
      section === own.section &&
      place.endsWith('item') &&
      clause?.startsWith('extra-') === false &&
      /[.!?]$/.test(words),
  );

/** What the clauses of a school's own say, by their ids. */
function byClause(
  printed: readonly PrintedWords[],
  { reword, extra }: PolicyValue,
): ReadonlyMap<string, readonly PrintedWords[]> {
  const all = new Map<string, PrintedWords[]>();
  if (!reword && !extra) return all;
  for (const each of printed) {
    if (each.clause === undefined || each.isTitle) continue;
    if (!each.clause.startsWith('extra-') && !reword?.has(each.clause)) continue;
    all.set(each.clause, [...(all.get(each.clause) ?? []), each]);
  }
  return all;
}
