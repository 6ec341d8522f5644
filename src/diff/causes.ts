import { type FactCause, factCause } from './fact-cause.ts';
import type { ClauseRecord, PolicyRecord, SourceRecord, WordsRecord } from './record.ts';
import { printOf } from './remembered-picture.ts';

/** Why something in a document changed. */
export type Cause =
  | FactCause
  /** The library's words for the clause or heading changed. */
  | { readonly kind: 'wording' }
  /** The school's own words began, changed or ended (`reword`). */
  | { readonly kind: 'reworded'; readonly how: 'begun' | 'changed' | 'ended' }
  /** A rule of the school's own came, changed or went (`extra`). */
  | { readonly kind: 'own-rule' }
  /** The profile names another edition now. */
  | { readonly kind: 'edition'; readonly before: string; readonly after: string }
  /** The library's edition gained the clause, or lost it. */
  | { readonly kind: 'library-edition'; readonly edition: string }
  /** The library gained the clause, or lost it. */
  | { readonly kind: 'library' }
  /** The profile's `include` gained the clause, or lost it. */
  | { readonly kind: 'include'; readonly now: boolean }
  /** The profile's `omit` gained the clause, or lost it. */
  | { readonly kind: 'omit'; readonly now: boolean }
  /** The clause comes and goes with another clause, or with the list that it opens. */
  | { readonly kind: 'goes-with'; readonly clause?: string; readonly title?: string }
  /** A source of the clause has a new edition. */
  | { readonly kind: 'source'; readonly title: string; readonly before: string; readonly after: string }
  /** The same words in another place or form. */
  | { readonly kind: 'layout' }
  /** Whether the policy is approved, and what its dates say. */
  | { readonly kind: 'state' }
  /** The choice of clauses: a published document doesn't carry whether its edition or its profile made it. */
  | { readonly kind: 'choice' }
  /** Somebody edited the file after policygen had made it. */
  | { readonly kind: 'edited' }
  /** None of the inputs says why, but another version of policygen made the newer document. */
  | { readonly kind: 'policygen' }
  /** None of the inputs says why. */
  | { readonly kind: 'unknown' };

/** Two records to look for causes in. */
export interface Records {
  readonly before: PolicyRecord;
  readonly after: PolicyRecord;
}

/**
 * Why a clause that both documents have reads differently now.
 *
 * @param idBefore the clause's id in the old document: a school's own rules are numbered, so theirs may differ
 * @param labelled whether the clause's title is printed too, so that a new title is a cause
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

/** Why a heading reads differently now, came with a section new to the library, or went with one that it lost. */
export function causesOfHeading(section: string, records: Records): readonly Cause[] {
  const before = records.before.headings.get(section);
  const after = records.after.headings.get(section);
  if (!before || !after) return [{ kind: 'wording' }];
  return orNone([...rewordings(before, after, 'wording'), ...causesInFacts(before, after, records)], records);
}

/** Why a picture came, went or was replaced: always the school's logo, the only picture that a profile has. */
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

/** The cause of a change that no input explains. */
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

/** The title is itself a clause's words, so whatever changed them changed every clause that names the title. */
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
