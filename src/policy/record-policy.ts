import { textFingerprint } from '../diff/fingerprint.ts';
import { folded } from '../diff/folded.ts';
import type { ClauseRecord, Fact, PolicyRecord, WhyLeft, WordsRecord } from '../diff/record.ts';
import type { Document } from '../document/model.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { templateFields, titleTemplateFields } from '../profile/template-fields.ts';
import { type TemplateValue, type TemplateValues, templateValues, withTitle } from '../profile/template-values.ts';
import { valueAt } from '../profile/value-at.ts';
import { checkTemplate } from './check-template.ts';
import { type Choices, chooseClauses } from './choose-clauses.ts';
import type { Template } from './parse-template.ts';
import type { PolicyType } from './policy-type.ts';
import { ownWordsOf, type Wording, wordingsOf } from './wordings.ts';

/** The record of how a document came to be, for `policygen diff`. The policy has been checked already. */
export function recordPolicy(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  document: Document,
): PolicyRecord {
  const values = withTitle(templateValues(profile.value, policy), document.properties.title);
  const choices = chooseClauses(type, policy, values);
  const own = ownWordsOf(type, profile, policy, values, nobody);
  const clauses = clausesOf(type, choices, wordingsOf(type, hadOf(choices), own));
  const extras = [...own.extras.values()].flat().map((wording) => [wording.id, extra(wording)] as const);
  const headings = type.sections.map(({ id, heading }) => [id, wordsRecord(heading)] as const);
  const named = [...clauses, ...extras, ...headings].flatMap(([, { names }]) => names);
  const needed = [...choices.values()].flatMap((choice) => (choice.has ? choice.facts : []));
  const author = policy.history?.at(-1)?.author;
  return {
    school: profile.id,
    policy: type.id,
    edition: policy.edition ?? type.manifest.value.defaultEdition,
    document,
    clauses: new Map([...clauses, ...extras]),
    headings: new Map(headings),
    facts: factsOf([...named, ...needed], values),
    left: leftOf(choices),
    ...(author === undefined ? {} : { author }),
  };
}

/** Reports nothing: faults in the words were reported when the policy was prepared. */
const nobody = () => {};

const hadOf = (choices: Choices) =>
  new Map([...choices].flatMap(([id, choice]) => (choice.has ? [[id, choice] as const] : [])));

const leftOf = (choices: Choices): ReadonlyMap<string, WhyLeft> =>
  new Map(
    [...choices].flatMap(([id, choice]) => {
      if (choice.has) return [];
      const { has: _, ...why } = choice;
      return [[id, why]];
    }),
  );

function clausesOf(
  type: PolicyType,
  choices: Choices,
  wordings: ReadonlyMap<string, Wording>,
): readonly (readonly [string, ClauseRecord])[] {
  return [...wordings].flatMap(([id, { title, template }]) => {
    const choice = choices.get(id);
    if (!choice?.has) return [];
    const sources = (type.clauses.get(id)?.front.value.sources ?? []).map(({ title, edition }) => ({ title, edition }));
    const { by, reworded } = choice;
    return [[id, { ...wordsRecord(template, id === type.title), title, by, reworded, sources }]];
  });
}

const extra = ({ title, template }: Wording): ClauseRecord => ({
  ...wordsRecord(template),
  title,
  by: 'extra',
  reworded: false,
  sources: [],
});

/** The records of the library's templates, worked out once for all schools. */
const known = new WeakMap<Template, WordsRecord>();

function wordsRecord(template: Template, isTitle = false): WordsRecord {
  const fields = isTitle ? titleTemplateFields : templateFields;
  // Most templates have no braces, so they name no fields.
  const named = () => (template.text.includes('{{') ? checkTemplate(template, fields, [], nobody) : []);
  const record = known.get(template) ?? {
    wording: textFingerprint(folded(template.text)),
    text: template.text,
    names: [...new Set(named().flatMap(factNamed))],
  };
  known.set(template, record);
  return record;
}

/** The path of the fact itself: "policy.history" for "policy.history[].date", nothing for "@first". */
const factNamed = (path: string): readonly string[] => (path.startsWith('@') ? [] : [path.replace(/\[\].*$/, '')]);

function factsOf(named: readonly string[], values: TemplateValues): ReadonlyMap<string, Fact> {
  return new Map(
    [...new Set(named)].sort().flatMap((path) => {
      const fact = factAt(path, values);
      return fact === undefined ? [] : [[path, fact]];
    }),
  );
}

function factAt(path: string, values: TemplateValues): Fact | undefined {
  const at = valueAt(path, values);
  if (at === undefined || typeof at === 'string') return at;
  return Array.isArray(at) ? at.map((row) => leavesOf(row).join(', ')) : true;
}

const leavesOf = (value: TemplateValue): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(leavesOf);
