import { nearestName } from './did-you-mean.ts';

/** A name that there is, and the words that say what it stands for. */
export interface KnownName {
  readonly id: string;
  readonly title?: string;
}

/** How many names a hint proposes at most. */
const most = 3;

/**
 * The names that somebody most likely meant who wrote one as they would say it: "Full" for full, "Photos with consent" or
 * "photos" for photos-with-consent, a title for its id. The likeliest first; one alone is meant for certain enough to be
 * written down.
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
    // Of two that have as many of the words, the one that has less besides.
    return { id, score: found + inTitle / 2 - own.length / 100 };
  });
  const least = Math.max(0.4, words.length / 3 - 0.2);
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ id }) => id);
}

/** More names than this are a list to look up, not one to read in a hint. */
const mostListed = 20;

/**
 * A hint that proposes names, or says which there are.
 *
 * @param known the names of all
 * @param listed where to see them, where there are very many
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

/** Without the little words, and with one form for one and for many. */
const nameWords = (plain: string): readonly string[] =>
  plain.split('-').flatMap((word) => (word.length < 3 || little.has(word) ? [] : [word.replace(/s$/, '')]));

const little: ReadonlySet<string> = new Set(['the', 'and', 'for', 'are', 'our', 'with', 'all', 'not', 'clause']);
