import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { clause, profile, told, withManifest, withPolicy } from '../../samples/trial.ts';

describe('a choice of what there is not', () => {
  it('a clause in include, omit and reword', () => {
    const trial = withPolicy('include: [note]\nomit: [be-kimd]\nreword:\n  tidiness: Be tidy.');
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:9:15  there is no clause "note"
        9 |     include: [note]
          |               ^^^^
        did you mean "notes"?                                             [CLAUSE_UNKNOWN]
      schools/hill.yaml:10:12  there is no clause "be-kimd"
        10 |     omit: [be-kimd]
           |            ^^^^^^^
        did you mean "be-kind"?                                           [CLAUSE_UNKNOWN]
      schools/hill.yaml:12:7  there is no clause "tidiness"
        12 |       tidiness: Be tidy.
           |       ^^^^^^^^
        there are: the-title, be-kind, please, be-brief, be-polite, notes [CLAUSE_UNKNOWN]
    `);
  });

  it('a clause of a library with many', () => {
    const many = Array.from({ length: 30 }, (_, index) => `clause-${index + 1}`);
    const trial = {
      ...withPolicy('include: [tidiness]'),
      ...withManifest(
        '      - { block: notes }\n',
        `      - { block: notes }\n      - { paragraph: [${many.join(', ')}] }\n`,
      ),
      clauses: Object.fromEntries(many.map((id) => [id, clause('Words.')])),
    };
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:9:15  there is no clause "tidiness"
        9 |     include: [tidiness]
          |               ^^^^^^^^
        nothing has a name like it: "policygen clauses trial" lists them all [CLAUSE_UNKNOWN]
    `);
  });

  it('an edition, with no word of what follows from that', () => {
    expect(told({ profile: profile.replace('standard', 'standart') })).toBe(lines`
      schools/hill.yaml:8:14  there is no edition "standart"
        8 |     edition: standart
          |              ^^^^^^^^
        did you mean "standard"?                                          [VALUE_UNKNOWN]
    `);
    const trial = withPolicy(
      'omit: [be-kind]\nreword:\n  notes: Our note.\nextra: [{ section: rules, text: be tidy. }]',
    );
    expect(told({ profile: trial.profile?.replace('standard', 'gold') ?? '' })).toBe(lines`
      schools/hill.yaml:8:14  there is no edition "gold"
        8 |     edition: gold
          |              ^^^^
        there is: standard                                                [VALUE_UNKNOWN]
    `);
  });

  it('a section', () => {
    const trial = withPolicy('include: [please]\nextra: [{ section: rule, text: be tidy. }]');
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:9:15  "please" opens a list of which this policy has nothing
        9 |     include: [please]
          |               ^^^^^^
        include an item of it, or delete it                               [CLAUSE_CHOICE]
      schools/hill.yaml:10:24  there is no section "rule"
        10 |     extra: [{ section: rule, text: be tidy. }]
           |                        ^^^^
        did you mean "rules"?                                             [VALUE_UNKNOWN]
    `);
  });

  it('a policy type', () => {
    expect(told({ profile: profile.replace('trial:', 'trail:') })).toBe(lines`
      schools/hill.yaml:7:3  there is no policy type "trail"
        7 |   trail:
          |   ^^^^^
        did you mean "trial"?                                             [VALUE_UNKNOWN]
    `);
    expect(told({ profile: profile.replace('trial:', 'behaviour:') })).toBe(lines`
      schools/hill.yaml:7:3  there is no policy type "behaviour"
        7 |   behaviour:
          |   ^^^^^^^^^
        there is: trial                                                   [VALUE_UNKNOWN]
    `);
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s, as a policy type and as a clause to reword', (name) => {
    expect(told({ profile: profile.replace('trial:', `${name}:`) })).toContain(
      `schools/hill.yaml:7:3  there is no policy type "${name}"\n`,
    );
    expect(told(withPolicy(`reword:\n  ${name}: Be kind.`))).toContain(
      `schools/hill.yaml:10:7  there is no clause "${name}"\n`,
    );
  });

  it('constructor, as an edition, a section and a clause to include', () => {
    const trial = withPolicy('include: [please, constructor]\nextra: [{ section: constructor, text: x }]');
    expect(told({ profile: trial.profile?.replace('standard', 'constructor') ?? '' })).toBe(lines`
      schools/hill.yaml:8:14  there is no edition "constructor"
        8 |     edition: constructor
          |              ^^^^^^^^^^^
        there is: standard                                                [VALUE_UNKNOWN]
      schools/hill.yaml:9:23  there is no clause "constructor"
        9 |     include: [please, constructor]
          |                       ^^^^^^^^^^^
        there are: the-title, be-kind, please, be-brief, be-polite, notes [CLAUSE_UNKNOWN]
      schools/hill.yaml:10:24  there is no section "constructor"
        10 |     extra: [{ section: constructor, text: x }]
           |                        ^^^^^^^^^^^
        there is: rules                                                   [VALUE_UNKNOWN]
    `);
  });
});

describe('a choice that changes nothing', () => {
  it('to include what the edition has, or twice', () => {
    expect(told(withPolicy('include: [be-kind, notes, notes]'))).toBe(lines`
      schools/hill.yaml:9:15  the edition "standard" has "be-kind" already
        9 |     include: [be-kind, notes, notes]
          |               ^^^^^^^
        delete it here                                                    [CLAUSE_CHOICE]
      schools/hill.yaml:9:31  "notes" is included twice
        9 |     include: [be-kind, notes, notes]
          |                               ^^^^^
        delete one of them                                                [CLAUSE_CHOICE]
    `);
  });

  it('to leave out what the edition has not, or twice', () => {
    const standard = withManifest('[the-title, be-kind]', '[the-title, be-kind, notes]');
    expect(told({ ...standard, ...withPolicy('omit: [please, notes, notes]') })).toBe(lines`
      schools/hill.yaml:9:12  the edition "standard" has no "please" to leave out
        9 |     omit: [please, notes, notes]
          |            ^^^^^^
        delete it here                                                    [CLAUSE_CHOICE]
      schools/hill.yaml:9:27  "notes" is left out twice
        9 |     omit: [please, notes, notes]
          |                           ^^^^^
        delete one of them                                                [CLAUSE_CHOICE]
    `);
  });

  it('to leave out the title', () => {
    expect(told(withPolicy('omit: [the-title]'))).toBe(lines`
      schools/hill.yaml:9:12  "the-title" is the title, which every policy has
        9 |     omit: [the-title]
          |            ^^^^^^^^^
        delete it here                                                    [CLAUSE_CHOICE]
    `);
  });

  it('to reword what the policy has not', () => {
    expect(told(withPolicy('reword:\n  notes: Our note.'))).toBe(lines`
      schools/hill.yaml:10:7  this policy has no "notes" to reword
        10 |       notes: Our note.
           |       ^^^^^
        include it, or delete the new words                               [CLAUSE_CHOICE]
    `);
  });

  it('to include the words before a list of which there is nothing', () => {
    expect(told(withPolicy('include: [please]'))).toBe(lines`
      schools/hill.yaml:9:15  "please" opens a list of which this policy has nothing
        9 |     include: [please]
          |               ^^^^^^
        include an item of it, or delete it                               [CLAUSE_CHOICE]
    `);
  });
});

describe('clauses that do not fit', () => {
  const notes = (front: string) => ({ notes: clause('A note.', front) });

  it('one that requires another', () => {
    const clauses = notes('requires: [please]\n');
    expect(told({ ...withPolicy('include: [notes]'), clauses })).toBe(lines`
      schools/hill.yaml:9:15  the clause "notes" can't stand without "please"
        9 |     include: [notes]
          |               ^^^^^
        include "please" as well, or leave out "notes"                    [CLAUSE_REQUIRES]
    `);
  });

  it('one that requires another, which is left out', () => {
    const clauses = notes('requires: [be-kind]\n');
    expect(told({ ...withPolicy('include: [notes]\nomit: [be-kind]'), clauses })).toBe(lines`
      schools/hill.yaml:10:12  the clause "notes" can't stand without "be-kind"
        10 |     omit: [be-kind]
           |            ^^^^^^^
        leave out "notes" as well, or keep "be-kind"                      [CLAUSE_REQUIRES]
    `);
  });

  it('one that conflicts with another', () => {
    const clauses = notes('conflicts: [be-kind]\n');
    expect(told({ ...withPolicy('include: [notes]'), clauses })).toBe(lines`
      schools/hill.yaml:9:15  the clauses "notes" and "be-kind" can't stand together
        9 |     include: [notes]
          |               ^^^^^
        leave out one of them                                             [CLAUSE_CONFLICTS]
    `);
  });

  it('one that needs a fact which the school has not', () => {
    const clauses = notes('when: [school.motto]\n');
    expect(told({ ...withPolicy('include: [notes]'), clauses })).toBe(lines`
      schools/hill.yaml:9:15  the clause "notes" needs school.motto
        9 |     include: [notes]
          |               ^^^^^
        add school.motto to the profile, or delete the clause here        [CLAUSE_REQUIRES]
    `);
  });

  it("an edition's, whose fact is missing, goes without a word and takes with it what requires it", () => {
    const trial = withManifest('[the-title, be-kind]', '[the-title, be-kind, notes, please, be-brief]');
    const clauses = {
      notes: clause('Our motto: {{school.motto}}.', 'when: [school.motto]\n'),
      'be-brief': clause('be brief.', 'requires: [notes]\n'),
    };
    expect(told({ ...trial, clauses })).toBe('');
  });

  it('a list without the words before it', () => {
    expect(told(withPolicy('include: [be-brief]'))).toBe(lines`
      schools/hill.yaml:8:5  a list has no words before it: "please"
        8 |     edition: standard
          |     ^^^^^^^
        include please, or leave out the whole list                       [CLAUSE_REQUIRES]
    `);
  });

  it('a list with two lines before it', () => {
    const trial = withManifest('leadIn: [please]', 'leadIn: [please, notes]');
    const manifest = trial.manifest?.replace('      - { block: notes }\n', '') ?? '';
    expect(told({ manifest, ...withPolicy('include: [please, notes, be-brief]') })).toBe(lines`
      schools/hill.yaml:8:5  a list has two lines before it, "please" and "notes"
        8 |     edition: standard
          |     ^^^^^^^
        leave out one of them                                             [CLAUSE_REQUIRES]
    `);
  });

  it('nothing but the cover', () => {
    expect(told(withPolicy('omit: [be-kind]'))).toBe(lines`
      schools/hill.yaml:8:5  the policy has nothing but its cover
        8 |     edition: standard
          |     ^^^^^^^
        choose an edition, or include some clauses                        [DOCUMENT_EMPTY]
    `);
  });
});
