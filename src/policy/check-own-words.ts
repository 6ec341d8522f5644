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

/** The clause of the library that says the same as these words, or nearly. */
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

/** Of a template without fields, known once they are asked for: they are the same for all schools. */
const known = new WeakMap<Template, ReadonlySet<string>>();

function triplesOf(template: Template, values: TemplateValues): ReadonlySet<string> {
  const words = known.get(template) ?? triples(mergeTemplate(template, values));
  if (!template.text.includes('{{')) known.set(template, words);
  return words;
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
