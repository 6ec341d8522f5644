/**
 * Matches invisible characters: controls, format characters, fillers and the like. Nobody means to write them, and they
 * can disguise a name or a link (Unicode TR 36). U+200C and U+200D are allowed after an Arabic letter: Persian is spelt
 * with them.
 */
export const unseenSign =
  /(?!\n|\r|\t|(?<=\p{Script=Arabic})[\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

/** One invisible sign, or several in a row, in a text. */
export interface UnseenSigns {
  /** The start, in characters of the text from 0, and the length. */
  readonly index: number;
  readonly length: number;
  /** The first sign's name: "U+00AD, a soft hyphen". */
  readonly name: string;
  /** Which to delete, by the letters around it. */
  readonly hint: string;
  /** The text to write instead, such as a space, or nothing. */
  readonly instead: string;
}

/** Every run of invisible signs in a text. */
export function unseenSigns(text: string): readonly UnseenSigns[] {
  return [...text.matchAll(new RegExp(`(?:${unseenSign.source})+`, 'gu'))].map(({ 0: signs, index }) => {
    const before = lastOf(text.slice(0, index));
    const after = firstOf(text.slice(index + signs.length));
    // Word's own fonts have their bullets in the private area: "\uf0b7", then a tab.
    const isBullet = /^\p{Co}+$/u.test(signs) && /^\s*\S/.test(after.rest) && /(^|\n)\s*$/.test(text.slice(0, index));
    const hint = isBullet
      ? `write "- " before ${quoted(after.letter)} in the place of Word's bullet`
      : `delete the ${[...signs].length === 1 ? 'sign' : 'signs'} ${between(before, after.letter)}`;
    const rest = /^\s*/.exec(text.slice(index + signs.length))?.[0] ?? '';
    return {
      index,
      length: signs.length + (isBullet ? rest.length : 0),
      name: signName(signs),
      hint,
      instead: isBullet ? '- ' : '',
    };
  });
}

const between = (before: string, after: string): string => {
  if (before === '') return after === '' ? 'in it' : `before ${quoted(after)}`;
  return after === '' ? `after ${quoted(before)}` : `between ${quoted(before)} and ${quoted(after)}`;
};

const quoted = (letter: string): string => `"${letter}"`;

const lastOf = (text: string): string => /(\S)\s*$/u.exec(text.slice(-40))?.[1] ?? '';

const firstOf = (text: string): { letter: string; rest: string } => ({
  letter: /^\s*(\S)/u.exec(text.slice(0, 40))?.[1] ?? '',
  rest: text.slice(0, 40),
});

function signName(signs: string): string {
  const code = signs.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name =
    names.get(code) ?? (/^\p{Co}/u.test(signs) ? "a sign of one font's own, as Word's bullets are" : undefined);
  return name === undefined ? number : `${number}, ${name}`;
}

/** Names of the invisible signs that come with text pasted from Word or a web page. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'a soft hyphen'],
  [0x0085, 'a line end of old computers'],
  [0x200b, 'a space without width'],
  [0x200e, 'a mark of direction'],
  [0x200f, 'a mark of direction'],
  [0x2028, 'a line end of web pages'],
  [0x2029, "a paragraph's end of web pages"],
  [0x202a, 'a mark of direction'],
  [0x202b, 'a mark of direction'],
  [0x202c, 'a mark of direction'],
  [0x202d, 'a mark of direction'],
  [0x202e, 'a mark of direction, which turns the words after it round'],
  [0x2060, 'a joiner of words'],
  [0xfeff, 'the mark at the start of a file, in its middle'],
]);
