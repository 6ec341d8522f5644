import { byDirection } from '../../document/lettering.ts';

/**
 * A value as the text of an HTML element. Runs of white space become one space, which is how HTML shows them anyway:
 * the style sheet keeps white space when it prints, so that no space is lost where a line wraps.
 */
export function htmlText(value: string): string {
  return value
    .replace(/[ \t\n\f\r]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A value as what an element holds: its text, with words that are read from right to left kept apart in a `<bdi>`. */
export function htmlWords(value: string): string {
  const wrap = (part: string, index: number) => (index % 2 === 0 ? htmlText(part) : `<bdi>${htmlText(part)}</bdi>`);
  return byDirection(value).map(wrap).join('');
}

/** A value as an attribute of an HTML element, with its quotation marks. */
export function htmlAttribute(value: string): string {
  return `"${htmlText(value).replaceAll('"', '&quot;')}"`;
}

/**
 * A value as a CSS string, with its quotation marks, that may stand in a `<style>` element: whatever could end the
 * string, the line or the element is written as its code point (CSS Syntax 3, section 4.3.7). The space after the
 * digits belongs to the escape.
 */
export function cssString(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what has to be escaped
  const escaped = value.replace(/["\\<>&\u0000-\u001f\u007f\u2028\u2029]/g, (character) => {
    return `\\${character.charCodeAt(0).toString(16)} `;
  });
  return `"${escaped}"`;
}
