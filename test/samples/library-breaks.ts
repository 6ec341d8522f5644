import type { ProblemCode } from '../../src/problem.ts';

/** One way to break a library: in a file, some words for others; and what has to be said of it, and where. */
export interface Break {
  readonly what: string;
  /** Under clauses/ unless it is policy.yaml. */
  readonly file: string;
  readonly from: string;
  /** Undefined: the whole file is taken away. */
  readonly to: string | undefined;
  readonly code: ProblemCode;
  /** Words that end on the line at which the problem has to be, in the broken file. */
  readonly at: string;
  /** The file that the problem has to be in. */
  readonly in: string;
}

/**
 * Reads breaks from lines of «what » file » from » to » code», where need be with « » words at the place» after them
 * (else the new words are there), or « » file: words at the place». \n is a line's end; «(gone)» takes the file away.
 */
const breaks = (table: string): readonly Break[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [what = '', file = '', from = '', to = '', code = '', place = to] = line
        .split(' » ')
        .map((cell) => cell.replace(/\\n/g, '\n'));
      const [, otherFile, words] = /^([\w-]+(?:\.yaml)?): (.*)$/s.exec(place) ?? [];
      return {
        what,
        file,
        from,
        to: to === '(gone)' ? undefined : to.replace('(nothing)', ''),
        code: code as ProblemCode,
        at: place === to ? to : (words ?? place),
        in: place === to ? file : (otherFile ?? file),
      };
    });

/** Fields that there are not, or that can't be printed where they are: each kind of block. */
export const breaksOfPaths = breaks(String.raw`
a misspelt field » report-comments » [{{school.email}}] » [{{school.emial}}] » TEMPLATE_FIELD_UNKNOWN
a misspelt field in a link's address » report-comments » mailto:{{school.email}} » mailto:{{school.mail}} » TEMPLATE_FIELD_UNKNOWN
a misspelt field in #if » report-comments » #if school.seniorTeam » #if school.seniorTaem » TEMPLATE_FIELD_UNKNOWN
a misspelt field inside #if » set-up-by-parents » {{school.parentBody}} » {{school.parentBdy}} » TEMPLATE_FIELD_UNKNOWN
a misspelt field in #unless » no-politics » The groups » {{#unless school.moto}}The{{/unless}} groups » TEMPLATE_FIELD_UNKNOWN
a misspelt field after else » report-comments » {{else}}the school » {{else}}{{school.nmae}} » TEMPLATE_FIELD_UNKNOWN
a misspelt field in #each » related-policies » #each policy.related » #each policy.realted » TEMPLATE_FIELD_UNKNOWN
a misspelt field inside #each » related-policies » [{{title}}] » [{{titel}}] » TEMPLATE_FIELD_UNKNOWN
a misspelt field in a table » fm-version-table » {{version}} » {{verison}} » TEMPLATE_FIELD_UNKNOWN
a misspelt loop word » related-policies » {{#if url}} » {{#if @lst}} » TEMPLATE_FIELD_UNKNOWN
a misspelt field in when » fm-motto » when: [school.motto] » when: [school.moto] » TEMPLATE_FIELD_UNKNOWN
a misspelt field in a heading » policy.yaml » heading: "{{platforms.all}} » heading: "{{platforms.al}} » TEMPLATE_FIELD_UNKNOWN
a misspelt field in a picture's description » policy.yaml » Logo of {{school.name}} » Logo of {{school.nam}} » TEMPLATE_FIELD_UNKNOWN
a field that a school may lack » no-politics » The groups » {{school.motto}}: the groups » TEMPLATE_FIELD_OPTIONAL
a when taken away » fm-motto » when: [school.motto]\n » (nothing) » TEMPLATE_FIELD_OPTIONAL » {{school.motto}}
a group of fields printed » no-politics » The groups » {{platforms}} The groups » TEMPLATE_FIELD_UNPRINTABLE
a list printed » related-policies » {{#each » {{policy.related}} {{#each » TEMPLATE_FIELD_UNPRINTABLE
a colour printed » no-politics » The groups » {{#if school.colour}}{{school.colour}}{{/if}}The groups » TEMPLATE_FIELD_UNPRINTABLE
a helper » no-politics » The groups » {{upper school.name}} groups » TEMPLATE_FORBIDDEN
three braces » no-politics » The groups » {{{school.name}}} groups » TEMPLATE_FORBIDDEN
a partial » no-politics » The groups » {{> groups}} » TEMPLATE_FORBIDDEN
a comment » no-politics » The groups » {{! mend this }}The groups » TEMPLATE_FORBIDDEN
#with » no-politics » The groups » {{#with school}}{{name}}{{/with}} groups » TEMPLATE_FORBIDDEN
a condition that asks nothing » no-politics » The groups » {{#if school.name}}The groups{{/if}} » TEMPLATE_FORBIDDEN
a condition left open » report-comments » {{/if}} » (nothing) » TEMPLATE_SYNTAX » {{#if
a brace too few » no-politics » The groups » {{school.name} groups » TEMPLATE_SYNTAX
`);

/** The manifest and the clauses' files. */
export const breaksOfFiles = breaks(String.raw`
an id in two places » policy.yaml » { block: related-policies } » { block: no-politics } » CLAUSE_PLACED_TWICE
an id that there is not » policy.yaml » { motto: fm-motto } » { motto: fm-moto } » CLAUSE_UNKNOWN
a clause taken out of the manifest » policy.yaml »           - rumours\n » (nothing) » CLAUSE_UNPLACED » rumours: ---
a clause taken out of the folder » rumours » title » (gone) » CLAUSE_UNKNOWN » policy.yaml:           - rumours
an id twice in an edition » policy.yaml »   short:\n »   short:\n    - fm-date\n » CLAUSE_PLACED_TWICE » - fm-available-from\n    - fm-date
an unknown id in an edition » policy.yaml »   short:\n »   short:\n    - be-nice\n » CLAUSE_UNKNOWN
an edition without the title » policy.yaml »     - fm-school-name\n    - fm-title\n »     - fm-school-name\n » CLAUSE_REQUIRES »   short:
a default that is no edition » policy.yaml » defaultEdition: standard » defaultEdition: usual » VALUE_UNKNOWN
no title on the cover » policy.yaml »   - { title: fm-title }\n » (nothing) » FIELD_MISSING » cover:
two titles » policy.yaml » { block: fm-version-table } » { title: fm-version-table } » CLAUSE_PLACED_TWICE
a title in a section » policy.yaml » { titleAgain: fm-title-repeated } » { title: fm-title-repeated } » CLAUSE_PLACED_TWICE
two sections of one id » policy.yaml »   - id: our-values »   - id: introduction # again » YAML_KEY_TWICE
a list emptied » policy.yaml » list: [written-warning, meeting, authorities, legal-advice, site-ban] » list: [] » FIELD_EMPTY
a part of two kinds » policy.yaml » { motto: fm-motto } » { motto: fm-motto, block: fm-motto } » FIELD_TYPE
a table without its caption » policy.yaml » , caption: Review } »  } » FIELD_MISSING » fm-next-review-date]
a clause without its reason » no-politics » why:  » wy:  » FIELD_UNKNOWN
a clause without its title » no-politics » title: No politics\n » (nothing) » FIELD_MISSING » why
a clause of no version » no-politics » since: "0.1"\n » (nothing) » FIELD_MISSING » title
front matter that never ends » no-politics » "0.1"\n--- » "0.1" » YAML_SYNTAX » ---
front matter that is no YAML » no-politics » title: No politics » title: "No politics » YAML_SYNTAX
a clause without words » no-politics » The groups are not for political debate or for opinions on current affairs. » (nothing) » FIELD_EMPTY » "0.1"\n---\n\n
a source of no edition » minimum-age »     edition:  »     note:  » FIELD_UNKNOWN
a source read on no day » minimum-age » checked: 2026-11-20 » checked: 2026-11-31 » DATE_IMPOSSIBLE
a source at no address » minimum-age » url: https: » url: file: » VALUE_INVALID
`);

/** What clauses and editions say of one another. */
export const breaksOfChoices = breaks(String.raw`
a requirement that there is not » report-in-confidence » requires: [report-comments] » requires: [report-coments] » CLAUSE_UNKNOWN
a conflict that there is not » useful-to-connect-parents » [efficient-class-channel] » [efficient-chanel] » CLAUSE_UNKNOWN
a circle of requirements » report-comments » since: » requires: [report-in-confidence]\nsince: » CLAUSE_CIRCLE » requires:
a clause that requires itself » no-politics » since: » requires: [no-politics]\nsince: » CLAUSE_CIRCLE » requires:
a clause that excludes what it requires » report-in-confidence » since: » conflicts: [report-comments]\nsince: » CLAUSE_CONFLICTS » conflicts:
a clause that excludes the title » no-politics » since: » conflicts: [fm-title]\nsince: » CLAUSE_CONFLICTS » conflicts:
a title with a condition » fm-title » since: » when: [school.motto]\nsince: » CLAUSE_CHOICE » when:
a required clause taken out of an edition » policy.yaml »     - general-issues-office\n » (nothing) » CLAUSE_REQUIRES »     - office-will-reply
an edition with two openings » policy.yaml »   full:\n »   full:\n    - efficient-class-channel\n » CLAUSE_CONFLICTS » # introduction\n    - useful-to-connect-parents
a lead-in taken out of an edition » policy.yaml »     - adhere-lead-in\n » (nothing) » CLAUSE_REQUIRES » # code of conduct\n    - no-grievances-people
an edition's list emptied but for its lead-in » policy.yaml »     - belief-partnership\n    - belief-safe-environment\n    - belief-model-behaviour\n » (nothing) » CLAUSE_CHOICE »     - beliefs-lead-in
an edition with two lead-ins for a list » policy.yaml »     - adhere-lead-in\n »     - adhere-lead-in\n    - read-and-follow-lead-in\n » CLAUSE_CONFLICTS »     - adhere-lead-in
a requirement taken away » office-will-reply » requires: [general-issues-office]\n » (nothing) » WORDING » The school office
a requirement taken away » report-in-confidence » requires: [report-comments]\n » (nothing) » WORDING » We treat
`);

/** The words. */
export const breaksOfWording: readonly Break[] = [
  ...[
    'In a group, nobody should start the kind of political debate that a parent or carer may want to have with all of the other parents and carers',
    'At {{school.name}}, in {{groups.many}} on {{platforms.all}}, nobody should start a political debate',
    'Good behavior matters. A group is not for political debate',
    'Please organize no political debate',
    'The groups are not for students, nor for political debate',
    'The admins of the groups allow no political debate',
    'The groups are for parents, carers and guardians, not for political debate',
    'The groups are for parents, not for political debate',
    'The headteacher asks that the groups are not for political debate',
    'The groups are not for arguments, e.g. political debate',
    'The groups are *not* for political debate',
    'The groups  are not for political debate',
    'The groups are not not for political debate',
    'The groups , please, are not for political debate',
    'A school’s groups are not for political debate',
    'The SENCO asks that the groups are not for political debate',
    'You must not use the groups for political debate',
    'As in section 7, the groups are not for political debate',
    'As mentioned above, the groups are not for political debate',
    'However, the groups are not for political debate',
    'The groups are not for political debates/arguments',
    'No politics! The groups are not for political debate',
    'Facebook groups are not for political debate',
  ].map((to) => ({
    what: to,
    file: 'no-politics',
    from: 'The groups are not for political debate',
    to,
    code: 'WORDING' as const,
    at: to,
    in: 'no-politics',
  })),
  ...breaks(`
American spelling in a title » no-politics » title: No politics » title: No political behavior » WORDING
a reason that is no sentence » no-politics » that they need for school. » that they need for school » WORDING
other words in a heading » policy.yaml » heading: Code of conduct » heading: Guidelines for students » WORDING
a space that a missing fact leaves » concern-head-next » {{#if school.deputyHead}} or  »  {{#if school.deputyHead}}or  » WORDING
`),
];

/** Of the small library: what only its documents show. */
export const breaksOfDocuments = breaks(String.raw`
an item that is a sentence among fragments » be-polite » write politely » Please write politely. » CLAUSE_COMBINATION
a passage without its full stop » be-kind » one another. » one another » CLAUSE_COMBINATION
a passage that starts small » be-kind » Please be » please be » CLAUSE_COMBINATION
a lead-in without its colon » we-ask » everyone to: » everyone to » CLAUSE_COMBINATION
a list of facts that a school may lack » more » when: [policy.related]\n » (nothing) » CLAUSE_COMBINATION » Please read
words for some schools only » be-kind » Please be kind to one another. » {{#if school.motto}}Please be kind.{{/if}} » CLAUSE_EMPTY
two paragraphs where one is shared » be-kind » one another. » one another.\n\nPlease smile. » MARKDOWN_PLACE » Please be kind
HTML » be-kind » Please be kind » Please be <u>kind</u> » MARKDOWN_UNSUPPORTED
a heading » be-kind » Please be kind » # Please be kind » MARKDOWN_UNSUPPORTED
a picture » be-kind » Please be kind » ![Smile](smile.png) Please be kind » MARKDOWN_UNSUPPORTED
a requirement taken away » sign » requires: [approval]\n » (nothing) » CLAUSE_COMBINATION » - Signed
a signature without blanks » sign » - Signed\n- Date » Signed » CLAUSE_COMBINATION
a clause for facts that no school has together » be-calm » since: » when: [policy.issued, policy.approval.on]\nsince: » CLAUSE_COMBINATION » ---
an "or" that joins nothing » ask-head » {{#if school.deputyHead}} or  »  or {{#if school.deputyHead}} » WORDING
`);
