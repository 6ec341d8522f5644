import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { type TemplateField, templateFields, titleTemplateFields } from '../profile/template-fields.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import { hintForName, namesLike } from '../yaml/names-like.ts';
import type { Path, Report } from '../yaml/read-yaml.ts';
import { checkTemplate } from './check-template.ts';
import { parseTemplate, type Template } from './parse-template.ts';
import type { PolicyType } from './policy-type.ts';
import type { Selection } from './select-clauses.ts';

/** One wording of a policy: a clause of the library, the school's own words for one, or an extra. */
export interface Wording {
  /** The clause's id; `extra-1` and so on for a school's own. */
  readonly id: string;
  /** The clause's title, for a label or a column header. */
  readonly title: string;
  /** The caption of a table in the words; absent for words without a title. */
  readonly caption?: string;
  readonly template: Template;
}

/** A school's own words, checked. */
export interface OwnWords {
  /** The school's words by clause; undefined where they have a fault. */
  readonly rewords: ReadonlyMap<string, Template | undefined>;
  /** The school's own rules, by the section at whose end they stand. */
  readonly extras: ReadonlyMap<string, readonly Wording[]>;
}

/** A school's own words for a policy, checked even where the rest of the policy has faults. */
export function ownWordsOf(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  values: TemplateValues,
  report: Report,
): OwnWords {
  const own = { type, profile, policy, values, report };
  return { rewords: rewordsOf(own), extras: extrasOf(own) };
}

/** The inputs for reading own words. */
interface Own {
  readonly type: PolicyType;
  readonly profile: Profile;
  readonly policy: PolicyValue;
  /** The facts that own words may name: those that this profile states. */
  readonly values: TemplateValues;
  readonly report: Report;
}

/** The selected clauses' words, by id: the library's, or the school's own where its profile rewords them. */
export function wordingsOf(
  type: PolicyType,
  selection: Selection,
  { rewords }: OwnWords,
): ReadonlyMap<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const id of selection.keys()) {
    const clause = type.clauses.get(id);
    // Own words with a fault are reported already: the library's words stand in, so that the rest can be checked.
    const template = rewords.get(id) ?? clause?.template;
    const title = clause?.front.value.title;
    if (title !== undefined && template) wordings.set(id, { id, title, caption: title, template });
  }
  return wordings;
}

/** All wordings of a policy's sections and cover, by id. Reports nothing: their faults were reported before. */
export function allWordings(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  selection: Selection,
  values: TemplateValues,
): ReadonlyMap<string, Wording> {
  const own = ownWordsOf(type, profile, policy, values, () => {});
  const extras = [...own.extras.values()].flat().map((wording) => [wording.id, wording] as const);
  return new Map([...wordingsOf(type, selection, own), ...extras]);
}

function rewordsOf(own: Own): ReadonlyMap<string, Template | undefined> {
  const { type, policy } = own;
  const rewords = new Map<string, Template | undefined>();
  for (const [id, { text }] of policy.reword ?? []) {
    const fields = id === type.title ? titleTemplateFields : templateFields;
    const when = type.clauses.get(id)?.front.value.when ?? [];
    rewords.set(id, ownTemplate(own, ['reword', id, 'text'], text, fields, when));
  }
  return rewords;
}

function hintForSection(written: string, { sections, manifest, file }: PolicyType): string {
  const headings = new Map(manifest.value.sections.map(({ id, heading }) => [id, heading]));
  const like = namesLike(
    written,
    sections.map(({ id }) => ({ id, title: headings.get(id) ?? '' })),
  );
  return hintForName(
    like,
    sections.map(({ id }) => id),
    `see ${file}`,
  );
}

function extrasOf(own: Own): ReadonlyMap<string, readonly Wording[]> {
  const { type, profile, policy, report } = own;
  const sections = type.sections.map(({ id }) => id);
  const extras = new Map<string, Wording[]>();
  for (const [index, { section, text }] of (policy.extra ?? []).entries()) {
    if (!sections.includes(section)) {
      const place = profile.place(['policies', type.id, 'extra', index, 'section']);
      report({
        code: 'VALUE_UNKNOWN',
        message: `there is no section "${section}"`,
        ...place,
        hint: hintForSection(section, type),
      });
    }
    const template = ownTemplate(own, ['extra', index, 'text'], text, templateFields, []);
    const id = `extra-${index + 1}`;
    if (template)
      extras.set(section, [...(extras.get(section) ?? []), { id, title: `Our own rule ${index + 1}`, template }]);
  }
  return extras;
}

/** Own words as a template, checked by the rules for clauses; undefined where they break them. */
function ownTemplate(
  { type, profile, values, report }: Own,
  path: Path,
  text: string,
  fields: TemplateField,
  certain: readonly string[],
): Template | undefined {
  const place = (line: number, column: number, length: number) =>
    profile.placeInText(['policies', type.id, ...path], text, line, column, length);
  let faults = 0;
  const count: Report = (problem) => {
    faults++;
    report(problem);
  };
  const repair = (from: number, length: number, instead: string) =>
    profile.repairInText(['policies', type.id, ...path], text, from, length, instead);
  const template = parseTemplate({ text, place, repair }, count);
  if (template) checkTemplate(template, fields, certain, count, { school: values });
  return faults === 0 ? template : undefined;
}
