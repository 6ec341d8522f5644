import { describe, expect, test } from 'vitest';
import { problemsOf, told, withLine2, withManifest, withNotes, withPolicy, withWords } from '../../samples/trial.ts';

describe('a character that no shipped font has', () => {
  test('in a value is told at the value, with its number', () => {
    expect(told(withLine2('  name: Hill 漢 School'))).toBe(
      `schools/hill.yaml:2:14  no shipped font has the character '漢' (U+6F22)
  2 |   name: Hill 漢 School
    |              ^
  write these words in other letters: the fonts have Latin, Greek, Cyrillic, Arabic and Hebrew letters [CHARACTER_MISSING]
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

describe('the hint names what to type instead, and that mends it', () => {
  test.each([
    ['ﬁ', 'write "fi" for "ﬁ"'],
    ['ﬄ', 'write "ffl" for "ﬄ"'],
    ['Ａ', 'write "A" for "Ａ"'],
    ['𝐇', 'write "H" for "𝐇"'],
    ['①', 'write "1" for "①"'],
    ['⅓', 'write "1/3" for "⅓"'],
    ['⁵', 'write "5" for "⁵"'],
    ['✓', 'write "yes" for "✓"'],
    ['☐', 'leave out "☐"'],
    ['→', 'write "to" for "→"'],
    ['☎', 'write "Tel" for "☎"'],
    ['●', 'leave out "●"; an item of a list starts with "- "'],
    ['➢', 'leave out "➢"; an item of a list starts with "- "'],
    ['😀', 'leave out "😀"'],
    ['★', 'leave out "★"'],
    ['\u3000', 'type a space in the place of U+3000'],
    ['ọ́', 'write the letter without its mark'],
    ['שָׁלוֹם', 'write the letter without its mark'],
    ['ﭏ', 'write "אל" for "ﭏ"'],
    ['ܫܠܡܐ', 'write these words in other letters: the fonts have Latin, Greek, Cyrillic, Arabic and Hebrew letters'],
    ['ދިވެހި', 'write these words in other letters: the fonts have Latin, Greek, Cyrillic, Arabic and Hebrew letters'],
    ['नमस्ते', 'write these words in other letters: the fonts have Latin, Greek, Cyrillic, Arabic and Hebrew letters'],
  ])('%s', (sign, expected) => {
    const trial = (words: string) => withLine2(`  name: Hill ${words} School`);
    expect(problemsOf(trial(sign))).toMatchObject([{ code: 'CHARACTER_MISSING', hint: expected }]);
    const instead =
      /^write "(.*)" for/.exec(expected)?.[1] ??
      (/without its mark$/.test(expected) ? sign.normalize('NFD').slice(0, 1) : ' ');
    expect(problemsOf(trial(/^\W/.test(instead) ? 'a' : instead))).toEqual([]);
  });
});

describe('a sign that nobody can see is refused in the library as in a profile', () => {
  const signs = ['\u00ad', '\u200b', '\u202e', '\u2066', '\u3164', '\u034f', '\ufe0f', '\uf0b7', '\u{e0001}', '\u0378'];
  test.each(signs)('%j', (sign) => {
    const where = { code: 'VALUE_INVALID', message: expect.stringContaining("a character that can't be seen (U+") };
    expect(problemsOf(withLine2(`  name: Hill${sign} School`))).toMatchObject([{ ...where, line: 2, column: 13 }]);
    expect(problemsOf(withWords(`Be kind.\n\nBe ki${sign}nd.`))).toMatchObject([
      { ...where, file: 'templates/trial/clauses/be-kind.md', line: 8, column: 6 },
    ]);
    expect(problemsOf(withManifest('Our rules', `Our r${sign}ules`))).toMatchObject([
      { ...where, file: 'templates/trial/policy.yaml', line: 8, column: 19 },
    ]);
    expect(
      problemsOf(
        withWords(
          'Be kind.',
          `sources:\n  - { title: Gui${sign}de, edition: "1", checked: 2026-01-01, url: "https://a.example" }\n`,
        ),
      ),
    ).toMatchObject([where]);
  });

  test('but not the joiners that Persian is spelt with, nor line ends', () => {
    expect(problemsOf(withNotes('می\u200cخواهم.\n\nBe kind.'))).toEqual([]);
    expect(problemsOf(withWords('Be ki\u200cnd.'))).toMatchObject([{ code: 'VALUE_INVALID', line: 6, column: 6 }]);
  });
});

test('a letter typed with a mark apart is the letter that has the mark', () => {
  expect(problemsOf(withLine2(`  name: ${'Ysgol Tŷ Gŵyr Café'.normalize('NFD')}`))).toEqual([]);
});

test('a file’s name and the address behind a link may have any character, since nobody sees them', () => {
  expect(problemsOf(withPolicy('related: [{ title: Rules, url: "https://school.example/規則" }]'))).toEqual([]);
});
