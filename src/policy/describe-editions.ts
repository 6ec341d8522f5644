import { clausesOf, type PolicyType } from './policy-type.ts';

/** An edition with what a school gets by it: "63 clauses, with “What our school values”". */
export interface DescribedEdition {
  readonly words: string;
  readonly about: string;
}

/**
 * The editions of a policy type, each with its number of clauses and the sections that not every edition has. A section
 * whose heading has a field in it isn't named, since there is no profile yet to fill it in.
 */
export function describeEditions({ editions, sections }: PolicyType): readonly DescribedEdition[] {
  const all = [...editions];
  const telling = sections
    .map(({ heading, parts }) => ({ heading: heading.text, clauses: parts.flatMap(clausesOf) }))
    .filter(({ heading }) => !heading.includes('{{'))
    .map(({ heading, clauses }) => ({
      heading,
      has: (ids: readonly string[]) => clauses.some((id) => ids.includes(id)),
    }))
    .filter(({ has }) => all.some(([, ids]) => !has(ids)));
  return all.map(([words, ids]) => {
    const own = telling.filter(({ has }) => has(ids)).map(({ heading }) => `"${heading}"`);
    const count = `${ids.length} ${ids.length === 1 ? 'clause' : 'clauses'}`;
    const named = own.length < 2 ? own : [own.slice(0, -1).join(', '), own.at(-1)];
    return { words, about: own.length === 0 ? count : `${count}, with ${named.join(' and ')}` };
  });
}
