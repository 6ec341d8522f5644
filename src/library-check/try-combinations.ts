import type { PolicyType } from '../policy/policy-type.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { combinationOf, combinationSpace, type Space } from './combination-space.ts';
import type { Row } from './covering-rows.ts';
import { factFactors } from './fact-factors.ts';
import type { Leftover } from './find-leftovers.ts';
import { listRows } from './list-rows.ts';
import { mendBy } from './mend-row.ts';
import { madeUpFile } from './synthetic-profile.ts';
import { type Outcome, tryCombination } from './try-combination.ts';

/** The result of trying a policy type's combinations. */
export interface Trial {
  /** How many were tried. */
  readonly combinations: number;
  /** How many of them the program refused for a reason that the library declares. */
  readonly refused: number;
  readonly problems: readonly Problem[];
}

/** The codes with which a choice of clauses may be refused: rules that the library's files declare themselves. */
const declared: ReadonlySet<ProblemCode> = new Set([
  'CLAUSE_REQUIRES',
  'CLAUSE_CONFLICTS',
  'CLAUSE_CHOICE',
  'DOCUMENT_EMPTY',
]);

/** Builds every combination of `listRows`, and each edition with all rows of facts; reports documents with faults. */
export function tryCombinations(type: PolicyType): Trial {
  const space = combinationSpace(type);
  const mend = mendBy(space);
  const rows = listRows(space, mend);
  const editions = [...type.editions.keys()];
  const found = new Map<string, Problem>();
  let combinations = 0;
  let refused = 0;
  const seen = new Set<string>();

  const attempt = (row: Row, edition: string, kind: 'whole' | 'broken' | 'edition') => {
    combinations++;
    const outcome = tryCombination(space, combinationOf(space, row), edition, kind === 'edition');
    for (const problem of problemsOf(outcome, kind, space, row, edition)) {
      const key = `${problem.file} ${problem.message}`;
      if (!found.has(key)) found.set(key, problem);
    }
    if ('refused' in outcome) refused++;
    else if (kind === 'whole') for (const id of combinationOf(space, row).clauses) seen.add(id);
  };
  const editionFor = (index: number) => editions[index % editions.length] ?? '';
  for (const [index, row] of rows.whole.entries()) attempt(row, editionFor(index), 'whole');
  for (const [index, row] of rows.broken.entries()) attempt(row, editionFor(index), 'broken');
  for (const edition of editions) for (const row of rows.facts) attempt(row, edition, 'edition');
  const never = [...type.clauses].filter(([id]) => !seen.has(id));
  const problems = [...found.values(), ...(found.size > 0 ? [] : never.map(([, { file }]) => neverThere(file)))];
  return { combinations, refused, problems };
}

const neverThere = (file: string): Problem => ({
  code: 'CLAUSE_COMBINATION',
  message: 'no choice of clauses and facts brings this clause into a policy',
  file,
  line: 1,
  column: 1,
  hint: 'see its "requires", "conflicts" and "when", and those of the clauses that it requires',
});

function problemsOf(
  outcome: Outcome,
  kind: 'whole' | 'broken' | 'edition',
  space: Space,
  row: Row,
  edition: string,
): readonly Problem[] {
  if ('document' in outcome) return outcome.leftovers.map((leftover) => ofLeftover(leftover, space, row, edition));
  return outcome.refused
    .filter(({ code }) => kind !== 'broken' || !declared.has(code))
    .map((problem) =>
      // A problem in the made-up profile is the library's fault, so it is told at the library's file.
      problem.file === madeUpFile
        ? { ...problem, file: space.type.file, line: 1, column: 1, hint: `as ${seenWith(space, row, edition, [])}` }
        : problem,
    );
}

function ofLeftover({ clause, section, message }: Leftover, space: Space, row: Row, edition: string): Problem {
  const { type } = space;
  const known = clause === undefined ? undefined : type.clauses.get(clause);
  const index = type.sections.findIndex(({ id }) => id === section);
  const place = known
    ? known.template.place(1, 1, 1)
    : type.manifest.place(index < 0 ? ['cover'] : ['sections', index, 'heading'], 'key');
  return {
    code: 'CLAUSE_COMBINATION',
    message: clause === undefined ? message : `${clause}: ${message}`,
    ...place,
    hint: `seen with ${seenWith(space, row, edition, known?.named ?? [])}`,
  };
}

/** Words on how to see a fault again: the edition, and the levels of the facts that the clause names. */
function seenWith({ firstFact }: Space, row: Row, edition: string, named: readonly string[]): string {
  const facts = factFactors.flatMap(({ path, names }, index) =>
    named.some((name) => name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[]`))
      ? [names[row[firstFact + index] ?? 0] ?? path]
      : [],
  );
  return [`the edition "${edition}"`, ...facts].join(', ');
}
