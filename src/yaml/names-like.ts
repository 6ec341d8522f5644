import { nearestName } from './did-you-mean.ts';

/** A name of the library, with the words that say what it stands for. */
export interface KnownName {
  readonly id: string;
  readonly title?: string;
}

/** How many names a hint proposes at most. */
const most = 3;

/**
 * The names that somebody most likely meant who wrote one as they would say it: "Full" for full, "Photos with consent"
 * or "photos" for photos-with-consent, a title for its id. The likeliest first; a single one is certain enough to be
 * written into the file as a repair.
 */
export function namesLike(written: string, known: Iterable<KnownName>): readonly string[] {
  const all = [...known];
  const plain = plainOf(written);
  const same = all.find(({ id, title }) => id === plain || (title !== undefined && plainOf(title) === plain));
  if (same) return [same.id];
  const near = nearestName(
    plain,
    all.map(({ id }) => id),
  );
  if (near !== undefined) return [near];
  const words = nameWords(plain);
  if (words.length === 0) return [];
  const scored = all.map(({ id, title = '' }) => {
    const [own, others] = [nameWords(id), nameWords(plainOf(title))];
    const found = words.filter((word) => own.includes(word)).length;
    const inTitle = words.filter((word) => !own.includes(word) && others.includes(word)).length;
    // Of two names with as many of the words, the shorter one wins.
    return { id, score: found + inTitle / 2 - own.length / 100 };
  });
  const least = Math.max(0.4, words.length / 3 - 0.2);
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ id }) => id);
}

/** The most names that a hint lists in full; beyond that it says where to look them up. */
const mostListed = 20;

/**
 * A hint that proposes the likely names, else lists all of them.
 *
 * @param known the names of all
 * @param listed where to look the names up, where there are too many to list
 */
export function hintForName(like: readonly string[], known: readonly string[], listed: string): string {
  const quoted = like.map((name) => `"${name}"`);
  if (quoted.length === 0) {
    if (known.length > mostListed) return `nothing has a name like it: ${listed}`;
    return known.length === 0
      ? 'there is nothing to choose from'
      : `there ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ')}`;
  }
  if (quoted.length === 1) return `did you mean ${quoted[0]}?`;
  return `did you mean ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}? ${listed}`.trimEnd();
}

/** Words as an id is written: small letters and digits, with hyphens. */
const plainOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The words of a name without the little ones, in the singular. */
const nameWords = (plain: string): readonly string[] =>
  plain.split('-').flatMap((word) => (word.length < 3 || little.has(word) ? [] : [word.replace(/s$/, '')]));

const little: ReadonlySet<string> = new Set(['the', 'and', 'for', 'are', 'our', 'with', 'all', 'not', 'clause']);
