import { describe, expect, it } from 'vitest';
import { lines } from '../read/lines.ts';
import { clause, told, withPolicy } from '../samples/trial.ts';

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
        write {{school.email}} where it belongs, or leave the clause out and write an "extra" [CLAUSE_FACTS]
    `);
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
    expect(told(extra('be KIND'))).toBe(lines`
      schools/hill.yaml:11:33  the clause "be-kind" of the library says this
        11 |       - { section: rules, text: "be KIND" }
           |                                 ^^^^^^^^^
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
