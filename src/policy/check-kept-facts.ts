import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import { valueAt } from '../profile/value-at.ts';
import { nearestName } from '../yaml/did-you-mean.ts';
import type { Path, Report } from '../yaml/read-yaml.ts';
import type { Clause } from './parse-clause.ts';
import type { PolicyType } from './policy-type.ts';
import { soundTemplate } from './sound-template.ts';

/**
 * Facts that readers act on: where to write, what to read, which app, what was decided when. Not among them: the names
 * of the school, its head and its groups, which new words may do without.
 */
const actedOn = /^(school\.email|school\.documents\.\w+|platforms\.(?:schoolApp|directory)|policy\.(?!title\b)\w+)/;

type Rewording = NonNullable<ReturnType<NonNullable<PolicyValue['reword']>['get']>>;

/** Reports new words for a clause that lose a fact that readers act on, without naming it in `leavesOut`. */
export function checkKeptFacts(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  values: TemplateValues,
  report: Report,
): void {
  for (const [id, rewording] of policy.reword ?? []) {
    const clause = type.clauses.get(id);
    const said = clause && factsSaid(rewording.text, values);
    if (!clause || !said) continue;
    const place = (...path: Path) => profile.place(['policies', type.id, 'reword', id, ...path]);
    const lost = lostFacts(clause, rewording, said, values);
    if (lost.length > 0) {
      const fields = lost.map((fact) => `{{${fact}}}`).join(' and ');
      report({
        code: 'CLAUSE_FACTS',
        message: `the new words for "${id}" leave out ${lost.join(' and ')}, which readers need`,
        ...place('text'),
        hint: `write ${fields} where it belongs; or, to leave it out on purpose, ${howToLeaveOut(rewording, lost)}`,
      });
    }
    for (const [index, fact] of (rewording.leavesOut ?? []).entries()) {
      const untrue = faultOfLeavingOut(fact, index, clause, rewording, said, values);
      if (untrue) report({ code: 'CLAUSE_CHOICE', ...untrue, ...place('leavesOut', index) });
    }
  }
}

function howToLeaveOut({ leavesOut = [], why }: Rewording, lost: readonly string[]): string {
  const written = `"leavesOut: [${[...leavesOut, ...lost].join(', ')}]"`;
  if (leavesOut.length > 0) return `write ${written}`;
  const start = 'put the words after "text:", on a line of its own below the name of the clause, and';
  return `${start} add the lines ${written}${why === undefined ? ' and "why: …"' : ''}`;
}

/** Why a fact in `leavesOut` is wrong there: the clause doesn't say it, say, or the new words do. */
function faultOfLeavingOut(
  fact: string,
  index: number,
  clause: Clause,
  { leavesOut = [] }: Rewording,
  said: Said,
  values: TemplateValues,
): { readonly message: string; readonly hint: string } | undefined {
  const gone = leavesOut.length === 1 ? 'delete the lines "leavesOut" and "why"' : 'delete it here';
  const ofClause = [...new Set(clause.named.filter((path) => !path.startsWith('@')).map(wholeFact))];
  const named = ofClause.filter((path) => isWithin(path, fact));
  if (named.length === 0) {
    const near = nearestName(fact, ofClause);
    const hint = near === undefined ? gone : `did you mean "${near}"?`;
    return { message: `the clause "${clause.id}" doesn't say ${fact}, so nothing is left out`, hint };
  }
  if (leavesOut.indexOf(fact) !== index) return { message: `${fact} is left out twice`, hint: 'delete one of them' };
  if (valueAt(fact, values) === undefined)
    return { message: `this profile doesn't state ${fact}, so nothing is left out`, hint: gone };
  if (!named.some((path) => said(path))) return undefined;
  return { message: `the new words do say ${fact}`, hint: `${gone}, or take it out of the words` };
}

/** Whether words say the fact at a path: they name its field, or contain its value. */
type Said = (path: string) => boolean;

function factsSaid(text: string, values: TemplateValues): Said | undefined {
  const own = soundTemplate(text);
  if (!own) return undefined;
  const named = new Set(own.named.map(wholeFact));
  const written = text.toLowerCase();
  return (path) => {
    const value = valueAt(path, values);
    return named.has(path) || (typeof value === 'string' && written.includes(value.toLowerCase()));
  };
}

/** The facts that a clause says of this school, and that the new words neither say nor leave out on purpose. */
function lostFacts(
  clause: Clause,
  { text, leavesOut = [] }: Rewording,
  said: Said,
  values: TemplateValues,
): readonly string[] {
  const kept = new Set((soundTemplate(text)?.named ?? []).flatMap(factOf));
  const lost = clause.named
    .filter((path) => factOf(path).some((fact) => !kept.has(fact)))
    .map(wholeFact)
    .filter((path) => valueAt(path, values) !== undefined && !said(path))
    .filter((path) => !leavesOut.some((fact) => isWithin(path, fact)));
  return [...new Set(lost)];
}

const factOf = (path: string): readonly string[] => actedOn.exec(path)?.slice(0, 1) ?? [];

/** "policy.history" for "policy.history[].date". */
const wholeFact = (path: string): string => path.replace(/\[\].*$/, '');

const isWithin = (path: string, fact: string): boolean => path === fact || path.startsWith(`${fact}.`);
