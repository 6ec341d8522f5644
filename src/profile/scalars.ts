import { contrastRatio, leastContrast, readableColour } from '../document/colour.ts';
import type { Parsed, ScalarType } from '../yaml/shape.ts';
import { unseenSigns } from '../yaml/unseen-signs.ts';
import { faultOfLostLetters } from './words/lost-letters.ts';

/**
 * The JSON Schema types of a scalar: other programs read 2024, 1.10 and true as numbers and booleans (YAML 1.2's core
 * schema), while policygen reads them as written, so the schema has to allow all three.
 */
const asWritten = ['string', 'number', 'boolean'] as const;

/** A value's words with ordinary spaces and joined accents; a fault where letters were lost. */
export function plain(text: string): Parsed<string> {
  const lost = faultOfLostLetters(text);
  if (lost) return lost;
  const [found] = unseenSigns(text);
  if (found) return { fault: `has a character that can't be seen (${found.name})`, hint: found.hint };
  // A non-breaking space comes from Word and is meant as a space; NFC joins letters and accents typed apart.
  return {
    value: text
      .replace(/[\u00a0\t]/g, ' ')
      .trim()
      .normalize('NFC'),
  };
}

/** A scalar whose whole text must match a pattern, used in the JSON Schema too, so with no flag but `u`. */
function matching(noun: string, example: string, pattern: RegExp, print = true): ScalarType<string> {
  return {
    noun,
    example,
    parse(written) {
      const parsed = plain(written);
      if ('fault' in parsed || pattern.test(parsed.value)) return parsed;
      return { fault: '', hint: `for example: ${example}` };
    },
    ...(print ? { print: (value: string) => value } : {}),
    jsonSchema: { type: 'string', pattern: pattern.source },
  };
}

/** The most letters on a line: twice a long mission statement. More is a mistake that would fill pages. */
const longestLine = 2000;

const inThousands = (count: number): string => count.toLocaleString('en-GB');

/** Words on one line. */
export const text: ScalarType<string> = {
  noun: 'words on one line',
  example: 'Orchard Primary School',
  parse(written) {
    if (/[\r\n]/.test(written.trim())) return { fault: 'goes over more than one line', hint: 'write it on one line' };
    const letters = [...written].length;
    if (letters > longestLine)
      return {
        fault: `has ${inThousands(letters)} letters, and there is room for ${inThousands(longestLine)}`,
        hint: 'shorten it',
      };
    const parsed = plain(written);
    // Two spaces become one: after a sentence they are a habit from typewriters, in a name a slip that nobody sees.
    return 'value' in parsed ? { value: parsed.value.replace(/ {2,}/g, ' ') } : parsed;
  },
  print: (value) => value,
  jsonSchema: { type: asWritten, pattern: '^\\s*\\S([^\\r\\n]*\\S)?\\s*$', maxLength: longestLine },
  isWords: true,
};

/** Markdown with the fields of a clause; several lines if need be. */
export const markdown: ScalarType<string> = {
  noun: 'Markdown',
  example: 'Please be **kind**.',
  parse: plain,
  jsonSchema: { type: asWritten, pattern: '\\S' },
};

/** A colour for words on white paper, dark enough to be read there even in a policy's small headings. */
export const colour: ScalarType<string> = {
  ...matching('a colour as # and six digits from 0 to f', '"#2f6f3e"', /^#[0-9a-fA-F]{6}$/u, false),
  parse(written) {
    const value = written.trim().toLowerCase();
    if (!/^#[0-9a-f]{6}$/.test(value)) return { fault: '', hint: 'for example: "#2f6f3e", with the quotes' };
    const contrast = contrastRatio(value, white);
    if (contrast >= leastContrast) return { value };
    // Rounded down, so that 4.499 doesn't read as enough.
    const shown = Math.floor(contrast * 100) / 100;
    return {
      fault: `is too pale to read on white paper: its contrast is ${shown} to 1 and has to be ${leastContrast} to 1`,
      hint: `the nearest colour that is dark enough is "${readableColour(value, white)}"`,
    };
  },
};

const white = '#ffffff';

/** A picture's file beside the profile. */
export const picturePath = matching(
  "a picture's file name: PNG, JPEG or SVG, in the profile's folder or below it",
  'orchard.svg',
  /^(?!.*\.\.)[^/\\:*?"<>|][^\\:*?"<>|]*\.([Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Ss][Vv][Gg])$/u,
  false,
);

/** The name of a clause, section or edition: lower-case words joined by hyphens. */
export const id = matching('a name in small letters and hyphens', 'no-politics', /^[a-z0-9]+(-[a-z0-9]+)*$/u, false);

/**
 * The name of a clause, section or edition in a profile. A name written as people say it, "Photos with consent", passes
 * too: select-clauses.ts knows the library's names and proposes the right one.
 */
export const libraryName: ScalarType<string> = {
  ...id,
  parse(written) {
    const parsed = id.parse(written);
    // A hyphen or a colon in such words is refused: most likely a list's second dash is missing.
    return 'fault' in parsed && /^[\p{L}\p{N}][^-\r\n:[\]{}#]{0,59}$/u.test(written.trim()) ? plain(written) : parsed;
  },
};

/** The name of a field as words in braces have it: "school.email". */
export const fieldPath = matching(
  "a field's name with its dots, without braces",
  'school.email',
  /^[A-Za-z]+(\.[A-Za-z]+)*$/u,
  false,
);

/** ISO 639, as BCP 47 takes it. */
export const language = matching('a language code of two or three small letters', 'cy', /^[a-z]{2,3}$/u, false);

/** The fingerprint of words, as `policygen renew` writes it. */
export const wordsFingerprint: ScalarType<string> = {
  ...matching(
    'a fingerprint of 16 digits and letters, as policygen renew writes it',
    '3f2a9c81d4e07b65',
    /^[0-9a-f]{16}$/u,
    false,
  ),
  // Other programs read a fingerprint of digits alone as a number.
  jsonSchema: { type: asWritten, pattern: '^[0-9a-f]{16}$' },
};

/** One of a few words. */
export const choice = <const W extends readonly string[]>(...words: W): ScalarType<W[number]> => ({
  noun: `one of: ${words.join(', ')}`,
  example: words[0] ?? '',
  parse(written) {
    const value = words.find((word) => word === written.trim());
    return value === undefined ? { fault: '', hint: `write one of: ${words.join(', ')}` } : { value };
  },
  print: (value) => value,
  jsonSchema: { enum: words },
});

/** Whether something is so. */
export const flag: ScalarType<boolean> = {
  noun: 'true or false',
  example: 'true',
  parse: (written) => (/^(true|false)$/.test(written.trim()) ? { value: written.trim() === 'true' } : { fault: '' }),
  jsonSchema: { type: 'boolean' },
};
