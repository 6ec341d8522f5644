import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import type { Report } from '../yaml/read-yaml.ts';
import { checkKeptFacts } from './check-kept-facts.ts';
import { mergeTemplate } from './merge-template.ts';
import type { Template } from './parse-template.ts';
import type { PolicyType } from './policy-type.ts';
import type { Selection } from './select-clauses.ts';
import { soundTemplate } from './sound-template.ts';

/** The largest share of a clause's triples of words that a school's own passage may repeat. */
const mostShared = 0.8;

/**
 * Reports faults of a school's own words beside the clauses: new words for a clause that lose its facts, and a passage
 * of the school's own that repeats a clause of the library.
 */
export function checkOwnWords(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  selection: Selection,
  values: TemplateValues,
  report: Report,
): void {
  checkKeptFacts(type, profile, policy, values, report);
  for (const [index, { text }] of (policy.extra ?? []).entries()) {
    const id = repeated(type, text, values);
    if (id === undefined) continue;
    const hint = selection.has(id) ? 'delete it: this policy has the clause' : `delete it, and write include: [${id}]`;
    report({
      code: 'CLAUSE_REPEATED',
      message: `the clause "${id}" of the library says this`,
      ...profile.place(['policies', type.id, 'extra', index, 'text']),
      hint,
    });
  }
}

/** The id of a library clause that says the same as these words, or nearly the same. */
function repeated(type: PolicyType, text: string, values: TemplateValues): string | undefined {
  const sound = soundTemplate(text);
  if (!sound) return undefined;
  const own = triples(mergeTemplate(sound.template, values));
  if (own.size === 0) return undefined;
  for (const [id, clause] of type.clauses) {
    const words = triplesOf(clause.template, values);
    const shared = [...own].filter((triple) => words.has(triple)).length;
    if (shared / Math.max(own.size, words.size) >= mostShared) return id;
  }
  return undefined;
}

/** The triples of templates without fields, worked out once, since they are the same for all schools. */
const known = new WeakMap<Template, ReadonlySet<string>>();

function triplesOf(template: Template, values: TemplateValues): ReadonlySet<string> {
  const words = known.get(template) ?? triples(mergeTemplate(template, values));
  if (!template.text.includes('{{')) known.set(template, words);
  return words;
}

/** The words of a text, three at a time, ignoring capitals and signs; all of them together where there are fewer. */
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
