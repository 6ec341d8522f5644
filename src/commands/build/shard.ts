import { sha256 } from '../../io/cache/hash.ts';

/** One of several parts of the schools, such as the second of eight; each part can be built on a machine of its own. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** The most parts: more than there are schools in England (about 24,500), so a larger number is a slip. */
const most = 100_000;

/** Reads a shard such as "2/8"; undefined where the words are none. */
export function parseShard(words: string): Shard | undefined {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(words) ?? []).map(Number);
  return index >= 1 && index <= of && of <= most ? { index, of } : undefined;
}

/**
 * Whether a school is in a shard. The answer depends on the school's id alone, not on the machine, the day or the other
 * schools, so the machines need no common list.
 */
export const isInShard = (school: string, { index, of }: Shard): boolean =>
  Number.parseInt(sha256(school).slice(0, 12), 16) % of === index - 1;
