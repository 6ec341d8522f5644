import { parsePolicyType } from '../policy/parse-policy-type.ts';
import type { PolicyType } from '../policy/policy-type.ts';
import type { PolicyTypeSources } from '../policy/policy-type-sources.ts';
import { PolicyError, type Problem } from '../problem.ts';
import { checkChoices } from './check-choices.ts';
import { checkFields } from './check-fields.ts';
import { checkWording } from './check-wording.ts';
import { tryCombinations } from './try-combinations.ts';

/** The result of checking one policy type. */
export interface LibraryReport {
  readonly type: string;
  readonly clauses: number;
  /** How many combinations of clauses and facts were built; 0 where there were other problems before. */
  readonly combinations: number;
  /** How many of the combinations the library's own rules refuse. */
  readonly refused: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks the policy types of one library by themselves, without any school: that they can be read, that their clauses
 * and editions fit together, that their words keep the rules of docs/clauses.md, and that every choice of clauses gives
 * a whole document. Combinations are tried only for a type without other problems.
 *
 * @param saysAll whether the library has to print every fact that a profile can state, as policygen's own does
 */
export function checkLibrary(sources: readonly PolicyTypeSources[], saysAll: boolean): readonly LibraryReport[] {
  const types: PolicyType[] = [];
  const reports = sources.map((source): LibraryReport => {
    const nothing = { type: source.id, clauses: source.clauses.length, combinations: 0, refused: 0 };
    try {
      const type = parsePolicyType(source);
      types.push(type);
      return { ...nothing, ...checkType(type) };
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return { ...nothing, problems: error.problems };
    }
  });
  const unused: Problem[] = [];
  if (saysAll && types.length === sources.length) checkFields(types, (problem) => unused.push(problem));
  return reports.map((report, index) =>
    index === 0 ? { ...report, problems: [...report.problems, ...unused] } : report,
  );
}

function checkType(type: PolicyType): Pick<LibraryReport, 'problems'> {
  const problems: Problem[] = [];
  checkChoices(type, (problem) => problems.push(problem));
  checkWording(type, (problem) => problems.push(problem));
  return problems.length > 0 ? { problems } : tryCombinations(type);
}
