import type { FactCause } from './fact-cause.ts';
import { factCause } from './fact-cause.ts';
import { folded } from './folded.ts';
import type { PolicyPassage, PolicyWords } from './policy-words.ts';
import { policyWords } from './policy-words.ts';
import type { Fact, PolicyRecord } from './record.ts';

/** A heading or a clause that differs between two versions of a policy. */
export interface ChangedPassage {
  readonly id: string;
  readonly title: string;
  readonly kind: 'added' | 'left-out' | 'reworded' | 'moved';
}

/** What differs between two records: in their words, and separately in the facts that they print. */
export interface ChangedWords {
  /** In the order of the newer record; passages that it lacks come last. */
  readonly passages: readonly ChangedPassage[];
  readonly facts: readonly FactCause[];
}

/**
 * Compares the words of two records, which different versions of policygen may have made. A passage whose wording has
 * another fingerprint, but which both documents print alike, counts as unchanged: older records took apostrophes for
 * words.
 */
export function changedWords(before: PolicyRecord, after: PolicyRecord): ChangedWords {
  const [old, now] = [policyWords(before), policyWords(after)];
  return { passages: changedPassages(old, now), facts: changedFacts(before, after, old, now) };
}

function changedPassages(old: PolicyWords, now: PolicyWords): readonly ChangedPassage[] {
  if (old.fingerprint === now.fingerprint) return [];
  const partners = partnersOf(old.passages, now.passages);
  const changed = now.passages.flatMap((passage): readonly ChangedPassage[] => {
    const before = partners.get(passage);
    if (!before) return [as('added', passage)];
    return isSame(before, passage) ? [] : [as('reworded', passage)];
  });
  const places = now.passages.flatMap((passage) => partners.get(passage) ?? []);
  const partnered = new Set(places);
  return [
    ...changed,
    ...outOfOrder(places, old.passages).map((one) => as('moved', one)),
    ...old.passages.filter((one) => !partnered.has(one)).map((one) => as('left-out', one)),
  ];
}

const as = (kind: ChangedPassage['kind'], { id, title }: PolicyPassage): ChangedPassage => ({ id, title, kind });

/** Own rules are numbered, so those with the same words are paired first; then passages with the same id. */
function partnersOf(
  old: readonly PolicyPassage[],
  now: readonly PolicyPassage[],
): ReadonlyMap<PolicyPassage, PolicyPassage> {
  const left = new Set(old);
  const partners = new Map<PolicyPassage, PolicyPassage>();
  const pair = (fits: (before: PolicyPassage, passage: PolicyPassage) => boolean) => {
    for (const passage of now) {
      const before = partners.has(passage) ? undefined : [...left].find((one) => fits(one, passage));
      if (!before) continue;
      left.delete(before);
      partners.set(passage, before);
    }
  };
  pair((before, passage) => isOwnRule(before) && isOwnRule(passage) && isSame(before, passage));
  pair((before, passage) => before.id === passage.id);
  return partners;
}

const isOwnRule = ({ id }: PolicyPassage): boolean => /^extra-\d+$/.test(id);

const isSame = (a: PolicyPassage, b: PolicyPassage): boolean => a.wording === b.wording || a.said === b.said;

/** The fewest passages that would have to be moved for the others to stand in the order that they had. */
function outOfOrder(now: readonly PolicyPassage[], before: readonly PolicyPassage[]): readonly PolicyPassage[] {
  const places = now.map((passage) => before.indexOf(passage));
  // The longest run of rising places, from the longest run that ends at each: quadratic, for a few hundred passages.
  const best: (readonly number[])[] = [];
  for (const [index, place] of places.entries()) {
    const before = best.filter((_, earlier) => (places[earlier] ?? 0) < place);
    const longest = before.reduce((a, b) => (b.length > a.length ? b : a), [] as readonly number[]);
    best[index] = [...longest, index];
  }
  const stays = new Set(best.reduce((a, b) => (b.length > a.length ? b : a), []));
  return now.filter((_, index) => !stays.has(index));
}

/** Facts that changed and that both versions could name: a fact that only one of them can know is no change. */
function changedFacts(
  before: PolicyRecord,
  after: PolicyRecord,
  old: PolicyWords,
  now: PolicyWords,
): readonly FactCause[] {
  const [namedBefore, namedAfter] = [namedIn(before), namedIn(after)];
  const paths = [...new Set([...old.facts.keys(), ...now.facts.keys()])];
  return paths.flatMap((path) => {
    if (!always.has(path) && !(namedBefore.has(path) && namedAfter.has(path))) return [];
    const [was, is] = [old.facts.get(path), now.facts.get(path)];
    // A published document may tell only that a fact is there (`true`): then nothing says that it changed.
    if ((was === true && is !== undefined) || (is === true && was !== undefined)) return [];
    return JSON.stringify(withoutTypography(was)) === JSON.stringify(withoutTypography(is))
      ? []
      : (factCause(path, was, is) ?? []);
  });
}

/** Without typography. */
const withoutTypography = (fact: Fact | undefined): Fact | undefined =>
  typeof fact === 'string' ? folded(fact) : fact === true || fact === undefined ? fact : fact.map(folded);

const always: ReadonlySet<string> = new Set(['school.name', 'policy.title']);

const namedIn = ({ clauses, headings }: PolicyRecord): ReadonlySet<string> =>
  new Set([...clauses.values(), ...headings.values()].flatMap(({ names }) => names));
