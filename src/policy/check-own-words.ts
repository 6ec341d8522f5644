import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { templateFields } from '../profile/template-fields.ts';
import type { TemplateValue, TemplateValues } from '../profile/template-values.ts';
import type { Path, Report } from '../yaml/read-yaml.ts';
import { checkTemplate } from './check-template.ts';
import { mergeTemplate } from './merge-template.ts';
import type { Clause } from './parse-clause.ts';
import { parseTemplate, type Template } from './parse-template.ts';
import type { PolicyType } from './policy-type.ts';
import type { Selection } from './select-clauses.ts';

/**
 * Facts that readers act on: where to write, what to read, which app, what was decided when. The names of the school, of
 * its head and of its groups are ways to say things, which new words may do without.
 */
const actedOn = /^(school\.email|school\.documents\.\w+|platforms\.(?:schoolApp|directory)|policy\.(?!title\b)\w+)/;

/** As much of a clause's words, in triples of words, as a passage of a school's own may share with it. */
const mostShared = 0.8;

/**
 * What a school's own words can do wrong though each of them is right: new words for a clause without the facts that it
 * is there to say, and a passage of its own that says a library clause again.
 */
export function checkOwnWords(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  selection: Selection,
  values: TemplateValues,
  report: Report,
): void {
  const place = (...path: Path) => profile.place(['policies', type.id, ...path]);
  for (const [id, text] of policy.reword ?? []) {
    const clause = type.clauses.get(id);
    const lost = clause ? lostFacts(clause, text, values) : [];
    if (lost.length === 0) continue;
    const fields = lost.map((fact) => `{{${fact}}}`).join(' and ');
    report({
      code: 'CLAUSE_FACTS',
      message: `the new words for "${id}" leave out ${lost.join(' and ')}, which readers need`,
      ...place('reword', id),
      hint: `write ${fields} where it belongs, or leave the clause out and write an "extra"`,
    });
  }
  for (const [index, { text }] of (policy.extra ?? []).entries()) {
    const id = repeated(type, text, values);
    if (id === undefined) continue;
    const hint = selection.has(id) ? 'delete it: this policy has the clause' : `delete it, and write include: [${id}]`;
    report({
      code: 'CLAUSE_REPEATED',
      message: `the clause "${id}" of the library says this`,
      ...place('extra', index, 'text'),
      hint,
    });
  }
}

/** The facts that a clause says of this school, and the new words neither name nor say. */
function lostFacts(clause: Clause, text: string, values: TemplateValues): readonly string[] {
  const factOf = (path: string): readonly string[] => actedOn.exec(path)?.slice(0, 1) ?? [];
  const own = soundTemplate(text);
  if (!own) return [];
  const kept = new Set(own.named.flatMap(factOf));
  const written = text.toLowerCase();
  const lost = clause.named.filter((path) => {
    const value = valueAt(path, values);
    const isSaid = typeof value === 'string' && written.includes(value.toLowerCase());
    return value !== undefined && !isSaid && factOf(path).some((fact) => !kept.has(fact));
  });
  return [...new Set(lost.map((path) => path.replace(/\[\].*$/, '')))];
}

/** The clause of the library that says the same as these words, or nearly. */
function repeated(type: PolicyType, text: string, values: TemplateValues): string | undefined {
  const sound = soundTemplate(text);
  if (!sound) return undefined;
  const own = triples(mergeTemplate(sound.template, values));
  if (own.size === 0) return undefined;
  for (const [id, clause] of type.clauses) {
    const words = triples(mergeTemplate(clause.template, values));
    const shared = [...own].filter((triple) => words.has(triple)).length;
    if (shared / Math.max(own.size, words.size) >= mostShared) return id;
  }
  return undefined;
}

/** The words of a text, three at a time, whatever their letters' case and the signs between; all, where there are fewer. */
function triples(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return new Set();
  const count = Math.max(1, words.length - 2);
  return new Set(Array.from({ length: count }, (_, index) => words.slice(index, index + 3).join(' ')));
}

function valueAt(path: string, values: TemplateValues): TemplateValue | undefined {
  let at: TemplateValue | undefined = values;
  for (const step of path.replace(/\[\].*$/, '').split('.')) {
    at = typeof at === 'object' && !Array.isArray(at) ? (at as TemplateValues)[step] : undefined;
  }
  return at;
}

/** Words as a template, with the fields that they name; undefined where they have a fault, which is told elsewhere. */
function soundTemplate(text: string): { readonly template: Template; readonly named: readonly string[] } | undefined {
  let faults = 0;
  const count = () => {
    faults++;
  };
  const template = parseTemplate({ text, place: nowhere }, count);
  const named = template ? checkTemplate(template, templateFields, 'all', count) : [];
  return template && faults === 0 ? { template, named } : undefined;
}

const nowhere = () => ({ file: '', line: 1, column: 1, length: 1 });
