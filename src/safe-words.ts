/**
 * Signs that nobody sees, or that reverse the words around them: the bidirectional controls, zero-width and other
 * format characters, private use, lone surrogates, and the two line separators that some viewers break a line at
 * (Unicode TR 36). A joiner after an Arabic letter stays: Persian is spelt with it.
 */
const unseen =
  /(?!(?<=\p{Script=Arabic})[\u200c\u200d])(?:[\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]|\u034f)/gu;

/** As JavaScript and JSON write a character, so that a JSON text with such escapes says what it said before. */
const escaped = (sign: string): string =>
  [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/**
 * Makes a stranger's words (a name, a path, a branch, a message that quotes one) safe on one line of a terminal, a log
 * or an annotation. A control character, such as a line break, becomes its picture (U+2400 and on), of the same width;
 * a sign that can't be seen becomes its number, such as `\u202e`. Tabs stay, since showProblem aligns the caret by
 * them.
 */
export const onOneLine = (words: string): string =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\0-\x08\x0a-\x1f\x7f-\x9f]/g, (sign) =>
      sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\u2421',
    )
    .replace(unseen, escaped);

/** All control characters except those that policygen prints: line breaks, tabs, its colours, "erase this line". */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(?!\u001b\[(?:1|2|22|31|32|39)m|\r?\u001b\[K)[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * Makes any text safe just before it is written to a terminal or a log. GitHub's runner runs a line that starts with
 * `::` (after any spaces), and `##[` anywhere in a line, as a command (its ActionCommand.cs); Azure and TeamCity run
 * `##vso[` and `##teamcity[`. All of these are escaped.
 */
export const asOutput = (text: string): string =>
  text
    .replace(controls, escaped)
    .replace(unseen, escaped)
    .replace(/^(\s*):(?=:)/gm, '$1\\u003a')
    .replace(/##(?=\w*\[)/g, '#\\u0023');
