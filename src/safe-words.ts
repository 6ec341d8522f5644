/**
 * Signs that nobody sees, or that turn the words around them: the bidirectional controls, zero-width and other format
 * characters, private use, lone surrogates, and the two line separators that some viewers break a line at (Unicode
 * TR 36). A joiner after an Arabic letter stays: Persian is spelt with it.
 */
const unseen =
  /(?!(?<=\p{Script=Arabic})[\u200c\u200d])(?:[\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]|\u034f)/gu;

/** As JavaScript and JSON write a character, so that a JSON text with such escapes says what it said before. */
const escaped = (sign: string): string =>
  [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/**
 * A stranger's words for one line of a terminal, a log or an annotation: a name, a path, a branch, a message with one of
 * these in it. A control character, a line break too, shows as its picture (U+2400), as wide as it; what can't be seen
 * shows as its number, `\u202e`. Tabs stay, since a caret is set under them.
 */
export const onOneLine = (words: string): string =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\0-\x08\x0a-\x1f\x7f-\x9f]/g, (sign) =>
      sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\u2421',
    )
    .replace(unseen, escaped);

/** Control characters but those that policygen itself prints: line breaks, tabs, its colours, a line written over. */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(?!\u001b\[(?:1|2|22|31|32|39)m|\r?\u001b\[K)[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * All that goes out to a terminal or a log, whatever it is made of, just before it does. GitHub's runner takes a line
 * that starts with `::`, spaces before it or not, and `##[` anywhere in a line, for a command (its ActionCommand.cs), those
 * of Azure and TeamCity take `##vso[` and `##teamcity[`: none goes out.
 */
export const asOutput = (text: string): string =>
  text
    .replace(controls, escaped)
    .replace(unseen, escaped)
    .replace(/^(\s*):(?=:)/gm, '$1\\u003a')
    .replace(/##(?=\w*\[)/g, '#\\u0023');
