import { describe, expect, test } from 'vitest';
import { problemsOf, told, withLine2, withManifest, withNotes, withPolicy, withWords } from '../samples/trial.ts';

describe('a character that no shipped font has', () => {
  test('in a value is told at the value, with its number', () => {
    expect(told(withLine2('  name: Hill 漢 School'))).toBe(
      `schools/hill.yaml:2:14  no shipped font has the character '漢' (U+6F22)
  2 |   name: Hill 漢 School
    |              ^
  write it in another way: the fonts have Latin, Greek, Cyrillic and Arabic letters [CHARACTER_MISSING]
`,
    );
  });

  test('several are told together, each once, at the first', () => {
    expect(problemsOf(withLine2('  name: 山山 Hill 小学校の学校 School'))).toMatchObject([
      {
        code: 'CHARACTER_MISSING',
        message:
          "no shipped font has the characters '山' (U+5C71), '小' (U+5C0F), '学' (U+5B66), '校' (U+6821), 'の' (U+306E)",
        line: 2,
        column: 9,
      },
    ]);
  });

  test('in a list, in the school’s own words and in an extra rule is told where it stands', () => {
    const lines = `include: [please]
reword:
  be-kind: |
    Be kind,
    please ☺.
extra:
  - { section: rules, text: "One ✓" }
appliesTo: All ★`;
    expect(problemsOf(withPolicy(lines))).toMatchObject([
      { line: 13, column: 16, message: "no shipped font has the character '☺' (U+263A)" },
      { line: 15, column: 38, message: "no shipped font has the character '✓' (U+2713)" },
      { line: 16, column: 20, message: "no shipped font has the character '★' (U+2605)" },
    ]);
  });

  test('in a clause, in its title and in the manifest is told there', () => {
    expect(problemsOf(withWords('Be kind.\n\nBe ☺.'))).toMatchObject([
      { file: 'templates/trial/clauses/be-kind.md', line: 8, column: 4 },
    ]);
    expect(problemsOf(withNotes('A note ✓.'))).toMatchObject([{ file: 'templates/trial/clauses/notes.md', line: 6 }]);
    expect(problemsOf(withManifest('Our rules', 'Our ✓ rules'))).toMatchObject([
      { file: 'templates/trial/policy.yaml', line: 8, column: 18 },
    ]);
  });

  test('is also a letter with a mark that has no character of its own', () => {
    expect(problemsOf(withLine2('  name: Ilé Ẹ̀kọ́'))).toMatchObject([
      {
        message: "no shipped font has the characters 'Ẹ̀' (U+1EB8 U+0300), 'ọ́' (U+1ECD U+0301)",
        hint: 'write the letter without its mark',
      },
    ]);
  });
});

test('a letter typed with a mark apart is the letter that has the mark', () => {
  expect(problemsOf(withLine2(`  name: ${'Ysgol Tŷ Gŵyr Café'.normalize('NFD')}`))).toEqual([]);
});

test('a file’s name and the address behind a link may have any character, since nobody sees them', () => {
  expect(problemsOf(withPolicy('related: [{ title: Rules, url: "https://school.example/規則" }]'))).toEqual([]);
});
