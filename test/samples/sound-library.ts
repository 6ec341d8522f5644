import type { PolicyTypeSources } from '../../src/policy/policy-type-sources.ts';

/** The files of a policy type, by their paths under its folder. */
export type LibraryFiles = Readonly<Record<string, string>>;

const manifest = `name: Small rules
about: A policy type that is as it should be.
defaultEdition: short
cover:
  - { title: the-title }
  - { paragraph: [approval] }
  - { signature: sign }
  - { facts: [applies] }
sections:
  - id: kindness
    heading: Kindness at {{school.shortName}}
    parts:
      - { paragraph: [be-kind, be-calm, ask-head] }
  - id: rules
    heading: Our rules
    parts:
      - { leadIn: [we-ask, we-expect], list: [be-brief, be-polite, no-adverts], extras: true }
  - id: more
    heading: Read more
    parts:
      - { block: more }
editions:
  short: [the-title, approval, applies, be-kind, we-ask, be-brief]
  full: [the-title, approval, sign, applies, be-kind, ask-head, we-expect, be-brief, be-polite, no-adverts, more]
`;

const clause = (text: string, front = ''): string =>
  `---\ntitle: A clause\nwhy: It shows what a clause is.\n${front}since: "0.1"\n---\n${text}\n`;

/** A small policy type in which nothing is wrong: one of each kind of part, `requires`, `conflicts` and `when`. */
export const soundLibrary: LibraryFiles = {
  'policy.yaml': manifest,
  'clauses/the-title.md': clause('Rules for {{groups.many}} at {{school.shortName}}'),
  'clauses/approval.md': clause(
    'Approved by the {{policy.approval.by}}{{#if policy.approval.dated}} {{policy.approval.dated}}{{/if}}.',
    'when: [policy.approval]\n',
  ),
  'clauses/sign.md': clause('- Signed\n- Date', 'requires: [approval]\nwhen: [policy.approval]\n'),
  'clauses/applies.md': clause('{{policy.appliesTo}}', 'when: [policy.appliesTo]\n'),
  'clauses/be-kind.md': clause('Please be kind to one another.'),
  'clauses/be-calm.md': clause('Please stay calm.', 'conflicts: [be-kind]\n'),
  'clauses/ask-head.md': clause(
    'For help, please ask the {{school.headteacher}}{{#if school.deputyHead}} or {{school.deputyHead}}{{/if}}.',
  ),
  'clauses/we-ask.md': clause('We ask everyone to:'),
  'clauses/we-expect.md': clause('We expect everyone to:'),
  'clauses/be-brief.md': clause('keep messages short'),
  'clauses/be-polite.md': clause('write politely'),
  'clauses/no-adverts.md': clause('leave advertisements out'),
  'clauses/more.md': clause(
    'Please read:\n\n{{#each policy.related}}\n- {{#if url}}[{{title}}]({{url}}){{else}}{{title}}{{/if}}\n{{/each}}',
    'when: [policy.related]\n',
  ),
};

/** A policy type's files as they are read from `templates/‹id›/`. */
export const sourcesOf = (id: string, files: LibraryFiles): PolicyTypeSources => ({
  id,
  manifest: { file: `templates/${id}/policy.yaml`, text: files['policy.yaml'] ?? '' },
  clauses: Object.entries(files)
    .filter(([path]) => path.startsWith('clauses/'))
    .map(([path, text]) => ({ file: `templates/${id}/${path}`, text })),
});
