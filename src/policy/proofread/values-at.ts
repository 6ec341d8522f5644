import type { StatedWords } from '../../profile/stated-words.ts';
import type { Slip } from './slip.ts';

/** A value that a slip is in. */
export interface ValueAt {
  readonly stated: StatedWords;
  /** Whether all of the slip is in the value, where it is judged by itself. */
  readonly holds: boolean;
}

/** The values that a slip is in, whole or with a part of it. */
export function valuesAt({ index, found }: Slip, words: string, values: readonly StatedWords[]): readonly ValueAt[] {
  const end = index + found.length;
  return values.flatMap((stated) => {
    for (let at = words.indexOf(stated.words); at >= 0; at = words.indexOf(stated.words, at + 1)) {
      const until = at + stated.words.length;
      if (at < end && until > index) return [{ stated, holds: at <= index && until >= end }];
    }
    return [];
  });
}

/** The value without the word at its start or end that its sentence has already. */
export function fitted({ found }: Slip, value: string): string {
  const said = found.toLowerCase().split(/\s+/);
  const words = value.split(/\s+/);
  if (words.length > 1 && said.includes(words[0]?.toLowerCase() ?? '')) return words.slice(1).join(' ');
  if (words.length > 1 && said.includes(words.at(-1)?.toLowerCase() ?? '')) return words.slice(0, -1).join(' ');
  return value.replace(/[\s.,;:!?]+$/, '');
}
