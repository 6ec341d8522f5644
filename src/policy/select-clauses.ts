import type { Problem, ProblemCode } from '../problem.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import type { TemplateValue, TemplateValues } from '../profile/template-values.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Path } from '../yaml/read-yaml.ts';
import type { Clause } from './parse-clause.ts';
import type { PolicyType } from './policy-type.ts';

/** Why a policy has a clause. */
export type Reason = 'edition' | 'include';

/** The clauses of one policy, by id. */
export type Selection = ReadonlyMap<string, Reason>;

/**
 * Which clauses one school's policy has: its edition's and its own `include`, without its `omit`, and without those of
 * the edition that say something which this school has not (`when`). Reports whatever doesn't fit together.
 */
export function selectClauses(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  values: TemplateValues,
  report: (problem: Problem) => void,
): Selection {
  const at: Path = ['policies', type.id];
  const say = (code: ProblemCode, path: Path, message: string, hint: string) =>
    report({ code, message, ...profile.place([...at, ...path], path[0] === 'reword' ? 'key' : 'value'), hint });

  const name = policy.edition ?? type.manifest.value.defaultEdition;
  const edition = type.editions.get(name);
  if (!edition)
    say('VALUE_UNKNOWN', ['edition'], `there is no edition "${name}"`, didYouMean(name, type.editions.keys()));

  const knownIn = (field: 'include' | 'omit') =>
    (policy[field] ?? []).filter((id, index) => {
      if (type.clauses.has(id)) return true;
      say('CLAUSE_UNKNOWN', [field, index], `there is no clause "${id}"`, didYouMean(id, type.clauses.keys()));
      return false;
    });
  const include = knownIn('include');
  const omit = knownIn('omit');
  for (const [index, id] of (policy.omit ?? []).entries()) {
    const twice = policy.omit?.indexOf(id) !== index;
    if (twice) say('CLAUSE_CHOICE', ['omit', index], `"${id}" is left out twice`, 'delete one of them');
    else if (id === type.title)
      say('CLAUSE_CHOICE', ['omit', index], `"${id}" is the title, which every policy has`, 'delete it here');
    else if (edition && !edition.includes(id) && omit.includes(id)) {
      say('CLAUSE_CHOICE', ['omit', index], `the edition "${name}" has no "${id}" to leave out`, 'delete it here');
    }
  }

  const selection = new Map<string, Reason>();
  const dropped = new Set<string>();
  for (const id of edition ?? []) {
    const clause = type.clauses.get(id);
    if (!clause || omit.includes(id)) continue;
    if (missingFact(clause, values) === undefined) selection.set(id, 'edition');
    else dropped.add(id);
  }
  for (const [index, id] of (policy.include ?? []).entries()) {
    const clause = type.clauses.get(id);
    if (!clause || !include.includes(id)) continue;
    const missing = missingFact(clause, values);
    if (edition?.includes(id))
      say('CLAUSE_CHOICE', ['include', index], `the edition "${name}" has "${id}" already`, 'delete it here');
    else if (selection.has(id))
      say('CLAUSE_CHOICE', ['include', index], `"${id}" is included twice`, 'delete one of them');
    else if (missing !== undefined)
      say(
        'CLAUSE_REQUIRES',
        ['include', index],
        `the clause "${id}" needs ${missing}`,
        `add ${missing} to the profile, or delete the clause here`,
      );
    selection.set(id, 'include');
  }

  dropDependents(selection, dropped, type);
  for (const id of selection.keys()) {
    const { requires = [], conflicts = [] } = type.clauses.get(id)?.front.value ?? {};
    const path = placeOfChoice(id, policy);
    for (const other of requires.filter((other) => !selection.has(other))) {
      const omitted = policy.omit?.indexOf(other) ?? -1;
      const hint =
        omitted >= 0
          ? `leave out "${id}" as well, or keep "${other}"`
          : `include "${other}" as well, or leave out "${id}"`;
      say(
        'CLAUSE_REQUIRES',
        omitted >= 0 ? ['omit', omitted] : path,
        `the clause "${id}" can't stand without "${other}"`,
        hint,
      );
    }
    for (const other of conflicts.filter((other) => selection.has(other))) {
      say('CLAUSE_CONFLICTS', path, `the clauses "${id}" and "${other}" can't stand together`, `leave out one of them`);
    }
  }
  for (const id of policy.reword?.keys() ?? []) {
    if (selection.has(id)) continue;
    if (type.clauses.has(id))
      say(
        'CLAUSE_CHOICE',
        ['reword', id],
        `this policy has no "${id}" to reword`,
        'include it, or delete the new words',
      );
    else say('CLAUSE_UNKNOWN', ['reword', id], `there is no clause "${id}"`, didYouMean(id, type.clauses.keys()));
  }
  return selection;
}

/** What an edition's clause can't stand without goes with it, when a school lacks the fact behind it. */
function dropDependents(selection: Map<string, Reason>, dropped: Set<string>, type: PolicyType): void {
  for (let size = -1; size !== dropped.size; ) {
    size = dropped.size;
    for (const [id, reason] of selection) {
      const requires = type.clauses.get(id)?.front.value.requires ?? [];
      if (reason !== 'edition' || !requires.some((other) => dropped.has(other))) continue;
      selection.delete(id);
      dropped.add(id);
    }
  }
}

const placeOfChoice = (id: string, policy: PolicyValue): Path => {
  const index = policy.include?.indexOf(id) ?? -1;
  return index >= 0 ? ['include', index] : ['edition'];
};

/** The first fact that the clause can't be said without and this school has not. */
function missingFact({ front }: Clause, values: TemplateValues): string | undefined {
  return front.value.when?.find((path) => {
    let at: TemplateValue | undefined = values;
    for (const part of path.split('.')) {
      at = typeof at === 'object' && !Array.isArray(at) ? (at as TemplateValues)[part] : undefined;
    }
    return at === undefined;
  });
}
