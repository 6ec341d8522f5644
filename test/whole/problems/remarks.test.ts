import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { repaired } from '../../read/repaired.ts';
import { clause, prepare, problemsOf, told, withLine2, withManifest, withPolicy } from '../../samples/trial.ts';

describe('a # that cuts words off', () => {
  it('a name', () => {
    expect(told(withLine2('  name: School #1'))).toBe(lines`
      schools/hill.yaml:2:16  school.name ends at the #, which makes a remark of the words after it
        2 |   name: School #1
          |                ^^
        put the value in quotes: name: "School #1"; or, if it is a remark, a space after the # [YAML_REMARK]
    `);
  });

  it('a passage, on its second line', () => {
    const trial = withPolicy(
      'extra:\n  - section: rules\n    text: Please keep to the rules\n      #1 and #2 of the school.',
    );
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:12:11  policies.trial.extra, item 1, text ends at the #, which makes a remark of the words after it
        12 |           #1 and #2 of the school.
           |           ^^^^^^^^^^^^^^^^^^^^^^^^
        put the value in quotes: text: "Please keep to the rules #1 and #2 of the school."; or, if it is a remark, a space after the # [YAML_REMARK]
    `);
  });

  it('a whole value', () => {
    expect(told(withLine2('  name: #1 School   # as we say'))).toBe(lines`
      schools/hill.yaml:2:9  school.name is empty, for a # makes the rest of its line a remark
        2 |   name: #1 School   # as we say
          |         ^^^^^^^^^
        write name: "#1 School"                                           [YAML_REMARK]
    `);
  });

  it.each([
    ['school #1', 'name: "School #1"'],
    ['School #', 'name: "School #"'],
    ['The "Hill" #1', 'name: "The \\"Hill\\" #1"'],
    ["St Mary's #1", 'name: "St Mary\'s #1"'],
    ['School #1   # as on the letterhead', 'name: "School #1"'],
    ['School ##1', 'name: "School ##1"'],
    ['School\t#1', 'name: "School #1"'],
    ['Hill\n    School #1', 'name: "Hill School #1"'],
    ['\n    Hill School #1', 'name: "Hill School #1"'],
    ['\n    #1 School', 'name: "#1 School"'],
    ['School\n    #1', 'name: "School #1"'],
    ['School\n    #1\n    #2', 'name: "School #1 #2"'],
  ])('in a name: %s', (name, mended) => {
    const [problem, ...others] = problemsOf(withLine2(`  name: ${name}`));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'YAML_REMARK', hint: expect.stringContaining(mended) });
  });

  it.each([
    ['reword:\n  be-kind: Keep to rule #1 and be kind.', 10],
    ['reword: { be-kind: "Be kind.", notes: Rule #1 }', 9],
    ['reword: { be-kind: Rule #1\n  }', 9],
    ['extra:\n  - section: rules\n    text: Please use the tag #elmparents.', 11],
    ['extra:\n  - text: Please use the tag #elmparents.\n    section: rules', 10],
    ['extra:\n  -\n    text: Please use the tag #elmparents.\n    section: rules', 11],
    ['approval: { by: Governors, minute: FGB #12\n  }', 9],
    ['approval:\n  by: Governors #12', 10],
    ['history:\n  - version: "1.0"\n    date: 2024\n    author: FS #2\n    change: New', 12],
    ['history:\n  - version: "1.0"\n    date: 2024\n    author: FS\n    change: After complaint #3 about photos', 13],
    ['related:\n  - title: Form #7', 10],
    ['owner: Office #2', 9],
    ['appliesTo: All #parents', 9],
  ])('on a policy: %s', (written, line) => {
    const told = problemsOf(withPolicy(written));
    expect(told.filter((problem) => problem.line === line && problem.code === 'YAML_REMARK')).toHaveLength(1);
  });

  it.each([
    ['include: [notes #1, please]', 'put the value in quotes: "notes #1"; or, if it is a remark, put it behind the ]'],
    [
      'approval: { by: FGB #12, on: 2024 }',
      'put the value in quotes: "FGB #12"; or, if it is a remark, put it behind the }',
    ],
    ['approval: { by: FGB #12 }', 'put the value in quotes: "FGB #12"; or, if it is a remark, put it behind the }'],
    ['approval: { by: FGB # all of them }', 'if it is a remark, put it behind the }'],
    [
      'history: [{ version: "1.0", date: 2024, author: FS, change: Complaint #3 }]',
      'put the value in quotes: "Complaint #3"',
    ],
  ])('between brackets, with the one that closes them: %s', (written, hint) => {
    expect(problemsOf(withPolicy(written))).toMatchObject([
      { line: 9, code: 'YAML_REMARK', hint: expect.stringContaining(hint) },
    ]);
  });

  it('in the middle of a passage', () => {
    const trial = withPolicy(
      'extra:\n  - section: rules\n    text: Please keep to\n      #1 and #2\n      of the rules.',
    );
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:12:11  a # ends the value, and makes a remark of the rest of its line
        12 |           #1 and #2
           |           ^^^^^^^^^
        put the whole value in quotes, with " before its first word and after its last [YAML_REMARK]
    `);
  });

  it('an item of a list', () => {
    const [first, second, ...others] = problemsOf(
      withLine2('  name: Hill\n  values:\n    - Joy #1\n    - #Hope\n    - Love'),
    );
    expect(first).toMatchObject({ line: 4, hint: expect.stringContaining('in quotes: "Joy #1"') });
    expect(second).toMatchObject({ line: 5, hint: 'write "#Hope"' });
    expect(others).toEqual([]);
  });

  it('in a clause and in a manifest', () => {
    expect(told({ clauses: { notes: clause('Words.').replace('A clause', 'Rule #1') } })).toContain('[YAML_REMARK]');
    expect(told(withManifest('heading: Our rules', 'heading: Our rules #1'))).toContain('heading: "Our rules #1"');
  });

  it('of a date that was made a remark', () => {
    expect(problemsOf(withPolicy('issued: #2024-03-12'))).toMatchObject([
      { line: 9, code: 'YAML_REMARK', hint: 'write issued: 2024-03-12' },
    ]);
  });

  it('its repair keeps the words, and a remark behind them a remark', () => {
    const trial = withLine2('  name: School #1   # as on the letterhead');
    const [problem] = problemsOf(trial);
    const mended = problem?.repair ? repaired(trial.profile ?? '', problem.repair) : '';
    expect(mended).toContain('  name: "School #1"   # as on the letterhead\n');
    expect(prepare({ profile: mended })[0]?.document.properties.school).toBe('School #1');
  });
});

describe('a # that makes a remark, and is left one', () => {
  it.each([
    'name: Hill School   # as on the letterhead',
    'name: Hill School ## as on the letterhead',
    'name: Hill School #\tas on the letterhead',
    'name: "Hill School" #as-on-the-letterhead',
    "name: 'Hill School' #as-on-the-letterhead",
    'name: Hill School\n  #motto: Onwards',
    'name: Hill School\n#motto: Onwards',
    'name: Hill School\n    # on the hill',
    'name: Hill School\n  #motto: Onwards\n  logoAlternative: A hill',
    'name: Hill School\n  values:\n    - Joy\n    #- Hope',
    'name: Hill School\n  values: # in order\n    - Joy',
    'name: Hill#1 School in C#',
    'name: Hill School\n  colour: "#2f6f3e"',
    'name: Hill School\n  mottoLanguage: cy #Welsh',
  ])('%s', (line) => {
    expect(told(withLine2(`  ${line}`))).toBe('');
  });

  it.each([
    'issued: 2024-03-12 #for-now',
    'pageStyle: cover #for-now',
    'include: #all-of-these\n  - notes #the-long-one\n  #- please',
    'review: { every: 2 years } #biennial',
    'reword:\n  be-kind: |\n    Keep to rule #1.\n    #2 is good as well.',
    'reword:\n  be-kind: "Keep to rule #1."',
    'related:\n  - title: A form\n    url: https://hill.example/a#b #the-form',
  ])('%s', (written) => {
    expect(told(withPolicy(written))).toBe('');
  });
});
