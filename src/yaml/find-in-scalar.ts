/**
 * The place in a scalar, as written in the file, that comes after `before` in the text read from it, in characters
 * from 0. Written and read text differ only in spaces, line ends, escapes and joined accents, so the other characters
 * are counted.
 *
 * @param written the scalar from its first quote, or its `|`, to its end
 * @param type of the scalar, as the yaml package names it
 */
export function findInScalar(written: string, type: string | undefined, before: string): number {
  let left = lettersIn(before);
  let at = type?.startsWith('BLOCK') ? written.indexOf('\n') + 1 : type?.startsWith('QUOTE') ? 1 : 0;
  while (at < written.length) {
    const { length, letters } = characterAt(written, at, type);
    if (letters > left) return at;
    left -= letters;
    at += length;
  }
  return Math.max(0, written.trimEnd().length - 1);
}

/** The length of one written character, which may be an escape, and how many letters it stands for. */
function characterAt(written: string, at: number, type: string | undefined): { length: number; letters: number } {
  const rest = written.slice(at, at + 10);
  if (type === 'QUOTE_SINGLE' && rest.startsWith("''")) return { length: 2, letters: 1 };
  if (type !== 'QUOTE_DOUBLE' || !rest.startsWith('\\')) {
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    return { length: character.length, letters: lettersIn(character) };
  }
  const digits = { x: 2, u: 4, U: 8 }[rest.charAt(1)];
  if (digits === undefined) return { length: 2, letters: /^\\["\\/]/.test(rest) ? 1 : 0 };
  const code = Number.parseInt(rest.slice(2, 2 + digits), 16);
  return { length: 2 + digits, letters: lettersIn(String.fromCodePoint(code)) };
}

/** How many characters of a text are neither space nor an accent on the one before. */
const lettersIn = (text: string): number => text.normalize('NFD').replace(/[\s\p{M}]/gu, '').length;
