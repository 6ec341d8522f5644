import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { profile, told, withLine2, withPolicy } from '../../samples/trial.ts';

describe('a file that cannot be read as YAML', () => {
  it('a colon in a name', () => {
    expect(told(withLine2('  name: Hill School: Infants'))).toBe(lines`
      schools/hill.yaml:2:20  a value with a colon and a space in it needs quotes
        2 |   name: Hill School: Infants
          |                    ^
        put the value in quotes: name: "Hill School: Infants"             [YAML_SYNTAX]
    `);
  });

  it('a colon in a name with quotes in it', () => {
    expect(told(withLine2('  name: The "Hill": Infants'))).toBe(lines`
      schools/hill.yaml:2:19  a value with a colon and a space in it needs quotes
        2 |   name: The "Hill": Infants
          |                   ^
        put the value in quotes: name: 'The "Hill": Infants'              [YAML_SYNTAX]
    `);
  });

  it('a colon in a value between braces', () => {
    expect(told(withPolicy('approval: { by: Governors: all of them, on: 2024 }'))).toBe(lines`
      schools/hill.yaml:9:21  a value with a colon and a space in it needs quotes
        9 |     approval: { by: Governors: all of them, on: 2024 }
          |                     ^^^^^^^^^^^^^^^^^^^^^^
        put the value in quotes: by: "Governors: all of them"             [YAML_SYNTAX]
    `);
  });

  it('a tab', () => {
    expect(told(withLine2('\tname: Hill School'))).toBe(lines`
      schools/hill.yaml:2:1  a tab stands where spaces are needed
        2 | 	name: Hill School
          | ^
        put 2 ordinary spaces before the line, and nothing else           [YAML_SYNTAX]
    `);
    expect(told(withLine2('  name: Hill School\n  \tmotto: Onwards'))).toBe(lines`
      schools/hill.yaml:3:3  a tab stands where spaces are needed
        3 |   	motto: Onwards
          |   ^
        put 2 ordinary spaces before the line, and nothing else           [YAML_SYNTAX]
    `);
  });

  it('a quote that is not closed, told where it opens', () => {
    expect(told(withLine2('  name: "Hill School'))).toBe(lines`
      schools/hill.yaml:2:9  this quote is not closed
        2 |   name: "Hill School
          |         ^
        put " at the end of the value as well: name: "Hill School"        [YAML_SYNTAX]
    `);
    expect(told(withLine2("  name: 'Hill School"))).toBe(lines`
      schools/hill.yaml:2:9  this quote is not closed
        2 |   name: 'Hill School
          |         ^
        put ' at the end of the value as well: name: 'Hill School'        [YAML_SYNTAX]
    `);
  });

  it('a quote that is not closed before another one', () => {
    expect(told(withLine2('  name: "Hill School\n  motto: "Onwards"'))).toBe(lines`
      schools/hill.yaml:2:9  this quote is not closed
        2 |   name: "Hill School
          |         ^
        put " at the end of the value as well: name: "Hill School"        [YAML_SYNTAX]
    `);
  });

  it('an apostrophe in single quotes', () => {
    expect(told(withLine2("  name: 'St Mary's School'"))).toBe(lines`
      schools/hill.yaml:2:18  the quotes end before the value does
        2 |   name: 'St Mary's School'
          |                  ^
        put the value in quotes: name: "St Mary's School"                 [YAML_SYNTAX]
    `);
  });

  it('words after the quotes', () => {
    expect(told(withLine2('  name: "Hill" School'))).toBe(lines`
      schools/hill.yaml:2:15  the quotes end before the value does
        2 |   name: "Hill" School
          |               ^
        put the value in quotes: name: '"Hill" School'                    [YAML_SYNTAX]
    `);
  });

  it('a backslash in double quotes', () => {
    expect(told(withLine2('  name: Hill School\n  logo: "pictures\\logo.png"'))).toBe(lines`
      schools/hill.yaml:3:9  school.logo should be a picture's file name: PNG, JPEG or SVG, in the profile's folder or below it, not "pictures\\logo.png"
        3 |   logo: "pictures\\logo.png"
          |         ^^^^^^^^^^^^^^^^^^^
        for example: orchard.svg                                          [VALUE_INVALID]
      schools/hill.yaml:3:18  a backslash in double quotes has a meaning of its own
        3 |   logo: "pictures\\logo.png"
          |                  ^^
        put the value in single quotes: logo: 'pictures\\logo.png'         [YAML_SYNTAX]
    `);
  });

  it('a bracket that is not closed, told where it opens', () => {
    expect(told(withLine2('  name: [Hill School'))).toBe(lines`
      schools/hill.yaml:2:9  a value can't start with [
        2 |   name: [Hill School
          |         ^
        put the value in quotes: name: "[Hill School"                     [YAML_SYNTAX]
    `);
    expect(told(withPolicy('approval: { by: Governors, on: 2024\nissued: 2024'))).toBe(lines`
      schools/hill.yaml:9:15  this { is not closed
        9 |     approval: { by: Governors, on: 2024
          |               ^
        put } at its end, or the whole value in quotes if { belongs to it [YAML_SYNTAX]
    `);
  });

  it('a line too far to the right', () => {
    expect(told(withLine2('  name: Hill School\n    motto: Onwards'))).toBe(lines`
      schools/hill.yaml:3:5  this line starts too far to the right
        3 |     motto: Onwards
          |     ^
        start it in column 3, exactly under "name"                        [YAML_SYNTAX]
    `);
  });

  it('a line too far to the left', () => {
    expect(told(withLine2('  name: Hill School\n motto: Onwards'))).toBe(lines`
      schools/hill.yaml:3:2  this line starts too far to the left
        3 |  motto: Onwards
          |  ^
        start it in column 3, exactly under "name"                        [YAML_SYNTAX]
    `);
  });

  it('an item of a list too far to the right, which YAML itself takes for the words of the item above', () => {
    expect(told(withPolicy('include:\n  - notes\n    - be-brief'))).toBe(lines`
      schools/hill.yaml:11:9  this line starts too far to the right
        11 |         - be-brief
           |         ^
        start it in column 7, exactly under the "-"                       [YAML_SYNTAX]
    `);
  });

  it('an item of a list too far to the left', () => {
    expect(told(withPolicy('include:\n  - notes\n- be-brief'))).toBe(lines`
      schools/hill.yaml:11:5  this line starts too far to the left
        11 |     - be-brief
           |     ^
        start it in column 7, exactly under the "-"                       [YAML_SYNTAX]
    `);
  });

  it('an item of a list without its dash', () => {
    expect(told(withPolicy('include:\n  - notes\n  be-brief'))).toBe(lines`
      schools/hill.yaml:11:7  the dash before an item of a list is missing
        11 |       be-brief
           |       ^
        write - be-brief, exactly under the "-" above it                  [YAML_SYNTAX]
    `);
  });

  it('words under | that are not indented', () => {
    expect(told(withPolicy('reword:\n  be-kind: |\n  Please be kind.'))).toBe(lines`
      schools/hill.yaml:11:7  this line starts too far to the left
        11 |       Please be kind.
           |       ^
        start it in column 9, further in than "be-kind"                   [YAML_SYNTAX]
    `);
  });

  it('no colon', () => {
    expect(told(withLine2('  name Hill School'))).toBe(lines`
      schools/hill.yaml:2:3  a colon is missing after "name"
        2 |   name Hill School
          |   ^^^^
        write name: Hill School                                           [YAML_SYNTAX]
    `);
  });

  it('no space after the colon', () => {
    expect(told(withLine2('  name:Hill School'))).toBe(lines`
      schools/hill.yaml:2:7  a space is missing after the colon
        2 |   name:Hill School
          |       ^
        write name: Hill School                                           [YAML_SYNTAX]
    `);
  });

  it('a space from Word', () => {
    expect(told(withLine2('  name:\u00a0Hill School'))).toBe(lines`
      schools/hill.yaml:2:8  this space is of another kind, from Word or a web page
        2 |   name: Hill School
          |        ^
        delete it and type a space                                        [YAML_SYNTAX]
    `);
    expect(told(withLine2('\u00a0\u00a0name: Hill School'))).toBe(lines`
      schools/hill.yaml:2:1  this space is of another kind, from Word or a web page
        2 |   name: Hill School
          | ^
        put 2 ordinary spaces before the line, and nothing else           [YAML_SYNTAX]
    `);
  });

  it.each(['@', '`', '%', '-', '?'])('a value that starts with %s', (sign) => {
    const space = /[-?]/.test(sign) ? ' ' : '';
    expect(told(withLine2(`  name: ${sign}${space}Hill`))).toBe(
      `schools/hill.yaml:2:9  a value can't start with ${sign}\n` +
        `  2 |   name: ${sign}${space}Hill\n` +
        '    |         ^\n' +
        `  ${`put the value in quotes: name: "${sign}${space}Hill"`.padEnd(66)}[YAML_SYNTAX]\n`,
    );
  });

  it('two documents', () => {
    expect(told({ profile: `${profile}---\n${profile}` })).toBe(lines`
      schools/hill.yaml:9:1  a line of --- can only be the first line
        9 | ---
          | ^^^
        delete it                                                         [YAML_SYNTAX]
    `);
  });

  it('two faults, each once, and none that only follows', () => {
    const trial = withLine2('\tname: Hill School\n  motto: Onwards: and upwards');
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:2:1  a tab stands where spaces are needed
        2 | 	name: Hill School
          | ^
        put 2 ordinary spaces before the line, and nothing else           [YAML_SYNTAX]
      schools/hill.yaml:3:17  a value with a colon and a space in it needs quotes
        3 |   motto: Onwards: and upwards
          |                 ^
        put the value in quotes: motto: "Onwards: and upwards"            [YAML_SYNTAX]
    `);
  });
});

describe('what YAML can do and a profile cannot', () => {
  it('a value that starts with *, also in bold', () => {
    expect(told(withLine2('  name: *Hill School'))).toBe(lines`
      schools/hill.yaml:2:9  a value can't start with *
        2 |   name: *Hill School
          |         ^^^^^
        put the value in quotes: name: "*Hill School"                     [YAML_ALIAS]
    `);
    expect(told(withLine2('  name: **Hill** School'))).toBe(lines`
      schools/hill.yaml:2:9  a value can't start with *
        2 |   name: **Hill** School
          |         ^^^^^^^^
        put the value in quotes: name: "**Hill** School"                  [YAML_ALIAS]
    `);
  });

  it('a value that starts with &, of which YAML would leave the first word away', () => {
    expect(told(withLine2('  name: &Hill School'))).toBe(lines`
      schools/hill.yaml:2:9  a value can't start with &
        2 |   name: &Hill School
          |         ^^^^^
        put the value in quotes: name: "&Hill School"                     [YAML_ALIAS]
    `);
  });

  it('an anchor and its alias', () => {
    expect(told(withLine2('  name: &hill Hill School\n  shortName: *hill'))).toBe(lines`
      schools/hill.yaml:2:9  a value can't start with &
        2 |   name: &hill Hill School
          |         ^^^^^
        put the value in quotes: name: "&hill Hill School"                [YAML_ALIAS]
      schools/hill.yaml:3:14  a value can't start with *
        3 |   shortName: *hill
          |              ^^^^^
        put the value in quotes: shortName: "*hill"                       [YAML_ALIAS]
    `);
  });

  it('a merge key', () => {
    expect(told(withLine2('  <<: *other\n  name: Hill School'))).toBe(lines`
      schools/hill.yaml:2:3  unknown field "<<" in school
        2 |   <<: *other
          |   ^^
        there are: name, shortName, email, headteacher, deputyHead, seniorTeam, parentBody, motto, mottoLanguage, vision, values, ethos, documents, logo, logoAlternative, colour [FIELD_UNKNOWN]
      schools/hill.yaml:2:7  a value can't start with *
        2 |   <<: *other
          |       ^^^^^^
        put the value in quotes: <<: "*other"                             [YAML_ALIAS]
    `);
  });

  it.each(['!Hill School', '!!str Hill School', '!!binary SGlsbA==', '! Hill'])('a tag: %s', (value) => {
    const tag = value.split(' ')[0] ?? '';
    expect(told(withLine2(`  name: ${value}`))).toBe(
      `schools/hill.yaml:2:9  a value can't start with !\n` +
        `  2 |   name: ${value}\n` +
        `    |         ${'^'.repeat(tag.length)}\n` +
        `  ${`put the value in quotes: name: "${value}"`.padEnd(66)}[YAML_TAG]\n`,
    );
  });

  it('a field that stands twice', () => {
    expect(told(withLine2('  name: Hill School\n  name: Dale School'))).toBe(lines`
      schools/hill.yaml:3:3  "name" stands here twice
        3 |   name: Dale School
          |   ^^^^
        keep one of the two, and delete the other                         [YAML_KEY_TWICE]
    `);
  });

  it('a field that stands twice, after quotes that rightly run over lines', () => {
    const trial = withPolicy('reword:\n  be-kind: "Please\n    note: be kind"\nissued: 2024\nissued: 2025');
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:13:5  "issued" stands here twice
        13 |     issued: 2025
           |     ^^^^^^
        keep one of the two, and delete the other                         [YAML_KEY_TWICE]
    `);
  });

  it('a name that is a list', () => {
    expect(told(withLine2('  ? [a, b]\n  : Hill\n  name: Hill School'))).toBe(lines`
      schools/hill.yaml:2:5  the name of a field should be a word
        2 |   ? [a, b]
          |     ^^^^^^
        write «name: value»                                               [FIELD_TYPE]
    `);
  });

  it('signs, doubles and unknown fields are told together', () => {
    const trial = withLine2('  name: &a Hill School\n  name: Dale School\n  emial: x\n  motto: !x Onwards');
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:2:9  a value can't start with &
        2 |   name: &a Hill School
          |         ^^
        put the value in quotes: name: "&a Hill School"                   [YAML_ALIAS]
      schools/hill.yaml:3:3  "name" stands here twice
        3 |   name: Dale School
          |   ^^^^
        keep one of the two, and delete the other                         [YAML_KEY_TWICE]
      schools/hill.yaml:4:3  unknown field "emial" in school
        4 |   emial: x
          |   ^^^^^
        did you mean "email"?                                             [FIELD_UNKNOWN]
      schools/hill.yaml:5:10  a value can't start with !
        5 |   motto: !x Onwards
          |          ^^
        put the value in quotes: motto: "!x Onwards"                      [YAML_TAG]
    `);
  });
});

describe('a file that is YAML all the same', () => {
  it.each([
    ['a first line of ---', `---\n${profile}`],
    ['a last line of ...', `${profile}...\n`],
    ['quoted names', profile.replace('name:', '"name":')],
    ['a space before the colon', profile.replace('name:', 'name :')],
    ['remarks', `# our school\n${profile.replace('Hill School', 'Hill School  # on the hill')}`],
    ['a value on two lines', profile.replace('Hill School', 'Hill\n    School')],
    ['a value with * & ! @ # inside', profile.replace('Hill School', 'Hill *&!@#% School')],
    [
      'signs under |',
      `${profile}    include: [notes]\n    reword:\n      notes: |\n        * one\n        * two\n        & three\n`,
    ],
  ])('%s', (_, text) => {
    expect(told({ profile: text })).toBe('');
  });
});
