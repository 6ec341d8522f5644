import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { problemsOf, profile, told, withLine2, withPolicy } from '../../samples/trial.ts';

describe('a field', () => {
  it('unknown', () => {
    expect(told(withLine2('  name: Hill School\n  telephone: 01234 567890'))).toBe(lines`
      schools/hill.yaml:3:3  unknown field "telephone" in school
        3 |   telephone: 01234 567890
          |   ^^^^^^^^^
        there are: name, shortName, email, headteacher, deputyHead, seniorTeam, parentBody, motto, mottoLanguage, vision, values, ethos, documents, logo, logoAlternative, colour [FIELD_UNKNOWN]
    `);
  });

  it('misspelt, and told once: the right one is not missing as well', () => {
    expect(told({ profile: profile.replace('email', 'emial') })).toBe(lines`
      schools/hill.yaml:3:3  unknown field "emial" in school
        3 |   emial: office@hill.example
          |   ^^^^^
        did you mean "email"?                                             [FIELD_UNKNOWN]
    `);
    expect(told({ profile: profile.replace('name', 'Name') })).toBe(lines`
      schools/hill.yaml:2:3  unknown field "Name" in school
        2 |   Name: Hill School
          |   ^^^^
        did you mean "name"?                                              [FIELD_UNKNOWN]
    `);
  });

  it('missing', () => {
    expect(told({ profile: profile.replace('  name: Hill School\n', '') })).toBe(lines`
      schools/hill.yaml:1:1  the field "name" is missing in school
        1 | school:
          | ^^^^^^
        add a line such as «name: Orchard Community Primary School»       [FIELD_MISSING]
    `);
  });

  it('missing with all its fields', () => {
    expect(told({ profile: profile.replace(/platforms[\s\S]*$/, '') })).toBe(lines`
      schools/hill.yaml:1:1  the field "platforms" is missing
        1 | school:
          | ^^^^^^^
        add a line such as «platforms:», with its fields below it         [FIELD_MISSING]
      schools/hill.yaml:1:1  the field "policies" is missing
        1 | school:
          | ^^^^^^^
        add a line such as «policies:», with its fields below it          [FIELD_MISSING]
    `);
  });

  it('in the wrong group, for want of indentation', () => {
    expect(told({ profile: profile.replace('  email', 'email') })).toBe(lines`
      schools/hill.yaml:3:1  this line starts too far to the left
        3 | email: office@hill.example
          | ^
        start it in column 3, exactly under "name"                        [YAML_SYNTAX]
    `);
  });

  it('with the name of something that every object has', () => {
    const trial = withLine2('  name: Hill School\n  __proto__: { name: x }\n  constructor: x\n  toString: x');
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:3:3  unknown field "__proto__" in school
        3 |   __proto__: { name: x }
          |   ^^^^^^^^^
        there are: name, shortName, email, headteacher, deputyHead, seniorTeam, parentBody, motto, mottoLanguage, vision, values, ethos, documents, logo, logoAlternative, colour [FIELD_UNKNOWN]
      schools/hill.yaml:4:3  unknown field "constructor" in school
        4 |   constructor: x
          |   ^^^^^^^^^^^
        there are: name, shortName, email, headteacher, deputyHead, seniorTeam, parentBody, motto, mottoLanguage, vision, values, ethos, documents, logo, logoAlternative, colour [FIELD_UNKNOWN]
      schools/hill.yaml:5:3  unknown field "toString" in school
        5 |   toString: x
          |   ^^^^^^^^
        there are: name, shortName, email, headteacher, deputyHead, seniorTeam, parentBody, motto, mottoLanguage, vision, values, ethos, documents, logo, logoAlternative, colour [FIELD_UNKNOWN]
    `);
  });
});

describe('an empty value', () => {
  it('of a field that is needed', () => {
    expect(told(withLine2('  name:'))).toBe(lines`
      schools/hill.yaml:2:3  school.name is empty
        2 |   name:
          |   ^^^^
        for example: Orchard Community Primary School                     [FIELD_EMPTY]
    `);
    expect(told(withLine2('  name: ""'))).toBe(lines`
      schools/hill.yaml:2:3  school.name is empty
        2 |   name: ""
          |   ^^^^
        for example: Orchard Community Primary School                     [FIELD_EMPTY]
    `);
  });

  it('of a field that may be left out', () => {
    expect(told(withLine2('  name: Hill School\n  motto:'))).toBe(lines`
      schools/hill.yaml:3:3  school.motto is empty
        3 |   motto:
          |   ^^^^^
        delete it, or write for example: Together we grow                 [FIELD_EMPTY]
    `);
  });

  it('of a colour, which starts with # and so is a remark', () => {
    expect(told(withLine2('  name: Hill School\n  colour: #2f6f3e'))).toBe(lines`
      schools/hill.yaml:3:11  school.colour is empty, for a # makes the rest of its line a remark
        3 |   colour: #2f6f3e
          |           ^^^^^^^
        write colour: "#2f6f3e"                                           [YAML_REMARK]
    `);
  });

  it('of a list, an item, a group and a line of own words', () => {
    expect(told(withPolicy('include: []'))).toBe(lines`
      schools/hill.yaml:9:5  policies.trial.include is empty
        9 |     include: []
          |     ^^^^^^^
        delete it, or put each item on a line of its own, after "- "      [FIELD_EMPTY]
    `);
    expect(told(withPolicy('include:\n  -\n  - notes'))).toBe(lines`
      schools/hill.yaml:10:8  policies.trial.include, item 1 is empty
        10 |       -
           |        ^
        delete it, or write for example: no-politics                      [FIELD_EMPTY]
    `);
    expect(told(withPolicy('approval:'))).toBe(lines`
      schools/hill.yaml:9:5  policies.trial.approval is empty
        9 |     approval:
          |     ^^^^^^^^
        delete it, or write its fields on the lines below it, indented: by, on, minute, words [FIELD_EMPTY]
    `);
    expect(told(withPolicy('reword:\n  be-kind:'))).toBe(lines`
      schools/hill.yaml:10:7  policies.trial.reword.be-kind is empty
        10 |       be-kind:
           |       ^^^^^^^
        delete it, or write for example: Please keep to the subject.      [FIELD_EMPTY]
    `);
  });

  it('of everything', () => {
    expect(told({ profile: '' })).toBe(lines`
      schools/hill.yaml:1:1  the file is empty
        1 | 
          | ^
        it should have: school, platforms, policies                       [FIELD_EMPTY]
    `);
    expect(told({ profile: '# nothing yet\n' })).toBe(lines`
      schools/hill.yaml:1:1  the file is empty
        1 | # nothing yet
          | ^
        it should have: school, platforms, policies                       [FIELD_EMPTY]
    `);
    expect(told({ profile: profile.replace(/ {2}trial[\s\S]*$/, '') })).toBe(lines`
      schools/hill.yaml:6:1  policies is empty
        6 | policies:
          | ^^^^^^^^
        write a line below it for each policy type                        [FIELD_EMPTY]
    `);
  });
});

describe('a value of the wrong type', () => {
  it('a list for words', () => {
    expect(told(withLine2('  name:\n    - Hill School'))).toBe(lines`
      schools/hill.yaml:2:3  school.name should be the name of a school, not a list
        2 |   name:
          |   ^^^^
        for example: Orchard Community Primary School                     [FIELD_TYPE]
    `);
  });

  it('a bracket that belongs to the words', () => {
    expect(told(withLine2('  name: [Hill] School'))).toBe(lines`
      schools/hill.yaml:2:9  a value can't start with [
        2 |   name: [Hill] School
          |         ^
        put the value in quotes: name: "[Hill] School"                    [YAML_SYNTAX]
    `);
    expect(told(withLine2('  name: [Hill School]'))).toBe(lines`
      schools/hill.yaml:2:9  school.name stands in brackets, which would be printed
        2 |   name: [Hill School]
          |         ^^^^^^^^^^^^^
        write Hill School                                                 [VALUE_UNFIT]
    `);
  });

  it('fields for words, as {{…}} without quotes is to YAML', () => {
    expect(told(withLine2('  name: {{school.shortName}}'))).toBe(lines`
      schools/hill.yaml:2:9  school.name is still to be filled in: {{school.shortName}}
        2 |   name: {{school.shortName}}
          |         ^^^^^^^^^^^^^^^^^^^^
        for example: Orchard Community Primary School                     [VALUE_UNFIT]
    `);
  });

  it('words for a list', () => {
    expect(told(withPolicy('include: notes'))).toBe(lines`
      schools/hill.yaml:9:5  policies.trial.include should be a list, not a single value
        9 |     include: notes
          |     ^^^^^^^
        put each item on a line of its own, after "- "                    [FIELD_TYPE]
    `);
  });

  it('words for a group', () => {
    expect(told(withPolicy('approval: Governors, March 2024'))).toBe(lines`
      schools/hill.yaml:9:5  policies.trial.approval should have fields of its own, not a single value
        9 |     approval: Governors, March 2024
          |     ^^^^^^^^
        write its fields on the lines below it, indented: by, on, minute, words [FIELD_TYPE]
    `);
  });

  it('a list for what has a name each', () => {
    expect(told({ profile: profile.replace(/ {2}trial[\s\S]*$/, '  - trial\n') })).toBe(lines`
      schools/hill.yaml:6:1  policies should have a line for each policy type, not a list
        6 | policies:
          | ^^^^^^^^
        write «name: value», with a policy type as the name               [FIELD_TYPE]
    `);
  });

  it('words for the whole file', () => {
    expect(told({ profile: 'Hill School\n' })).toBe(lines`
      schools/hill.yaml:1:1  the file should have fields of its own, not a single value
        1 | Hill School
          | ^^^^^^^^^^^
        it should have: school, platforms, policies                       [FIELD_TYPE]
    `);
  });
});

describe('a value that cannot be', () => {
  it('an email address', () => {
    expect(told({ profile: profile.replace('office@hill.example', 'office at hill') })).toBe(lines`
      schools/hill.yaml:3:10  school.email should be an email address, not "office at hill"
        3 |   email: office at hill
          |          ^^^^^^^^^^^^^^
        for example: office@orchard.example                               [VALUE_INVALID]
    `);
  });

  it('a web address', () => {
    const trial = withPolicy(
      'related:\n  - { title: A, url: "javascript:alert(1)" }\n  - { title: B, url: www.b.example }',
    );
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:10:26  policies.trial.related, item 1, url should be a web address, not "javascript:alert(1)"
        10 |       - { title: A, url: "javascript:alert(1)" }
           |                          ^^^^^^^^^^^^^^^^^^^^^
        for example: https://orchard.example/policies                     [VALUE_INVALID]
      schools/hill.yaml:11:26  policies.trial.related, item 2, url should be a web address, not "www.b.example"
        11 |       - { title: B, url: www.b.example }
           |                          ^^^^^^^^^^^^^
        write https://www.b.example                                       [VALUE_INVALID]
    `);
  });

  it('a line of more letters than there is room for', () => {
    expect(problemsOf(withLine2(`  name: ${'l'.repeat(2001)}`))).toMatchObject([
      {
        code: 'VALUE_UNFIT',
        line: 2,
        message: 'school.name has 2,001 letters, and there is room for 250',
        hint: 'shorten it',
      },
    ]);
  });

  it('an address that leads elsewhere than it seems', () => {
    const trial = {
      profile: `${profile.replace('office@hill.example', '\u03bfffice@hill.example')}    related: [{ title: A, url: "https://hill.example@evil.example/" }]\n`,
    };
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:3:10  school.email mixes two alphabets in "\u03bfffice": '\u03bf' (U+03BF) is Greek
        3 |   email: \u03bfffice@hill.example
          |          ^^^^^^^^^^^^^^^^^^^
        write office@hill.example                                         [VALUE_INVALID]
      schools/hill.yaml:9:32  policies.trial.related, item 1, url leads to "evil.example": what stands before an @, "hill.example", is no part of a site's name
        9 |     related: [{ title: A, url: "https://hill.example@evil.example/" }]
          |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        for example: https://orchard.example/policies                     [VALUE_INVALID]
    `);
  });

  it('a colour', () => {
    expect(told(withLine2('  name: Hill School\n  colour: green'))).toBe(lines`
      schools/hill.yaml:3:11  school.colour should be a colour as # and six digits from 0 to f, not "green"
        3 |   colour: green
          |           ^^^^^
        for example: "#2f6f3e", with the quotes                           [VALUE_INVALID]
    `);
  });

  it('a logo outside the folder, or of another kind', () => {
    expect(told(withLine2('  name: Hill School\n  logo: ../logo.png'))).toBe(lines`
      schools/hill.yaml:3:9  school.logo should be a picture's file name: PNG, JPEG or SVG, in the profile's folder or below it, not "../logo.png"
        3 |   logo: ../logo.png
          |         ^^^^^^^^^^^
        for example: orchard.svg                                          [VALUE_INVALID]
    `);
    expect(told(withLine2('  name: Hill School\n  logo: logo.docx'))).toBe(lines`
      schools/hill.yaml:3:9  school.logo should be a picture's file name: PNG, JPEG or SVG, in the profile's folder or below it, not "logo.docx"
        3 |   logo: logo.docx
          |         ^^^^^^^^^
        for example: orchard.svg                                          [VALUE_INVALID]
    `);
  });

  it('a version', () => {
    const row = '{ version: v1, date: 2024-03, author: A, change: New }';
    expect(told(withPolicy(`history:\n  - ${row}`))).toBe(lines`
      schools/hill.yaml:10:20  policies.trial.history, item 1, version should be a version, whole numbers with dots, not "v1"
        10 |       - { version: v1, date: 2024-03, author: A, change: New }
           |                    ^^
        write it as "1"                                                   [VALUE_INVALID]
    `);
  });

  it('a period', () => {
    expect(told(withPolicy('review: { every: two years }'))).toBe(lines`
      schools/hill.yaml:9:22  policies.trial.review.every should be a number of months or years, not "two years"
        9 |     review: { every: two years }
          |                      ^^^^^^^^^
        write it as 2 years                                               [VALUE_INVALID]
    `);
  });

  it('one of a few words', () => {
    const trial = { profile: profile.replace('chat: WhatsApp', 'chat: WhatsApp\n  groups: classes') };
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:6:11  platforms.groups should be one of: class, year, class and year, not "classes"
        6 |   groups: classes
          |           ^^^^^^^
        write one of: class, year, class and year                         [VALUE_INVALID]
    `);
  });

  it('words on more than one line', () => {
    expect(told(withLine2('  name: |\n    Hill\n    School'))).toBe(lines`
      schools/hill.yaml:2:9  school.name goes over more than one line
        2 |   name: |
          |         ^
        write it on one line                                              [VALUE_INVALID]
    `);
  });

  it('a character that nobody sees', () => {
    expect(told(withLine2('  name: "Hill\\u200b School"'))).toBe(lines`
      schools/hill.yaml:2:9  school.name has a character that can't be seen (U+200B, a space without width)
        2 |   name: "Hill\\u200b School"
          |         ^^^^^^^^^^^^^^^^^^^
        delete the sign between "l" and "S"                               [VALUE_INVALID]
    `);
    expect(told(withLine2('  name: "Hill\\u202eloohcS"'))).toBe(lines`
      schools/hill.yaml:2:9  school.name has a character that can't be seen (U+202E, a mark of direction, which turns the words after it round)
        2 |   name: "Hill\\u202eloohcS"
          |         ^^^^^^^^^^^^^^^^^^
        delete the sign between "l" and "l"                               [VALUE_INVALID]
    `);
    expect(told(withLine2('  name: "Hill\\0School"'))).toBe(lines`
      schools/hill.yaml:2:9  school.name has a character that can't be seen (U+0000)
        2 |   name: "Hill\\0School"
          |         ^^^^^^^^^^^^^^
        delete the sign between "l" and "S"                               [VALUE_INVALID]
    `);
  });

  it('curly quotes from Word, which YAML takes for a part of the value', () => {
    expect(told(withLine2('  name: “Hill School”'))).toBe(lines`
      schools/hill.yaml:2:9  school.name stands in curly quotes, which would be printed
        2 |   name: “Hill School”
          |         ^^^^^^^^^^^^^
        use straight ones: "…"; to print curly ones, put straight ones round them [VALUE_INVALID]
    `);
    expect(told(withLine2('  name: Hill School\n  values: [“Joy, peace”, Hope]'))).toBe(lines`
      schools/hill.yaml:3:12  school.values, item 1 stands in curly quotes, which would be printed
        3 |   values: [“Joy, peace”, Hope]
          |            ^^^^
        use straight ones: "…"; to print curly ones, put straight ones round them [VALUE_INVALID]
      schools/hill.yaml:3:18  school.values, item 2 stands in curly quotes, which would be printed
        3 |   values: [“Joy, peace”, Hope]
          |                  ^^^^^^
        use straight ones: "…"; to print curly ones, put straight ones round them [VALUE_INVALID]
    `);
    expect(told(withLine2('  name: “Hill: School”'))).toBe(lines`
      schools/hill.yaml:2:14  a value with a colon and a space in it needs quotes
        2 |   name: “Hill: School”
          |              ^
        put the value in quotes: name: "Hill: School"                     [YAML_SYNTAX]
    `);
  });

  it('curly quotes that are meant', () => {
    const trial = withLine2('  name: Hill School\n  motto: "“Onwards”"\n  vision: We call it “the Hill” and love it');
    expect(told(trial)).toBe('');
  });

  it('the name of a clause', () => {
    expect(told(withPolicy('include: [Notes, __proto__]'))).toBe(lines`
      schools/hill.yaml:9:22  policies.trial.include, item 2 should be a name in small letters and hyphens, not "__proto__"
        9 |     include: [Notes, __proto__]
          |                      ^^^^^^^^^
        for example: no-politics                                          [VALUE_INVALID]
    `);
  });
});

describe('a date', () => {
  it('that the calendar lacks', () => {
    expect(told(withPolicy('issued: 2026-02-30'))).toBe(lines`
      schools/hill.yaml:9:13  policies.trial.issued: the calendar has no 2026-02-30
        9 |     issued: 2026-02-30
          |             ^^^^^^^^^^
        February 2026 has 28 days: 2026-02-28 is its last                 [DATE_IMPOSSIBLE]
    `);
    expect(told(withPolicy('issued: 2026-13'))).toBe(lines`
      schools/hill.yaml:9:13  policies.trial.issued: the calendar has no 2026-13
        9 |     issued: 2026-13
          |             ^^^^^^^
        months are 01 to 12                                               [DATE_IMPOSSIBLE]
    `);
    expect(told(withPolicy('issued: 2026-01-00'))).toBe(lines`
      schools/hill.yaml:9:13  policies.trial.issued: the calendar has no 2026-01-00
        9 |     issued: 2026-01-00
          |             ^^^^^^^^^^
        days are 01 to 31                                                 [DATE_IMPOSSIBLE]
    `);
    expect(told(withPolicy('issued: 0026-01'))).toBe(lines`
      schools/hill.yaml:9:13  policies.trial.issued: the calendar has no 0026-01
        9 |     issued: 0026-01
          |             ^^^^^^^
        the year should be from 1900 to 2199                              [DATE_IMPOSSIBLE]
    `);
  });

  it('as the UK writes it', () => {
    expect(told(withPolicy('issued: 01/09/2026'))).toBe(lines`
      schools/hill.yaml:9:13  policies.trial.issued should be a date: a day, a month or a year, not "01/09/2026"
        9 |     issued: 01/09/2026
          |             ^^^^^^^^^^
        write it as 2026-09-01, the year first                            [VALUE_INVALID]
    `);
    expect(told(withPolicy('issued: March 2026'))).toBe(lines`
      schools/hill.yaml:9:13  policies.trial.issued should be a date: a day, a month or a year, not "March 2026"
        9 |     issued: March 2026
          |             ^^^^^^^^^^
        write it as 2026-03, the year first                               [VALUE_INVALID]
    `);
  });

  it.each([
    ['1/9/2026', '2026-09-01'],
    ['01.09.2026', '2026-09-01'],
    ['09/2026', '2026-09'],
    ['1 September 2026', '2026-09-01'],
    ['1st Sept. 2026', '2026-09-01'],
    ['Tuesday 1 September 2026', '2026-09-01'],
    ['September 1, 2026', '2026-09-01'],
    ['2026/9/1', '2026-09-01'],
    ['20260901', '2026-09-01'],
    ['2026-09-01T09:30:00Z', '2026-09-01'],
  ])('%s is likely to mean %s', (written, meant) => {
    expect(told(withPolicy(`issued: ${written}`))).toContain(`\n  write it as ${meant}, the year first `);
  });

  it.each(['13/13/2026', '1 Septober 2026', '2026-', '26'])('%s can mean anything', (written) => {
    expect(told(withPolicy(`issued: ${written}`))).toContain('\n  for example: 2026-03-31, 2026-03 or 2026 ');
  });
});

describe('dates that contradict each other', () => {
  it('the next review and how often', () => {
    const trial = withPolicy('approval: { by: Governors, on: 2024-03 }\nreview: { every: 2 years, next: 2027-03 }');
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:10:37  the next review, March 2027, is not 2 years after the approval
        10 |     review: { every: 2 years, next: 2027-03 }
           |                                     ^^^^^^^
        2 years after March 2024 is March 2026: delete "next", or mend the date that is wrong [DATES_DISAGREE]
    `);
    const issued = withPolicy('issued: 2024-03\nreview: { every: 2 years, next: 2027-03 }');
    expect(told(issued)).toBe(lines`
      schools/hill.yaml:10:37  the next review, March 2027, is not 2 years after the issue
        10 |     review: { every: 2 years, next: 2027-03 }
           |                                     ^^^^^^^
        2 years after March 2024 is March 2026: delete "next", or mend the date that is wrong [DATES_DISAGREE]
    `);
  });

  it('an approval and an issue', () => {
    expect(told(withPolicy('issued: 2024-01\napproval: { by: Governors, on: 2024-03 }'))).toBe(lines`
      schools/hill.yaml:9:13  the policy has two dates, of its approval and of its issue
        9 |     issued: 2024-01
          |             ^^^^^^^
        delete "issued": the approval says it                             [DATES_DISAGREE]
    `);
  });

  it('a review before the policy', () => {
    expect(told(withPolicy('issued: 2024-01-08\nreview: { next: 2023-01 }'))).toBe(lines`
      schools/hill.yaml:10:21  the next review lies before the issue
        10 |     review: { next: 2023-01 }
           |                     ^^^^^^^
        that was on 8 January 2024: mend the date that is wrong           [DATES_DISAGREE]
    `);
  });

  it('versions out of order', () => {
    const rows = [
      '  - { version: "1.0", date: 2024-03, author: A, change: New }',
      '  - { version: "1.1", date: 2024-01, author: A, change: Spelling }',
    ];
    expect(told(withPolicy(`history:\n${rows.join('\n')}`))).toBe(lines`
      schools/hill.yaml:11:33  version 1.1 is older than version 1.0 above it
        11 |       - { version: "1.1", date: 2024-01, author: A, change: Spelling }
           |                                 ^^^^^^^
        put the oldest version first                                      [DATES_DISAGREE]
    `);
  });

  const rowsOf = (...versions: readonly string[]) =>
    versions.map((each) => `  - { version: "${each}", date: 2024-03, author: A, change: New }\n`).join('');

  it('a version that stands twice', () => {
    expect(told(withPolicy(`history:\n${rowsOf('1.0', '1')}`))).toBe(lines`
      schools/hill.yaml:11:20  version 1 stands twice
        11 |       - { version: "1", date: 2024-03, author: A, change: New }
           |                    ^^^
        count on: "1.1"                                                   [VERSION_ORDER]
    `);
  });

  it('a version that falls', () => {
    expect(told(withPolicy(`history:\n${rowsOf('1.9', '1.10', '1.9')}`))).toBe(lines`
      schools/hill.yaml:12:20  version 1.9 is not higher than version 1.10 above it
        12 |       - { version: "1.9", date: 2024-03, author: A, change: New }
           |                    ^^^^^
        put the oldest version first, or count on: "1.11"                 [VERSION_ORDER]
    `);
  });

  it('a review after a hundred years', () => {
    expect(told(withPolicy('approval: { by: Governors, on: 2026-03-12 }\nreview: { next: 2126 }'))).toBe(lines`
      schools/hill.yaml:10:21  the next review, 2126, lies more than 10 years after the approval
        10 |     review: { next: 2126 }
           |                     ^^^^
        that was on 12 March 2026: mend the date that is wrong            [DATES_DISAGREE]
    `);
  });

  it('a review that is under way', () => {
    expect(told(withPolicy('review: { underway: 2026-09 }'))).toBe(lines`
      schools/hill.yaml:9:25  a draft is not under review
        9 |     review: { underway: 2026-09 }
          |                         ^^^^^^^
        delete "underway", or say when the policy was approved or issued  [DATES_DISAGREE]
    `);
    expect(told(withPolicy('issued: 2026-10\nreview: { underway: 2026-09 }'))).toBe(lines`
      schools/hill.yaml:10:25  the review was under way before the policy was
        10 |     review: { underway: 2026-09 }
           |                         ^^^^^^^
        it was issued in October 2026: delete "underway" once a review is done [DATES_DISAGREE]
    `);
  });

  it('a term that has other months', () => {
    const trial = withPolicy(
      'approval: { by: Governors, on: 2024-03 }\nreview: { every: 2 years, next: Summer Term 2026 }',
    );
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:10:37  the next review, Summer Term 2026, is not 2 years after the approval
        10 |     review: { every: 2 years, next: Summer Term 2026 }
           |                                     ^^^^^^^^^^^^^^^^
        2 years after March 2024 is March 2026: delete "next", or mend the date that is wrong [DATES_DISAGREE]
    `);
  });

  it('a version after the approval', () => {
    const row = '  - { version: "1.0", date: 2024-03, author: A, change: New }';
    expect(told(withPolicy(`approval: { by: Governors, on: 2023-01 }\nhistory:\n${row}`))).toBe(lines`
      schools/hill.yaml:9:36  the approval is older than the last version
        9 |     approval: { by: Governors, on: 2023-01 }
          |                                    ^^^^^^^
        version 1.0 is of March 2024: record its approval, or delete "on" until it is approved [DATES_DISAGREE]
    `);
  });

  it('dates that agree as far as they go', () => {
    for (const next of ['2026-03', 'Spring Term 2026', '2025/26']) {
      const review = `review: { every: 2 years, next: ${next} }`;
      expect(told(withPolicy(`approval: { by: Governors, on: 2024-03-12 }\n${review}`))).toBe('');
    }
  });
});

describe("a profile's file name", () => {
  it('with capitals, spaces and an apostrophe', () => {
    expect(told({ file: "schools/St Mary's.yaml" })).toBe(lines`
      schools/St Mary's.yaml  a profile's file name should be small letters, digits and hyphens
        rename it to st-marys.yaml                                        [FILE_NAME]
    `);
  });

  it('with nothing to make a name from', () => {
    expect(told({ file: 'schools/!.yml' })).toBe(lines`
      schools/!.yml  a profile's file name should be small letters, digits and hyphens
        rename it to my-school.yaml                                       [FILE_NAME]
    `);
  });

  it.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'])('that Windows keeps for a device: %s', (name) => {
    const hint = `rename it to ${name}-school.yaml`;
    expect(told({ file: `schools/${name}.yaml` })).toBe(
      `schools/${name}.yaml  a profile's file name has to be one that every machine can have\n` +
        `  ${hint.padEnd(66)}[FILE_NAME]\n`,
    );
  });

  it('that is too long for some disks', () => {
    const name = 'elm-'.repeat(60);
    expect(told({ file: `schools/${name}a.yaml` })).toBe(
      `schools/${name}a.yaml  a profile's file name has to be one that every machine can have\n` +
        `  rename it to ${'elm-'.repeat(25).slice(0, -1)}.yaml [FILE_NAME]\n`,
    );
  });

  it('that only looks like one of those', () => {
    expect(told({ file: 'schools/console.yaml' })).toBe('');
    expect(told({ file: 'schools/com10.yaml' })).toBe('');
  });
});

it('every problem of a profile in one run, and those of its words besides', () => {
  const trial = withPolicy(
    [
      'edition: gold',
      'include: [note]',
      'extra:',
      '  - { section: rule, text: "Be {{school.nmae}}." }',
      'reword:',
      '  be-kind: "{{school.motto}}"',
      '  be-knid: Be kind.',
    ].join('\n'),
  );
  const text = (trial.profile ?? '').replace('    edition: standard\n', '');
  expect(told({ profile: text })).toBe(lines`
    schools/hill.yaml:8:14  there is no edition "gold"
      8 |     edition: gold
        |              ^^^^
      there is: standard                                                [VALUE_UNKNOWN]
    schools/hill.yaml:9:15  there is no clause "note"
      9 |     include: [note]
        |               ^^^^
      did you mean "notes"?                                             [CLAUSE_UNKNOWN]
    schools/hill.yaml:11:20  there is no section "rule"
      11 |       - { section: rule, text: "Be {{school.nmae}}." }
         |                    ^^^^
      did you mean "rules"?                                             [VALUE_UNKNOWN]
    schools/hill.yaml:11:38  unknown field "school.nmae"
      11 |       - { section: rule, text: "Be {{school.nmae}}." }
         |                                      ^^^^^^^^^^^
      did you mean "school.name"?                                       [TEMPLATE_FIELD_UNKNOWN]
    schools/hill.yaml:13:19  this profile doesn't state "school.motto", so this would print nothing
      13 |       be-kind: "{{school.motto}}"
         |                   ^^^^^^^^^^^^
      add school.motto to the profile, or put it inside {{#if school.motto}}…{{/if}} [TEMPLATE_FIELD_OPTIONAL]
    schools/hill.yaml:14:7  there is no clause "be-knid"
      14 |       be-knid: Be kind.
         |       ^^^^^^^
      did you mean "be-kind"?                                           [CLAUSE_UNKNOWN]
  `);
  const more = text.replace('email:', 'emial:').replace('chat: WhatsApp', 'chat:\n  groups: all').replace('gold', '""');
  expect(told({ profile: more, file: 'schools/Hill.yaml' })).toBe(lines`
    schools/Hill.yaml  a profile's file name should be small letters, digits and hyphens
      rename it to hill.yaml                                            [FILE_NAME]
    schools/Hill.yaml:3:3  unknown field "emial" in school
      3 |   emial: office@hill.example
        |   ^^^^^
      did you mean "email"?                                             [FIELD_UNKNOWN]
    schools/Hill.yaml:5:3  platforms.chat is empty
      5 |   chat:
        |   ^^^^
      for example: WhatsApp                                             [FIELD_EMPTY]
    schools/Hill.yaml:6:11  platforms.groups should be one of: class, year, class and year, not "all"
      6 |   groups: all
        |           ^^^
      write one of: class, year, class and year                         [VALUE_INVALID]
    schools/Hill.yaml:9:5  policies.trial.edition is empty
      9 |     edition: ""
        |     ^^^^^^^
      delete it, or write for example: standard                         [FIELD_EMPTY]
  `);
});
