import { checkTemplate } from '../policy/check-template.ts';
import type { PolicyType } from '../policy/policy-type.ts';
import { type TemplateField, templateFields } from '../profile/template-fields.ts';
import type { Report } from '../yaml/read-yaml.ts';

/** Facts that no clause needs to print, each with the place where it is printed instead. */
const printedElsewhere: Readonly<Record<string, string>> = {
  'school.logoAlternative': 'the description of the logo, which assemble-document.ts takes',
  'platforms.chat': 'in platforms.all and platforms.any',
  'platforms.directory': 'in platforms.all and platforms.any',
  'platforms.any': "for a school's own words",
  'platforms.groups': 'in groups.many and groups.one',
  'school.values[]': 'in school.allValues',
  'policy.approval.by': 'in policy.approval.approver',
  'policy.approval.on': 'in policy.approval.dated',
  'policy.version': 'the footer and the metadata',
  'policy.supersededBy.title': 'the notice under the title, of show-state.ts',
  'policy.supersededBy.url': 'the notice under the title, of show-state.ts',
  'policy.review.underway': 'the notice under the title, of show-state.ts',
  'policy.owner': 'the register of `due`',
};

/**
 * Reports each fact that no clause of these policy types names, unless `printedElsewhere` has it: a fact that a school
 * fills in should appear in a policy.
 */
export function checkFields(types: readonly PolicyType[], report: Report): void {
  const used = new Set(types.flatMap(namedIn));
  for (const path of wordsIn(templateFields, '')) {
    const elsewhere = printedElsewhere[path];
    if (used.has(path) || elsewhere !== undefined) continue;
    const hint = 'say it in a clause, or where it is printed otherwise in src/library-check/check-fields.ts';
    report({ code: 'FIELD_UNUSED', message: `no clause says "${path}", which a school can state`, hint });
  }
}

/** `printedElsewhere`, for the test that its entries are true. */
export const fieldsElsewhere: ReadonlyMap<string, string> = new Map(Object.entries(printedElsewhere));

/** Every path that the clauses and headings name. */
export function namedIn(type: PolicyType): readonly string[] {
  const inHeadings = type.sections.flatMap(({ heading }) => checkTemplate(heading, templateFields, [], () => {}));
  return [...[...type.clauses.values()].flatMap(({ named }) => named), ...inHeadings];
}

/** The paths of all words that a template can print. */
export function wordsIn(field: TemplateField, path: string): readonly string[] {
  switch (field.kind) {
    case 'word':
      return [path];
    case 'hidden':
      return [];
    case 'list':
      return wordsIn(field.item, `${path}[]`);
    case 'group':
      return [...field.fields].flatMap(([name, child]) => wordsIn(child, path === '' ? name : `${path}.${name}`));
    default:
      return field satisfies never;
  }
}
