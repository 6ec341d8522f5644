import { diffArrays } from 'diff';
import type { Inline } from '../document/model.ts';
import { folded } from './folded.ts';
import { joined, sameForm, type Token, tokensOf } from './tokens.ts';

export type Mark = 'kept' | 'inserted' | 'deleted';

/** Words in one form (bold, a link) with one mark: kept, inserted or deleted. */
export interface Piece extends Token {
  readonly mark: Mark;
}

/** A stretch of words that stayed, or the deleted and inserted words of one place. */
type Stretch =
  | { readonly kept: readonly Token[] }
  | { readonly deleted: readonly Token[]; readonly inserted: readonly Token[] };

/** Below this share of common letters, show both wordings whole: a mixture of their words would read as neither. */
const leastInCommon = 0.3;

/**
 * Compares two wordings word by word. The pieces without the inserted ones say the old words, without the deleted ones
 * the new words; in one place, the deleted come first. Words that differ only in typography (folded.ts) count as kept,
 * in their new form.
 */
export function compareWords(before: readonly Inline[], after: readonly Inline[]): readonly Piece[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const stretches = readable(compared(old, now)).flatMap(trimmed);
  const whole = inCommon(stretches, old, now) < leastInCommon ? [{ deleted: old, inserted: now }] : stretches;
  const pieces = whole.flatMap((stretch) =>
    'kept' in stretch
      ? marked(stretch.kept, 'kept')
      : [...marked(stretch.deleted, 'deleted'), ...marked(stretch.inserted, 'inserted')],
  );
  return joined(pieces, (a, b) => sameForm(a, b) && a.mark === b.mark);
}

/** All words of some inlines with one mark. */
export const allMarked = (inlines: readonly Inline[], mark: Mark): readonly Piece[] => marked(tokensOf(inlines), mark);

const marked = (tokens: readonly Token[], mark: Mark): readonly Piece[] =>
  joined(tokens.map((token) => ({ ...token, mark })));

function compared(old: readonly Token[], now: readonly Token[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, value } of diffArrays(old.map(key), now.map(key))) {
    const last = stretches.at(-1);
    const open = last && 'deleted' in last ? last : undefined;
    if (open && (added || removed)) stretches.pop();
    const deleted = removed ? old.slice(oldAt, oldAt + value.length) : [];
    const inserted = added ? now.slice(newAt, newAt + value.length) : [];
    if (added || removed) {
      stretches.push({
        deleted: [...(open?.deleted ?? []), ...deleted],
        inserted: [...(open?.inserted ?? []), ...inserted],
      });
    } else stretches.push({ kept: now.slice(newAt, newAt + value.length) });
    if (!added) oldAt += value.length;
    if (!removed) newAt += value.length;
  }
  return stretches;
}

const key = ({ text, strong, emphasis, url, lineBreak }: Token): string =>
  JSON.stringify([text.trim() === '' && !lineBreak ? ' ' : folded(text), strong, emphasis, url, lineBreak]);

/** Merges changes with only a space or a comma between them: three new words in a row are one change, not three. */
function readable(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const last = merged.at(-1);
    const next = stretches[index + 1];
    if ('kept' in stretch) {
      const apart = stretch.kept.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
      if (apart || !last || !('deleted' in last) || !next) merged.push(stretch);
      else {
        merged[merged.length - 1] = {
          deleted: [...last.deleted, ...stretch.kept],
          inserted: [...last.inserted, ...stretch.kept],
        };
      }
    } else if (last && 'deleted' in last) {
      merged[merged.length - 1] = {
        deleted: [...last.deleted, ...stretch.deleted],
        inserted: [...last.inserted, ...stretch.inserted],
      };
    } else merged.push(stretch);
  }
  return merged;
}

/** Takes out of a change the words and spaces that its old and new side begin or end with alike: these were kept. */
function trimmed(stretch: Stretch): readonly Stretch[] {
  if ('kept' in stretch) return [stretch];
  const { deleted, inserted } = stretch;
  const same = (a: Token | undefined, b: Token | undefined) => a && b && key(a) === key(b);
  let start = 0;
  while (same(deleted[start], inserted[start])) start++;
  let end = 0;
  const most = Math.min(deleted.length, inserted.length) - start;
  while (end < most && same(deleted.at(-1 - end), inserted.at(-1 - end))) end++;
  const change = {
    deleted: deleted.slice(start, deleted.length - end),
    inserted: inserted.slice(start, inserted.length - end),
  };
  return [{ kept: inserted.slice(0, start) }, change, { kept: inserted.slice(inserted.length - end) }];
}

/** The kept letters as a share of the longer wording's, 0 to 1; 1 where either wording has none. */
function inCommon(stretches: readonly Stretch[], old: readonly Token[], now: readonly Token[]): number {
  const letters = (tokens: readonly Token[]) => tokens.reduce((sum, { text }) => sum + text.trim().length, 0);
  const longer = Math.max(letters(old), letters(now));
  if (letters(old) === 0 || letters(now) === 0) return 1;
  return stretches.reduce((sum, stretch) => sum + ('kept' in stretch ? letters(stretch.kept) : 0), 0) / longer;
}
