import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { clause, profile, told, withManifest, withPolicy, withWords } from '../../samples/trial.ts';

const withSchool = (line: string, text: string, when = '') => ({
  profile: `${profile.replace('  email', () => `  ${line}\n  email`)}    include: [notes]\n`,
  clauses: { notes: clause(text, when) },
});

describe('what no reader should meet', () => {
  it('in a value', () => {
    expect(told(withSchool('motto: Be **kind** to all', 'Be kind.'))).toBe(lines`
      schools/hill.yaml:3:13  there is a sign for strong words: "**kind**"
        3 |   motto: Be **kind** to all
          |             ^^^^^^^^
        write kind                                                        [PROOFREAD]
    `);
  });

  it('in an item of a list, told once though it is printed twice', () => {
    const text = 'Ours: {{#each school.values}}{{this}} {{/each}}end.\n\n{{#each school.values}}- {{this}}\n{{/each}}';
    expect(told(withSchool('values: [Joy, Pe\\nace]', text, 'when: [school.values]\n'))).toBe(lines`
      schools/hill.yaml:3:19  there is a backslash: "\\"
        3 |   values: [Joy, Pe\\nace]
          |                   ^
        delete it, or write / for it                                      [PROOFREAD]
    `);
  });

  it('in a school’s own words', () => {
    expect(
      told(
        withPolicy(
          'include: [please]\nextra:\n  - section: rules\n    text: |\n      Be kind, and **ask\n      if you are not **sure.',
        ),
      ),
    ).toBe(lines`
      schools/hill.yaml:13:24  there is a sign for strong words: "**ask if you are not **"
        13 |           Be kind, and **ask
           |                        ^^^^^
        write ask if you are not                                          [PROOFREAD]
    `);
  });

  it('in a clause’s new words', () => {
    expect(told(withPolicy('reword:\n  be-kind: Be kind and and calm.'))).toBe(lines`
      schools/hill.yaml:10:24  there is a doubled word: "and and"
        10 |       be-kind: Be kind and and calm.
           |                        ^^^^^^^
        write and                                                         [PROOFREAD]
    `);
  });

  it('in a clause of the library', () => {
    expect(told(withWords('Be kind:: always.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:8  there is a doubled punctuation mark: "::"
        6 | Be kind:: always.
          |        ^^
        write :                                                           [PROOFREAD]
    `);
  });

  it('in a heading', () => {
    expect(told(withManifest('heading: Our rules', 'heading: Our our rules'))).toBe(lines`
      templates/trial/policy.yaml:8:14  there is a doubled word: "Our our"
        8 |     heading: Our our rules
          |              ^^^^^^^
        write Our                                                         [PROOFREAD]
    `);
  });

  it('in a part that is still to be filled in', () => {
    expect(told(withPolicy('reword:\n  be-kind: Ask [School name] or «Name» at XXX.'))).toBe(lines`
      schools/hill.yaml:10:20  there is a part that is still to be filled in: "[School name]"
        10 |       be-kind: Ask [School name] or «Name» at XXX.
           |                    ^^^^^^^^^^^^^
        write {{school.name}}                                             [PROOFREAD]
      schools/hill.yaml:10:37  there is a part that is still to be filled in: "«Name»"
        10 |       be-kind: Ask [School name] or «Name» at XXX.
           |                                     ^^^^^^
        write what belongs there; or, if nothing does, delete it          [PROOFREAD]
      schools/hill.yaml:10:47  there is a part that is still to be filled in: "XXX"
        10 |       be-kind: Ask [School name] or «Name» at XXX.
           |                                               ^^^
        write what belongs there; or, if nothing does, delete it          [PROOFREAD]
    `);
  });

  it('in lines that run into one', () => {
    expect(told(withPolicy('include: [notes]\nreword:\n  notes: |\n    Be kind\n    Be calm'))).toBe(lines`
      schools/hill.yaml:12:9  there are lines that run into one: "Be kind Be calm"
        12 |         Be kind
           |         ^^^^^^^
        end each line with a full stop; or, to have a list, put an empty line before it and start each line with "- " [PROOFREAD]
    `);
  });

  it('in a sentence without its end', () => {
    expect(told(withPolicy('reword:\n  be-kind: Be kind in the groups'))).toBe(lines`
      schools/hill.yaml:10:31  there is a sentence without its end: "groups"
        10 |       be-kind: Be kind in the groups
           |                               ^^^^^^
        end it with a full stop                                           [PROOFREAD]
    `);
  });

  it('where a value and its sentence meet', () => {
    const words = clause('Ask our {{policy.owner}}.', 'when: [policy.owner]\n');
    const trial = { ...withPolicy('include: [notes]\nowner: our friends'), clauses: { notes: words } };
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:10:12  there is a doubled word where this stands in its sentence: "our our"
        10 |     owner: our friends
           |            ^^^^^^^^^^^
        write it so that it fits there, such as: friends                  [PROOFREAD]
    `);
  });

  it('but a name that the profile states stands, in its words as well', () => {
    const trial = withSchool('shortName: Baden Baden School', 'We at {{school.shortName}} are kind.');
    expect(told(trial)).toBe('');
    expect(
      told({
        ...trial,
        profile: `${trial.profile.replace('notes', 'notes, please')}    extra: [{ section: rules, text: "We at Baden Baden School." }]\n`,
      }),
    ).toBe('');
  });
});
