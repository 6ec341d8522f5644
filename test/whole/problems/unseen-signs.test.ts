import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { repaired } from '../../read/repaired.ts';
import { clause, problemsOf, profile, told, withLine2, withManifest, withPolicy } from '../../samples/trial.ts';

const long = (sign: string) =>
  withPolicy(
    `include: [please]\nextra:\n  - section: rules\n    text: |\n${'      A line of what was pasted.\n'.repeat(30)}      The last safe${sign}guarding line.`,
  );

describe('a sign that nobody can see', () => {
  it('in the last line of a long text is told there, by the letters around it', () => {
    expect(told(long('\u00ad')).replaceAll('\u00ad', '·')).toBe(lines`
      schools/hill.yaml:43:24  policies.trial.extra, item 1, text has a character that can't be seen (U+00AD, a soft hyphen)
        43 |           The last safe\\u00adguarding line.
           |                        ^
        delete the sign between "e" and "g"                               [VALUE_INVALID]
    `);
  });

  it.each([
    '\u00ad',
    '\u200b',
    '\uf0b7',
    '\ufeff',
    '\u2060',
    '\u202e',
    '\u200e',
    '\u180e',
    '\u{e0001}',
    '\u0085',
    '\u0007',
  ])('of any kind (%j): with it deleted the text is right', (sign) => {
    const trial = long(sign);
    const [problem, ...others] = problemsOf(trial);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 43, column: 24, hint: 'delete the sign between "e" and "g"' });
    const mended = problem?.repair ? repaired(trial.profile ?? '', problem.repair) : '';
    expect(problemsOf({ profile: mended })).toEqual([]);
    expect(mended).toContain('The last safeguarding line.');
  });

  it('at the start, at the end, several in a row, and several of them', () => {
    expect(problemsOf(withLine2('  name: \u200bHill\u200b\u200b School\u00ad'))).toMatchObject([
      { column: 9, length: 1, hint: 'delete the sign before "H"' },
      { column: 14, length: 2, hint: 'delete the signs between "l" and "S"' },
      { column: 23, length: 1, hint: 'delete the sign after "l"' },
    ]);
  });

  it("as Word's bullet at the start of a line", () => {
    const trial = withPolicy(
      'include: [please]\nextra:\n  - section: rules\n    text: |\n      Please:\n\n      \uf0b7\tbe kind;\n      \uf0b7\tbe quick.',
    );
    const problems = problemsOf(trial);
    expect(problems).toMatchObject([
      { line: 15, hint: 'write "- " before "b" in the place of Word\'s bullet' },
      { line: 16, hint: 'write "- " before "b" in the place of Word\'s bullet' },
    ]);
    const mended = problems
      .toReversed()
      .reduce((text, { repair }) => (repair ? repaired(text, repair) : text), trial.profile ?? '');
    expect(mended).toContain('          - be kind;\n          - be quick.\n');
    expect(problemsOf({ profile: mended })).toEqual([]);
  });

  it('written as an escape, at the value', () => {
    expect(problemsOf(withLine2('  name: "Hill\\u00ad School"'))).toMatchObject([{ line: 2, column: 9, length: 19 }]);
  });

  it('in a date, a name of a field, before a line and after a colon', () => {
    expect(problemsOf(withPolicy('issued: 2024\u200b'))).toMatchObject([{ line: 9, column: 17 }]);
    expect(problemsOf(withLine2('  na\u00adme: Hill'))).toMatchObject([{ line: 2, hint: 'did you mean "name"?' }]);
    expect(problemsOf(withLine2('\u200b  name: Hill'))).toMatchObject([
      { line: 2, column: 1, hint: 'delete the sign before "n"' },
    ]);
    expect(problemsOf(withLine2('  name:\u200bHill'))).toMatchObject([{ line: 2, hint: 'write name: Hill' }]);
  });

  it('in the front matter of a clause and in a manifest', () => {
    expect(problemsOf({ clauses: { notes: clause('Words.').replace('A clause', 'A cl\u00adause') } })).toMatchObject([
      { line: 2, column: 12, hint: 'delete the sign between "l" and "a"' },
    ]);
    expect(problemsOf(withManifest('heading: Our', 'heading: O\u200bur'))).toMatchObject([{ code: 'VALUE_INVALID' }]);
  });

  it.each(['\u0085', '\u2028'])('for every end of a line (%j)', (end) => {
    expect(problemsOf({ profile: profile.replaceAll('\n', end) })).toMatchObject([
      { line: 1, message: expect.stringContaining('a sign that is no end of line') },
    ]);
  });

  it('but not the joiners that Persian is spelt with', () => {
    expect(problemsOf(withLine2('  name: Hill\n  motto: می\u200cخواهم'))).toEqual([]);
  });
});
