import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { profile, told, withLine2, withPolicy } from '../../samples/trial.ts';

const withSchool = (line: string) => ({ profile: profile.replace('platforms:', () => `  ${line}\nplatforms:`) });

describe('words that do not fit the sentence they stand in', () => {
  it('a person, where a title belongs', () => {
    expect(told(withSchool('headteacher: Mrs A. Jones, Headteacher'))).toBe(lines`
      schools/hill.yaml:4:16  school.headteacher names a person, Mrs A. Jones, where a title belongs
        4 |   headteacher: Mrs A. Jones, Headteacher
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^
        write Headteacher                                                 [VALUE_UNFIT]
    `);
    expect(told(withSchool('headteacher: Jane Smith'))).toBe(lines`
      schools/hill.yaml:4:16  school.headteacher names a person, Jane Smith, where a title belongs
        4 |   headteacher: Jane Smith
          |                ^^^^^^^^^^
        for example: Headteacher                                          [VALUE_UNFIT]
    `);
  });

  it('with quotes where what is to be written needs them', () => {
    expect(told(withLine2('  name: Hill School #1, High Street, Hill'))).toContain('name: "Hill School #1"; or, if');
    expect(told(withLine2('  name: "Hill School #1, High Street, Hill"'))).toBe(lines`
      schools/hill.yaml:2:9  school.name has an address after it, which every sentence would say
        2 |   name: "Hill School #1, High Street, Hill"
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        write "Hill School #1"                                            [VALUE_UNFIT]
    `);
  });

  it('what nobody means to be printed, where the line may go and where it may not', () => {
    expect(told(withSchool('parentBody: n/a'))).toBe(lines`
      schools/hill.yaml:4:15  school.parentBody says "n/a", which would be printed
        4 |   parentBody: n/a
          |               ^^^
        delete it, or write for example: PTFA                             [VALUE_UNFIT]
    `);
    expect(told(withLine2('  name: "[School name]"'))).toBe(lines`
      schools/hill.yaml:2:9  school.name is still to be filled in: [School name]
        2 |   name: "[School name]"
          |         ^^^^^^^^^^^^^^^
        for example: Orchard Community Primary School                     [VALUE_UNFIT]
    `);
  });

  it('letters that another program has spoiled, in a name and in own words', () => {
    expect(told(withLine2('  name: St Maryâ€™s, LlÅµyn'))).toBe(lines`
      schools/hill.yaml:2:9  school.name has letters that another program has spoiled: â€™
        2 |   name: St Maryâ€™s, LlÅµyn
          |         ^^^^^^^^^^^^^^^^^^^
        write "St Mary’s, Llŵyn"                                          [VALUE_UNFIT]
    `);
    expect(told(withPolicy('reword:\n  be-kind: Be kind in the cafÃ©.'))).toContain('write Be kind in the café.');
  });

  it('more than there is room for', () => {
    expect(told(withLine2(`  name: ${'Hill '.repeat(60)}School`))).toContain(
      'school.name has 306 letters, and there is room for 250\n',
    );
  });
});
