import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { clause, told, withManifest, withPolicy } from '../../samples/trial.ts';

describe('a manifest', () => {
  it('that places a clause which there is not', () => {
    expect(told(withManifest('[be-kind] }', '[be-kind, be-tidy] }'))).toBe(lines`
      templates/trial/policy.yaml:10:32  there is no clause "be-tidy"
        10 |       - { paragraph: [be-kind, be-tidy] }
           |                                ^^^^^^^
        there are: the-title, be-kind, please, be-brief, be-polite, notes [CLAUSE_UNKNOWN]
    `);
  });

  it('that places a clause twice', () => {
    expect(told(withManifest('{ block: notes }', '{ block: be-kind }'))).toBe(lines`
      templates/trial/clauses/notes.md:1:1  the clause "notes" stands nowhere
        1 | ---
          | ^
        name it in a section of templates/trial/policy.yaml               [CLAUSE_UNPLACED]
      templates/trial/policy.yaml:12:18  the clause "be-kind" stands in two places
        12 |       - { block: be-kind }
           |                  ^^^^^^^
        delete one of them                                                [CLAUSE_PLACED_TWICE]
    `);
  });

  it('that leaves a clause out', () => {
    expect(told({ clauses: { 'be-tidy': clause('Be tidy.') } })).toBe(lines`
      templates/trial/clauses/be-tidy.md:1:1  the clause "be-tidy" stands nowhere
        1 | ---
          | ^
        name it in a section of templates/trial/policy.yaml               [CLAUSE_UNPLACED]
    `);
  });

  it('with an edition of clauses that there are not, or twice', () => {
    expect(told(withManifest('[the-title, be-kind]', '[the-title, be-knid, notes, notes]'))).toBe(lines`
      templates/trial/policy.yaml:14:25  there is no clause "be-knid"
        14 |   standard: [the-title, be-knid, notes, notes]
           |                         ^^^^^^^
        did you mean "be-kind"?                                           [CLAUSE_UNKNOWN]
      templates/trial/policy.yaml:14:41  the edition "standard" names "notes" twice
        14 |   standard: [the-title, be-knid, notes, notes]
           |                                         ^^^^^
        delete one of them                                                [CLAUSE_PLACED_TWICE]
    `);
  });

  it('with an edition without the title', () => {
    expect(told(withManifest('[the-title, be-kind]', '[be-kind]'))).toBe(lines`
      templates/trial/policy.yaml:14:3  the edition "standard" has no title
        14 |   standard: [be-kind]
           |   ^^^^^^^^
        add the-title                                                     [CLAUSE_REQUIRES]
    `);
  });

  it('with a default that is no edition', () => {
    expect(told(withManifest('defaultEdition: standard', 'defaultEdition: full'))).toBe(lines`
      templates/trial/policy.yaml:3:17  there is no edition "full"
        3 | defaultEdition: full
          |                 ^^^^
        there is: standard                                                [VALUE_UNKNOWN]
    `);
  });

  it('with no title on its cover', () => {
    expect(told(withManifest('{ title: the-title }', '{ motto: the-title }'))).toBe(lines`
      templates/trial/policy.yaml:4:1  the cover has no title
        4 | cover:
          | ^^^^^
        add a line such as - { title: fm-title }                          [FIELD_MISSING]
    `);
  });

  it('with two sections of one name', () => {
    const again = '  - id: rules\n    heading: More rules\n    parts:\n      - { paragraph: [be-tidy] }\neditions:\n';
    const trial = withManifest('editions:\n', again);
    expect(told({ ...trial, clauses: { 'be-tidy': clause('Be tidy.') } })).toBe(lines`
      templates/trial/policy.yaml:13:9  there are two sections "rules"
        13 |   - id: rules
           |         ^^^^^
        give one of them another id                                       [YAML_KEY_TWICE]
    `);
  });

  it('with a part that is nothing, or two things', () => {
    expect(told(withManifest('{ block: notes }', '{ caption: notes }'))).toBe(lines`
      templates/trial/clauses/notes.md:1:1  the clause "notes" stands nowhere
        1 | ---
          | ^
        name it in a section of templates/trial/policy.yaml               [CLAUSE_UNPLACED]
      templates/trial/policy.yaml:12:9  this part doesn't say what it is
        12 |       - { caption: notes }
           |         ^^^^^^^^^^^^^^^^^^
        it should have one of: picture, school, title, motto, titleAgain, paragraph, list, table, facts, signature, block [FIELD_TYPE]
    `);
    expect(told(withManifest('{ block: notes }', '{ block: notes, title: notes }'))).toBe(lines`
      templates/trial/policy.yaml:12:9  "title" and "block" can't stand in one part
        12 |       - { block: notes, title: notes }
           |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        it should have one of: picture, school, title, motto, titleAgain, paragraph, list, table, facts, signature, block [FIELD_TYPE]
      templates/trial/policy.yaml:12:32  the clause "notes" stands in two places
        12 |       - { block: notes, title: notes }
           |                                ^^^^^
        delete one of them                                                [CLAUSE_PLACED_TWICE]
    `);
    expect(told(withManifest('{ block: notes }', '{ block: notes, caption: Notes }'))).toBe(lines`
      templates/trial/policy.yaml:12:9  "block" and "caption" can't stand in one part
        12 |       - { block: notes, caption: Notes }
           |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        it should have one of: picture, school, title, motto, titleAgain, paragraph, list, table, facts, signature, block [FIELD_TYPE]
    `);
  });

  it('with a table that has no caption', () => {
    expect(told(withManifest('{ block: notes }', '{ table: [notes] }'))).toBe(lines`
      templates/trial/policy.yaml:12:9  the table has no caption
        12 |       - { table: [notes] }
           |         ^^^^^^^^^^^^^^^^^^
        add "caption": what the table holds                               [FIELD_MISSING]
    `);
  });

  it('with a flag that is neither true nor false', () => {
    expect(told(withManifest('extras: true', 'extras: yes'))).toBe(lines`
      templates/trial/policy.yaml:11:66  sections, item 1, parts, item 2, extras should be true or false, not "yes"
        11 |       - { leadIn: [please], list: [be-brief, be-polite], extras: yes }
           |                                                                  ^^^
        for example: true                                                 [VALUE_INVALID]
    `);
  });

  it('that is broken as YAML', () => {
    expect(told(withManifest('heading: Our rules', 'heading: Our rules: all'))).toBe(lines`
      templates/trial/policy.yaml:8:23  a value with a colon and a space in it needs quotes
        8 |     heading: Our rules: all
          |                       ^
        put the value in quotes: heading: "Our rules: all"                [YAML_SYNTAX]
    `);
  });
});

describe('a clause file', () => {
  const told1 = (text: string) => told({ clauses: { notes: text } });

  it('without front matter', () => {
    expect(told1('A note.\n')).toBe(lines`
      templates/trial/clauses/notes.md:1:1  a clause starts with its front matter
        1 | A note.
          | ^
        the first line is ---, then come title, why and since, then another line --- [YAML_SYNTAX]
    `);
  });

  it('without words', () => {
    expect(told1(clause(''))).toBe(lines`
      templates/trial/clauses/notes.md:6:1  the clause has no words
        6 | 
          | ^
        write its words after the second line of ---                      [FIELD_EMPTY]
    `);
  });

  it('with front matter of unknown, missing and wrong fields', () => {
    expect(told1('---\ntitel: A note\nsince: "0.1"\nwhen: school.motto\n---\nA note.\n')).toBe(lines`
      templates/trial/clauses/notes.md:2:1  unknown field "titel"
        2 | titel: A note
          | ^^^^^
        did you mean "title"?                                             [FIELD_UNKNOWN]
      templates/trial/clauses/notes.md:2:1  the field "why" is missing
        2 | titel: A note
          | ^^^^^^^^^^^^^
        add a line such as «why: A message is read without the face that goes with it.» [FIELD_MISSING]
      templates/trial/clauses/notes.md:4:1  when should be a list, not a single value
        4 | when: school.motto
          | ^^^^
        put each item on a line of its own, after "- "                    [FIELD_TYPE]
    `);
  });

  it('with front matter that is broken as YAML', () => {
    expect(told1('---\ntitle: "A note\nwhy: x\n---\nA note.\n')).toBe(lines`
      templates/trial/clauses/notes.md:2:1  the field "since" is missing
        2 | title: "A note
          | ^^^^^^^^^^^^^^
        add a line such as «since: "0.1"»                                 [FIELD_MISSING]
      templates/trial/clauses/notes.md:2:8  this quote is not closed
        2 | title: "A note
          |        ^
        put " at the end of the value as well: title: "A note"            [YAML_SYNTAX]
    `);
  });

  it('that requires or conflicts with clauses that there are not', () => {
    expect(told1(clause('A note.', 'requires: [be-knid]\nconflicts: [tidiness]\n'))).toBe(lines`
      templates/trial/clauses/notes.md:5:12  there is no clause "be-knid"
        5 | requires: [be-knid]
          |            ^^^^^^^
        did you mean "be-kind"?                                           [CLAUSE_UNKNOWN]
      templates/trial/clauses/notes.md:6:13  there is no clause "tidiness"
        6 | conflicts: [tidiness]
          |             ^^^^^^^^
        there are: the-title, be-kind, please, be-brief, be-polite, notes [CLAUSE_UNKNOWN]
    `);
  });

  it('with a name that is no id', () => {
    expect(told({ clauses: { 'Be tidy': clause('Be tidy.') } })).toBe(lines`
      templates/trial/clauses/Be tidy.md  a clause's file name should be small letters, digits and hyphens
        such as no-politics.md                                            [FILE_NAME]
      templates/trial/clauses/Be tidy.md:1:1  the clause "Be tidy" stands nowhere
        1 | ---
          | ^
        name it in a section of templates/trial/policy.yaml               [CLAUSE_UNPLACED]
    `);
  });

  it('with faults in its front matter and its words, both told', () => {
    expect(told1('---\ntitle: A note\nsince: "0.1"\n---\nA {{school.nmae}} note.\n')).toBe(lines`
      templates/trial/clauses/notes.md:2:1  the field "why" is missing
        2 | title: A note
          | ^^^^^^^^^^^^^
        add a line such as «why: A message is read without the face that goes with it.» [FIELD_MISSING]
      templates/trial/clauses/notes.md:5:5  unknown field "school.nmae"
        5 | A {{school.nmae}} note.
          |     ^^^^^^^^^^^
        did you mean "school.name"?                                       [TEMPLATE_FIELD_UNKNOWN]
    `);
  });
});

it('faults of the library and of the profile in one run', () => {
  const trial = { ...withManifest('{ block: notes }', '{ block: note }'), ...withPolicy('emition: standard') };
  expect(told(trial)).toBe(lines`
    schools/hill.yaml:9:5  unknown field "emition" in policies.trial
      9 |     emition: standard
        |     ^^^^^^^
      did you mean "edition"?                                           [FIELD_UNKNOWN]
    templates/trial/clauses/notes.md:1:1  the clause "notes" stands nowhere
      1 | ---
        | ^
      name it in a section of templates/trial/policy.yaml               [CLAUSE_UNPLACED]
    templates/trial/policy.yaml:12:18  there is no clause "note"
      12 |       - { block: note }
         |                  ^^^^
      did you mean "notes"?                                             [CLAUSE_UNKNOWN]
  `);
});
