import type { Document } from '../document/model.ts';
import { assembleDocument, type Logo } from '../policy/assemble-document.ts';
import { selectClauses } from '../policy/select-clauses.ts';
import type { Problem } from '../problem.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { type Combination, partsOf, type Space } from './combination-space.ts';
import { clausesIn, findLeftovers, type Leftover } from './find-leftovers.ts';

/** The result of one combination: the problems that refused it, or its document. */
export type Outcome =
  /** The problems for which the program refuses it. */
  { readonly refused: readonly Problem[] } | { readonly document: Document; readonly leftovers: readonly Leftover[] };

/** An empty picture, since no words depend on what it shows. */
const logo: Logo = { mediaType: 'image/svg+xml', bytes: new Uint8Array(), aspect: 1 };

/** The school's own rule: a whole sentence, so it fits any list or paragraph. */
const ownRule = 'Please keep messages to term time.';

/**
 * Makes one policy of a made-up school by the same stages as any other: choose, merge, assemble.
 *
 * @param edition the profile's edition; with `asItIs`, its clauses are used instead of the combination's
 */
export function tryCombination(space: Space, combination: Combination, edition: string, asItIs = false): Outcome {
  const { type } = space;
  const school = space.schoolWith(combination.facts);
  if ('refused' in school) return { refused: [] };
  const { profile, policy, values } = school;
  const start = type.editions.get(edition) ?? [];
  const chosen: PolicyValue = {
    ...policy,
    edition,
    ...(asItIs
      ? {}
      : {
          include: [...combination.clauses].filter((id) => !start.includes(id)),
          omit: start.filter((id) => !combination.clauses.has(id)),
          extra: combination.extras.map((section) => ({ section, text: ownRule })),
        }),
  };
  const refused: Problem[] = [];
  const report = (problem: Problem) => refused.push(problem);
  const selection = selectClauses(type, profile, chosen, values, report);
  const picture = profile.value.school.logo === undefined ? undefined : logo;
  const document = assembleDocument(type, profile, chosen, selection, values, picture, report);
  if (refused.length > 0) return { refused };
  const leftovers = [
    ...findLeftovers(document, needsLeadIn(space)),
    ...findMisfits(space, document, new Set(selection.keys())),
  ];
  return { document, leftovers };
}

/** Tells for a clause whether the list that it is an item of needs words before it. */
function needsLeadIn({ type }: Space): (clause: string | undefined) => boolean {
  const items = new Set(
    partsOf(type).flatMap(({ part }) => (part.kind === 'list' && part.leadIns.length > 0 ? part.clauses : [])),
  );
  return (clause) => clause !== undefined && items.has(clause);
}

/** Clauses that the document has or lacks contrary to the choice, to `requires` or to `conflicts`. */
function findMisfits({ type }: Space, document: Document, selected: ReadonlySet<string>): readonly Leftover[] {
  const there = clausesIn(document);
  const leftover = (clause: string, message: string): Leftover => ({ clause, section: undefined, message });
  return [
    ...[...selected]
      .filter((id) => !there.has(id))
      .map((id) => leftover(id, 'the clause is chosen, and not in the document')),
    ...[...there]
      .filter((id) => type.clauses.has(id) && !selected.has(id))
      .map((id) => leftover(id, 'the clause is in the document, and not chosen')),
    ...[...selected].flatMap((id) => {
      const { requires = [], conflicts = [] } = type.clauses.get(id)?.front.value ?? {};
      return [
        ...requires.filter((other) => !there.has(other)).map((other) => leftover(id, `it stands without "${other}"`)),
        ...conflicts.filter((other) => there.has(other)).map((other) => leftover(id, `it stands beside "${other}"`)),
      ];
    }),
  ];
}
