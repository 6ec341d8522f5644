import { sha256 } from '../../io/cache/hash.ts';

/** One of several parts of the schools, such as the second of eight; each part can be built on a machine of its own. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** More machines than there are schools in England would be a slip. */
const most = 100_000;

/** A shard from words such as "2/8"; undefined where they say none. */
export function parseShard(words: string): Shard | undefined {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(words) ?? []).map(Number);
  return index >= 1 && index <= of && of <= most ? { index, of } : undefined;
}

/**
 * Whether a school is in a shard. That hangs on its id alone: on every machine, every day, and whichever other schools
 * there are, so that machines need not speak to one another.
 */
export const isInShard = (school: string, { index, of }: Shard): boolean =>
  Number.parseInt(sha256(school).slice(0, 12), 16) % of === index - 1;
