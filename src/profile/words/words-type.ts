import type { Fault, Parsed, ScalarType } from '../../yaml/shape.ts';
import { text } from '../scalars.ts';
import { faultOfBlank } from './left-blank.ts';
import { type Rule, unfit } from './unfit.ts';

/** Longer names and titles are a mistake: a name of 200 letters is known of no school. */
export const mostInName = 250;
/** Longer sentences belong into a document of their own. */
export const mostInSentence = 2_000;

interface Kind {
  readonly noun: string;
  readonly example: string;
  /** How many characters there may be. */
  readonly most: number;
  readonly rules: readonly Rule[];
  /** Whether "none" and its like are words like others, as for what changed in a version. */
  readonly mayBeNone?: true;
}

/** A type of words on one line that stand inside a sentence: rules, in their order, each on what the one before left. */
export function wordsType({ noun, example, most, rules, mayBeNone }: Kind): ScalarType<string> {
  const all: readonly Rule[] = [faultOfBlank(mayBeNone === true), ...rules];
  return {
    ...text,
    noun,
    example,
    parse(written) {
      const tooLong = faultOfLength(written.trim(), most);
      if (tooLong) return tooLong;
      const parsed = text.parse(written);
      return 'fault' in parsed ? parsed : applied(all, parsed.value);
    },
    jsonSchema: { ...text.jsonSchema, maxLength: most },
  };
}

function applied(rules: readonly Rule[], written: string): Parsed<string> {
  let words = written;
  for (const rule of rules) {
    const outcome = rule(words);
    if (typeof outcome === 'object') return mendedBy(rules, outcome, words);
    if (outcome !== undefined) words = outcome.trim();
  }
  // A value of nothing but an article or a mark says nothing.
  return words === '' ? unfit('says nothing') : { value: words };
}

/** A fault with words to write instead that can stand there, whatever else was wrong with them; or without any. */
function mendedBy(rules: readonly Rule[], { mended, ...fault }: Fault, words: string): Fault {
  // Each step leaves fewer words, so that this ends.
  if (mended === undefined || mended === words || mended.length > words.length + 20) return fault;
  const again = applied(rules, mended.trim());
  if ('value' in again) return { ...fault, mended: again.value };
  return again.mended === undefined ? fault : { ...fault, mended: again.mended };
}

function faultOfLength(words: string, most: number): Fault | undefined {
  const { length } = [...words];
  if (length <= most) return undefined;
  const inThousands = (count: number) => count.toLocaleString('en-GB');
  const fault = `has ${inThousands(length)} letters, and there is room for ${inThousands(most)}`;
  return unfit(fault, undefined, 'shorten it');
}
