import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { clause, prepare, told, withPolicy } from '../../samples/trial.ts';

const withEmail = clause('Please write to the school office at {{school.email}} if a message worries you.');

describe('new words for a clause', () => {
  const reworded = (words: string) => ({
    ...withPolicy(`reword:\n  be-kind: ${words}`),
    clauses: { 'be-kind': withEmail },
  });

  it('without a fact that readers need', () => {
    expect(told(reworded('Please tell us what worries you.'))).toBe(lines`
      schools/hill.yaml:10:16  the new words for "be-kind" leave out school.email, which readers need
        10 |       be-kind: Please tell us what worries you.
           |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        write {{school.email}} where it belongs; or, to leave it out on purpose, put the words after "text:", on a line of its own below the name of the clause, and add the lines "leavesOut: [school.email]" and "why: …" [CLAUSE_FACTS]
    `);
  });

  const group = (...more: readonly string[]) => ({
    ...withPolicy(`reword:\n  be-kind:\n    ${['text: Please tell us what worries you.', ...more].join('\n    ')}`),
    clauses: { 'be-kind': withEmail },
  });

  it('that say so, and why', () => {
    expect(told(group('leavesOut: [school.email]', 'why: Parents write in the app'))).toBe('');
    expect(told({ ...group('why: The governors asked for it'), clauses: {} })).toBe('');
  });

  it('that say so of one fact and leave out two', () => {
    const clauses = { 'be-kind': clause('Write to {{school.email}} or see {{school.documents.pupils}}.', when) };
    const trial = { ...group('leavesOut: [school.email]', 'why: Nobody reads it'), clauses };
    const profile = (trial.profile ?? '').replace(
      'platforms:',
      '  documents: { pupils: Behaviour Policy }\nplatforms:',
    );
    expect(told({ ...trial, profile })).toBe(lines`
      schools/hill.yaml:12:15  the new words for "be-kind" leave out school.documents.pupils, which readers need
        12 |         text: Please tell us what worries you.
           |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        write {{school.documents.pupils}} where it belongs; or, to leave it out on purpose, write "leavesOut: [school.email, school.documents.pupils]" [CLAUSE_FACTS]
    `);
  });
  const when = 'when: [school.documents.pupils]\n';

  it('that say so without saying why', () => {
    expect(told(group('leavesOut: [school.email]'))).toBe(lines`
      schools/hill.yaml:10:7  the field "why" is missing in policies.trial.reword.be-kind, which "leavesOut" needs
        10 |       be-kind:
           |       ^^^^^^^
        add a line such as «why: Parents write in the app only»           [FIELD_MISSING]
    `);
  });

  it('that say they leave out what they do say, or what there is not', () => {
    const trial = group(
      'leavesOut: [school.email, school.emial, school.motto, school.vision, school.email]',
      'why: So',
    );
    const clauses = {
      'be-kind': clause('Write to {{school.email}}{{#if school.vision}}, {{school.vision}}{{/if}}.'),
    };
    const profile = (trial.profile ?? '').replace('what worries you.', 'at {{school.email}}.');
    expect(told({ profile, clauses })).toBe(lines`
      schools/hill.yaml:12:21  the new words do say school.email
        12 |         leavesOut: [school.email, school.emial, school.motto, school.vision, school.email]
           |                     ^^^^^^^^^^^^
        delete it here, or take it out of the words                       [CLAUSE_CHOICE]
      schools/hill.yaml:12:35  the clause "be-kind" doesn't say school.emial, so nothing is left out
        12 |         leavesOut: [school.email, school.emial, school.motto, school.vision, school.email]
           |                                   ^^^^^^^^^^^^
        did you mean "school.email"?                                      [CLAUSE_CHOICE]
      schools/hill.yaml:12:49  the clause "be-kind" doesn't say school.motto, so nothing is left out
        12 |         leavesOut: [school.email, school.emial, school.motto, school.vision, school.email]
           |                                                 ^^^^^^^^^^^^
        delete it here                                                    [CLAUSE_CHOICE]
      schools/hill.yaml:12:63  this profile doesn't state school.vision, so nothing is left out
        12 |         leavesOut: [school.email, school.emial, school.motto, school.vision, school.email]
           |                                                               ^^^^^^^^^^^^^
        delete it here                                                    [CLAUSE_CHOICE]
      schools/hill.yaml:12:78  school.email is left out twice
        12 |         leavesOut: [school.email, school.emial, school.motto, school.vision, school.email]
           |                                                                              ^^^^^^^^^^^^
        delete one of them                                                [CLAUSE_CHOICE]
    `);
  });

  it('that say they leave out a field with its braces', () => {
    expect(told(group('leavesOut: ["{{school.email}}"]', 'why: So'))).toBe(lines`
      schools/hill.yaml:12:21  policies.trial.reword.be-kind.leavesOut, item 1 should be a field's name with its dots, without braces, not "{{school.email}}"
        12 |         leavesOut: ["{{school.email}}"]
           |                     ^^^^^^^^^^^^^^^^^^
        for example: school.email                                         [VALUE_INVALID]
    `);
  });

  it('that are neither words nor a group of fields', () => {
    expect(told(withPolicy('reword:\n  be-kind: [Be good.]'))).toBe(lines`
      schools/hill.yaml:10:7  policies.trial.reword.be-kind should be Markdown or have fields of its own, not a list
        10 |       be-kind: [Be good.]
           |       ^^^^^^^
        for example: Please keep to the subject.                          [FIELD_TYPE]
    `);
  });

  it('with a field in them that is wrong, told at its place in either form', () => {
    expect(told(withPolicy('reword:\n  be-kind: Be {{school.nmae}}.'))).toContain('schools/hill.yaml:10:21  unknown');
    expect(told(withPolicy('reword:\n  be-kind:\n    text: Be {{school.nmae}}.'))).toContain(
      'schools/hill.yaml:11:20  unknown',
    );
  });

  it.each(['"Tell us at {{school.email}}."', 'Tell us at Office@hill.example.'])('that say it: %s', (words) => {
    expect(told(reworded(words))).toBe('');
  });

  it('without what a clause says only where a school has it', () => {
    const words = {
      'be-kind': clause('Be kind{{#if school.documents.pupils}} as in our {{school.documents.pupils}}{{/if}}.'),
    };
    const trial = { ...withPolicy('reword:\n  be-kind: Be good.'), clauses: words };
    expect(told(trial)).toBe('');
    const document = '  documents: { pupils: Behaviour Policy }\nplatforms:';
    expect(told({ ...trial, profile: trial.profile?.replace('platforms:', document) ?? '' })).toContain(
      'leave out school.documents.pupils, which readers need',
    );
  });

  it('without names that are only ways to say things', () => {
    const clauses = { 'be-kind': clause('Parents of {{school.name}} are kind on {{platforms.chat}}.') };
    expect(told({ ...withPolicy('reword:\n  be-kind: Be good.'), clauses })).toBe('');
  });
});

describe('a passage of the school’s own', () => {
  const extra = (text: string) =>
    withPolicy(`include: [please, be-polite]\nextra:\n  - { section: rules, text: "${text}" }`);
  const long = clause('Please do not send messages after nine in the evening, unless somebody is in danger.');

  it('that the policy says already', () => {
    expect(told(extra('be KIND.'))).toBe(lines`
      schools/hill.yaml:11:33  the clause "be-kind" of the library says this
        11 |       - { section: rules, text: "be KIND." }
           |                                 ^^^^^^^^^^
        delete it: this policy has the clause                             [CLAUSE_REPEATED]
    `);
  });

  it('that a clause says which the policy could have, nearly in its words', () => {
    const trial = {
      ...extra('Please do not send messages after nine in the evening — unless somebody is in real danger!'),
      clauses: { notes: long },
    };
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:11:33  the clause "notes" of the library says this
        11 |       - { section: rules, text: "Please do not send messages after nine in the evening — unless somebody is in real danger!" }
           |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        delete it, and write include: [notes]                             [CLAUSE_REPEATED]
    `);
  });

  it('that says something else of the same thing', () => {
    expect(told({ ...extra('Please send messages before nine in the evening.'), clauses: { notes: long } })).toBe('');
  });
});

describe('own words that name a fact which a school may lack', () => {
  const words = '{{school.seniorTeam}} and {{policy.version}}, {{policy.approval.dated}}';
  const own = (facts: string) => ({
    ...withPolicy(
      `${facts}include: [please, be-polite]\nreword:\n  be-kind: "Write to ${words}."\nextra: [{ section: rules, text: "See ${words}." }]`,
    ),
    clauses: {},
  });

  it('where this profile states it', () => {
    const year =
      'approval: { by: Governors, on: 2026-03 }\nhistory: [{ version: 1.0, date: 2026-03, author: FS, change: New }]\n';
    const trial = own(year);
    const profile = (trial.profile ?? '').replace('platforms:', '  seniorTeam: Leadership Team\nplatforms:');
    const [policy] = prepare({ ...trial, profile });
    expect(JSON.stringify(policy?.document.sections)).toContain('Write to Leadership Team and 1.0, in March 2026.');
    expect(JSON.stringify(policy?.document.sections)).toContain('See Leadership Team and 1.0, in March 2026.');
    expect(told({ ...trial, profile })).toBe('');
  });

  it('where it does not', () => {
    expect(told(withPolicy(`reword:\n  be-kind: "${words}"`))).toBe(lines`
      schools/hill.yaml:10:19  this profile doesn't state "school.seniorTeam", so this would print nothing
        10 |       be-kind: "{{school.seniorTeam}} and {{policy.version}}, {{policy.approval.dated}}"
           |                   ^^^^^^^^^^^^^^^^^
        add school.seniorTeam to the profile, or put it inside {{#if school.seniorTeam}}…{{/if}} [TEMPLATE_FIELD_OPTIONAL]
      schools/hill.yaml:10:45  this profile doesn't state "policy.version", so this would print nothing
        10 |       be-kind: "{{school.seniorTeam}} and {{policy.version}}, {{policy.approval.dated}}"
           |                                             ^^^^^^^^^^^^^^
        add "history" to this policy, or put it inside {{#if policy.version}}…{{/if}} [TEMPLATE_FIELD_OPTIONAL]
      schools/hill.yaml:10:65  this profile doesn't state "policy.approval", so this would print nothing
        10 |       be-kind: "{{school.seniorTeam}} and {{policy.version}}, {{policy.approval.dated}}"
           |                                                                 ^^^^^^^^^^^^^^^^^^^^^
        add "approval" to this policy, or put it inside {{#if policy.approval}}…{{/if}} [TEMPLATE_FIELD_OPTIONAL]
    `);
    expect(told(withPolicy('approval: { by: Governors }\nreword:\n  be-kind: "{{policy.approval.dated}}"'))).toContain(
      'add "approval.on" to this policy, or put it inside {{#if policy.approval.dated}}…{{/if}} [TEMPLATE_FIELD_OPTIONAL]',
    );
  });

  it('in the items of a list', () => {
    const related = (items: string) =>
      withPolicy(
        `related: [${items}]\nreword:\n  be-kind: "{{#each policy.related}}{{title}} {{url}} {{/each}}and more."`,
      );
    const both = '{ title: A, url: "https://a.example" }, { title: B, url: "https://b.example" }';
    expect(told(related(both))).toBe('');
    expect(told(related(both.replace(', url: "https://b.example"', '')))).toBe(lines`
      schools/hill.yaml:11:53  this profile doesn't state "policy.related.url", so this would print nothing
        11 |       be-kind: "{{#each policy.related}}{{title}} {{url}} {{/each}}and more."
           |                                                     ^^^
        add "url" to each of policy.related, or put it inside {{#if url}}…{{/if}} [TEMPLATE_FIELD_OPTIONAL]
    `);
  });

  it('still asked for, as words for several schools do', () => {
    const asks = '"Ask {{#if school.motto}}{{school.motto}}{{else}}us{{/if}}."';
    for (const motto of ['', '  motto: Be bold\n']) {
      const trial = withPolicy(`reword:\n  be-kind: ${asks}`);
      expect(told({ profile: (trial.profile ?? '').replace('platforms:', `${motto}platforms:`) })).toBe('');
    }
  });
});
