import type { Document } from '../document/model.ts';
import { assembleDocument, type Logo } from '../policy/assemble-document.ts';
import { selectClauses } from '../policy/select-clauses.ts';
import type { Problem } from '../problem.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { type Combination, partsOf, type Space } from './combination-space.ts';
import { clausesIn, findLeftovers, type Leftover } from './find-leftovers.ts';

/** What became of one combination. */
export type Outcome =
  /** As the program refuses it. */
  { readonly refused: readonly Problem[] } | { readonly document: Document; readonly leftovers: readonly Leftover[] };

/** Any picture will do: nothing in a document depends on what it shows. */
const logo: Logo = { mediaType: 'image/svg+xml', bytes: new Uint8Array(), aspect: 1 };

/** A rule of a school's own: a whole sentence, which stands in any list or paragraph. */
const ownRule = 'Please keep messages to term time.';

/**
 * One policy of a made-up school, by the same stages as every other: choose, merge, assemble.
 *
 * @param edition the one that the profile starts from; with `asItIs`, its clauses instead of the combination's
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

/** Which lists have words before them, by their items. */
function needsLeadIn({ type }: Space): (clause: string | undefined) => boolean {
  const items = new Set(
    partsOf(type).flatMap(({ part }) => (part.kind === 'list' && part.leadIns.length > 0 ? part.clauses : [])),
  );
  return (clause) => clause !== undefined && items.has(clause);
}

/** Clauses that the document has or lacks against what was chosen, or against what they say of one another. */
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
