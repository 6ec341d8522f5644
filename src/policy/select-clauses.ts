import type { Problem, ProblemCode } from '../problem.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import { nearestName } from '../yaml/did-you-mean.ts';
import { hintForName, namesLike } from '../yaml/names-like.ts';
import type { Path } from '../yaml/read-yaml.ts';
import { type Chosen, chooseClauses, editionOf, missingFact, openedLists, opensNothing } from './choose-clauses.ts';
import type { PolicyType } from './policy-type.ts';

/** The clauses of one policy by id, each with the reason for it. */
export type Selection = ReadonlyMap<string, Chosen>;

interface Advice {
  readonly hint: string;
  /** The name that replaces the value, where only one can be meant. */
  readonly instead?: string | undefined;
}

/** Reports a problem. Advice may be a function, since likely names take time to find: called only if reported. */
type Say = (code: ProblemCode, path: Path, message: string, advice: string | (() => Advice)) => void;

/** The most problems reported, since nobody reads further. */
const mostTold = 100;

/**
 * The clauses that one school's policy has (choose-clauses.ts). Reports choices that name no clause or change nothing,
 * and clauses that don't fit together.
 */
export function selectClauses(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  values: TemplateValues,
  report: (problem: Problem) => void,
): Selection {
  let told = 0;
  const say: Say = (code, path, message, advice) => {
    told++;
    if (told > mostTold) return;
    const { hint, instead }: Advice = typeof advice === 'string' ? { hint: advice } : advice();
    const place = profile.place(['policies', type.id, ...path], path[0] === 'reword' ? 'key' : 'value');
    const { line, column, length } = place;
    const repair = instead === undefined ? {} : { repair: { line, column, length, text: instead } };
    report({ code, message, ...place, hint, ...repair });
  };
  const hasEdition = checkEdition(type, policy, say);
  checkOmit(type, policy, say);
  checkInclude(type, policy, values, say);
  const choices = chooseClauses(type, policy, values);
  const selection = new Map([...choices].flatMap(([id, choice]) => (choice.has ? [[id, choice] as const] : [])));
  checkRewordKnown(type, policy, say);
  // An unknown edition brings no clauses and is reported already: what is missing only follows from it.
  if (!hasEdition) return selection;
  checkOpenings(type, policy, selection, say);
  checkFit(type, policy, selection, say);
  checkReword(type, policy, selection, say);
  return selection;
}

const nameOfEdition = (type: PolicyType, policy: PolicyValue): string =>
  policy.edition ?? type.manifest.value.defaultEdition;

function checkEdition(type: PolicyType, policy: PolicyValue, say: Say): boolean {
  const name = nameOfEdition(type, policy);
  if (type.editions.has(name)) return true;
  const editions = [...type.editions.keys()];
  const like = namesLike(
    name,
    editions.map((id) => ({ id })),
  );
  const hint = hintForName(like, editions, `see ${type.file}`);
  say('VALUE_UNKNOWN', ['edition'], `there is no edition "${name}"`, () => ({ hint, instead: onlyOf(like) }));
  return false;
}

/** @param had the ids that the list has already, which the hint must not propose again */
function sayUnknown(id: string, path: Path, type: PolicyType, had: Iterable<string>, say: Say): void {
  say('CLAUSE_UNKNOWN', path, `there is no clause "${id}"`, () => {
    const known = [...type.clauses].map(([each, { front }]) => ({ id: each, title: front.value.title }));
    const like = namesLike(id, known);
    const listed = `"policygen clauses ${type.id}" lists them all`;
    const hint = hintForName(like, [...type.clauses.keys()], listed);
    const isSlip = nearestName(id, like) !== undefined;
    return {
      hint: like.length === 1 && !isSlip ? `${hint} ${listed}` : hint,
      instead: onlyOf(like.some((each) => [...had].includes(each)) ? [] : like),
    };
  });
}

const onlyOf = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

function checkOmit(type: PolicyType, policy: PolicyValue, say: Say): void {
  const name = nameOfEdition(type, policy);
  for (const [index, id] of (policy.omit ?? []).entries()) {
    const path = ['omit', index];
    if (!type.clauses.has(id)) {
      sayUnknown(id, path, type, policy.omit ?? [], say);
    } else if (policy.omit?.indexOf(id) !== index) {
      say('CLAUSE_CHOICE', path, `"${id}" is left out twice`, 'delete one of them');
    } else if (id === type.title) {
      say('CLAUSE_CHOICE', path, `"${id}" is the title, which every policy has`, 'delete it here');
    } else if (type.editions.has(name) && !editionOf(type, policy).includes(id)) {
      say('CLAUSE_CHOICE', path, `the edition "${name}" has no "${id}" to leave out`, 'delete it here');
    }
  }
}

function checkInclude(type: PolicyType, policy: PolicyValue, values: TemplateValues, say: Say): void {
  const name = nameOfEdition(type, policy);
  for (const [index, id] of (policy.include ?? []).entries()) {
    const path = ['include', index];
    const clause = type.clauses.get(id);
    const missing = clause && missingFact(clause, values);
    if (!clause) {
      sayUnknown(id, path, type, [...(policy.include ?? []), ...editionOf(type, policy)], say);
    } else if (editionOf(type, policy).includes(id)) {
      say('CLAUSE_CHOICE', path, `the edition "${name}" has "${id}" already`, 'delete it here');
    } else if (policy.include?.indexOf(id) !== index) {
      say('CLAUSE_CHOICE', path, `"${id}" is included twice`, 'delete one of them');
    } else if (missing !== undefined) {
      const hint = `add ${missing} to the profile, or delete the clause here`;
      say('CLAUSE_REQUIRES', path, `the clause "${id}" needs ${missing}`, hint);
    }
  }
}

/** Reports an included lead-in whose list has no items in the policy: it would not be printed. */
function checkOpenings(type: PolicyType, policy: PolicyValue, selection: Selection, say: Say): void {
  for (const [id, list] of openedLists(type, policy)) {
    if (selection.get(id)?.by !== 'include' || !opensNothing(list, selection)) continue;
    const message = `"${id}" opens a list of which this policy has nothing`;
    say('CLAUSE_CHOICE', ['include', policy.include?.indexOf(id) ?? 0], message, 'include an item of it, or delete it');
  }
}

function checkFit(type: PolicyType, policy: PolicyValue, selection: Selection, say: Say): void {
  for (const id of selection.keys()) {
    const { requires = [], conflicts = [] } = type.clauses.get(id)?.front.value ?? {};
    const path = placeOfChoice(id, policy);
    for (const other of requires.filter((other) => !selection.has(other))) {
      const omitted = policy.omit?.indexOf(other) ?? -1;
      const hint =
        omitted >= 0
          ? `leave out "${id}" as well, or keep "${other}"`
          : `include "${other}" as well, or leave out "${id}"`;
      const message = `the clause "${id}" can't stand without "${other}"`;
      say('CLAUSE_REQUIRES', omitted >= 0 ? ['omit', omitted] : path, message, hint);
    }
    for (const other of conflicts.filter((other) => selection.has(other))) {
      say('CLAUSE_CONFLICTS', path, `the clauses "${id}" and "${other}" can't stand together`, 'leave out one of them');
    }
  }
}

function checkRewordKnown(type: PolicyType, policy: PolicyValue, say: Say): void {
  for (const id of policy.reword?.keys() ?? []) {
    if (type.clauses.has(id)) continue;
    sayUnknown(id, ['reword', id], type, policy.reword?.keys() ?? [], say);
  }
}

function checkReword(type: PolicyType, policy: PolicyValue, selection: Selection, say: Say): void {
  for (const id of policy.reword?.keys() ?? []) {
    if (selection.has(id) || !type.clauses.has(id)) continue;
    const hint = 'include it, or delete the new words';
    say('CLAUSE_CHOICE', ['reword', id], `this policy has no "${id}" to reword`, hint);
  }
}

const placeOfChoice = (id: string, policy: PolicyValue): Path => {
  const index = policy.include?.indexOf(id) ?? -1;
  return index >= 0 ? ['include', index] : ['edition'];
};
