import { type FactCause, factCause } from './fact-cause.ts';
import type { ClauseRecord, PolicyRecord, SourceRecord, WordsRecord } from './record.ts';
import { printOf } from './remembered-picture.ts';

/** Why something in a document is other than it was. */
export type Cause =
  | FactCause
  /** The library says it in other words. */
  | { readonly kind: 'wording' }
  /** The school's own words began, changed or ended (`reword`). */
  | { readonly kind: 'reworded'; readonly how: 'begun' | 'changed' | 'ended' }
  /** A rule of the school's own came, changed or went (`extra`). */
  | { readonly kind: 'own-rule' }
  /** The profile chooses another edition. */
  | { readonly kind: 'edition'; readonly before: string; readonly after: string }
  /** The library's edition has it now, or has it no longer. */
  | { readonly kind: 'library-edition'; readonly edition: string }
  /** The library has the clause no longer, or has it now. */
  | { readonly kind: 'library' }
  /** The profile includes it, or does so no longer. */
  | { readonly kind: 'include'; readonly now: boolean }
  /** The profile leaves it out, or does so no longer. */
  | { readonly kind: 'omit'; readonly now: boolean }
  /** It goes with another clause, or with the list that it opens. */
  | { readonly kind: 'goes-with'; readonly clause?: string; readonly title?: string }
  /** A source of the clause has a new edition. */
  | { readonly kind: 'source'; readonly title: string; readonly before: string; readonly after: string }
  /** The same words in another place or form. */
  | { readonly kind: 'layout' }
  /** Whether the policy is approved, and what its dates say. */
  | { readonly kind: 'state' }
  /** The choice of clauses; of a document that was published it isn't known who made it. */
  | { readonly kind: 'choice' }
  /** Somebody edited the file after policygen had made it. */
  | { readonly kind: 'edited' }
  /** None of the inputs says why, and one version of policygen put them together before, another one now. */
  | { readonly kind: 'policygen' }
  /** None of the inputs says why. */
  | { readonly kind: 'unknown' };

/** Two records to look for causes in. */
export interface Records {
  readonly before: PolicyRecord;
  readonly after: PolicyRecord;
}

/**
 * Why a clause that both documents have reads as it does now.
 *
 * @param idBefore as the old document names it; a school's own rules are counted
 * @param labelled whether its title is printed too
 */
export function causesOfRewording(id: string, idBefore: string, labelled: boolean, records: Records): readonly Cause[] {
  const before = records.before.clauses.get(idBefore);
  const after = records.after.clauses.get(id);
  if (!before || !after) return [unexplained(records)];
  if (after.by === 'extra')
    return orNone([...rewordings(before, after, 'own-rule'), ...causesInFacts(before, after, records)], records);
  const causes = [
    ...(before.reworded || after.reworded ? ownWords(before, after) : rewordings(before, after, 'wording')),
    ...(labelled && before.title !== after.title && before.wording === after.wording
      ? [{ kind: 'wording' } as const]
      : []),
    ...causesInFacts(before, after, records),
    ...causesInSources(before, after),
  ];
  return orNone(causes, records);
}

/** Why a heading reads as it does now, or stands over a section that the library had not, or has no longer. */
export function causesOfHeading(section: string, records: Records): readonly Cause[] {
  const before = records.before.headings.get(section);
  const after = records.after.headings.get(section);
  if (!before || !after) return [{ kind: 'wording' }];
  return orNone([...rewordings(before, after, 'wording'), ...causesInFacts(before, after, records)], records);
}

/** Why a picture came, went or is another one: the profile has none but the school's logo. */
export function causesOfPicture({ before, after }: Records): readonly Cause[] {
  const [old, now] = [pictureOf(before), pictureOf(after)];
  if (!old || !now || printOf(old) !== printOf(now)) return [{ kind: 'profile', field: 'school.logo' }];
  const [was, is] = [before.document.properties.school, after.document.properties.school];
  const named = was !== is && old.alternative.replace(was, is) === now.alternative;
  return [
    named
      ? { kind: 'profile', field: 'school.name', before: was, after: is }
      : { kind: 'profile', field: 'school.logoAlternative', before: old.alternative, after: now.alternative },
  ];
}

const pictureOf = ({ document }: PolicyRecord) => document.cover.find((block) => block.kind === 'picture');

const orNone = (causes: readonly Cause[], records: Records): readonly Cause[] =>
  causes.length > 0 ? causes : [unexplained(records)];

/** The cause of what no input explains. */
export function unexplained({ before, after }: Records): Cause {
  const [old, now] = [before, after].map(({ source }) => source?.policygen);
  return { kind: old !== undefined && now !== undefined && old !== now ? 'policygen' : 'unknown' };
}

const rewordings = (before: WordsRecord, after: WordsRecord, kind: 'own-rule' | 'wording'): readonly Cause[] =>
  before.wording === after.wording ? [] : [{ kind }];

function ownWords(before: ClauseRecord, after: ClauseRecord): readonly Cause[] {
  if (!before.reworded) return [{ kind: 'reworded', how: 'begun' }];
  if (!after.reworded) return [{ kind: 'reworded', how: 'ended' }];
  return before.wording === after.wording ? [] : [{ kind: 'reworded', how: 'changed' }];
}

function causesInFacts(before: WordsRecord, after: WordsRecord, records: Records): readonly Cause[] {
  const named = [...new Set([...before.names, ...after.names])];
  const causes = named.flatMap((path): readonly Cause[] => {
    if (path === 'policy.title') return causesOfTitle(records);
    const cause = factCause(path, records.before.facts.get(path), records.after.facts.get(path));
    return cause ? [cause] : [];
  });
  return unique(causes);
}

/** The title is itself the words of a clause: what changed it changed all that names it. */
function causesOfTitle(records: Records): readonly Cause[] {
  const titleOf = ({ document }: PolicyRecord) =>
    document.cover.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? (block.clause ?? []) : []))[0];
  const { before, after } = records;
  const [idBefore, id] = [titleOf(before), titleOf(after)];
  if (before.document.properties.title === after.document.properties.title) return [];
  return id === undefined || idBefore === undefined
    ? [{ kind: 'wording' }]
    : causesOfRewording(id, idBefore, false, records);
}

/** The sources of a clause that have another edition now. */
export function causesInSources(before: ClauseRecord, after: ClauseRecord): readonly Cause[] {
  return after.sources.flatMap(({ title, edition }: SourceRecord): readonly Cause[] => {
    const old = before.sources.find((source) => source.title === title)?.edition;
    return old === undefined || old === edition ? [] : [{ kind: 'source', title, before: old, after: edition }];
  });
}

const unique = (causes: readonly Cause[]): readonly Cause[] => [
  ...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values(),
];
