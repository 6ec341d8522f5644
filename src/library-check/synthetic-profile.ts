import { PolicyError } from '../problem.ts';
import { type Profile, parseProfile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { type TemplateValues, templateValues } from '../profile/template-values.ts';
import { factFactors, groupOfFact } from './fact-factors.ts';

/** The level of each of `factFactors`, in their order. */
export type FactRow = readonly number[];

export type SyntheticProfile =
  | { readonly profile: Profile; readonly policy: PolicyValue; readonly values: TemplateValues }
  /**
   * Set where a profile can't state these facts together: the index of the factor that the problem points at, if any.
   */
  | { readonly refused: number | undefined };

/** The file name in problems of made-up schools. */
export const madeUpFile = 'made-up-school.yaml';

/** A function that makes schools for one policy type from rows of facts, each read once. */
export function schoolsFor(policyType: string): (row: FactRow) => SyntheticProfile {
  const read = new Map<string, SyntheticProfile>();
  return (row) => {
    const key = row.join(' ');
    const known = read.get(key) ?? syntheticProfile(policyType, row);
    read.set(key, known);
    return known;
  };
}

/** A made-up school with these facts, read as every profile is. */
function syntheticProfile(policyType: string, row: FactRow): SyntheticProfile {
  const { lines, owners } = profileLines(policyType, row);
  try {
    const profile = parseProfile({ file: madeUpFile, text: `${lines.join('\n')}\n` });
    const policy = profile.value.policies.get(policyType) ?? {};
    return { profile, policy, values: templateValues(profile.value, policy) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { refused: owners[(error.problems[0]?.line ?? 0) - 1] };
  }
}

/** The lines of the profile, and for each the index of its factor. */
function profileLines(policyType: string, row: FactRow) {
  const lines: string[] = [];
  const owners: (number | undefined)[] = [];
  const open: string[] = [];
  const add = (line: string, owner?: number) => {
    lines.push(line);
    owners.push(owner);
  };
  for (const [index, { path, levels }] of factFactors.entries()) {
    const steps = path.split('.');
    const level = levels[row[index] ?? 0] ?? '';
    const group = groupOfFact[index];
    if (level === '' || (group !== undefined && row[group] === 0)) continue;
    const written = steps[0] === 'policy' ? ['policies', policyType, ...steps.slice(1)] : steps;
    const parents = written.slice(0, -1);
    for (const [depth, step] of parents.entries()) {
      if (open[depth] === step) continue;
      open.length = depth;
      open.push(step);
      add(`${'  '.repeat(depth)}${step}:`, depth === parents.length - 1 ? index : undefined);
    }
    open.length = parents.length;
    if (level !== ' ') add(`${'  '.repeat(parents.length)}${written.at(-1)}: ${level}`, index);
  }
  // A policy without any fact needs one field, or the profile would have no policy.
  if (open[0] !== 'policies') add(`policies: { ${policyType}: { pageStyle: letterhead } }`);
  return { lines, owners };
}
