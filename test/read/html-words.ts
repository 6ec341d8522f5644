import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** On the screen only, and no part of the document's words. */
const chrome = new Set(['head', 'nav', 'footer']);

/** Elements within a line: words go on across their edges. All others stand apart. */
const inLine = new Set(['a', 'bdi', 'em', 'strong', 'span']);

/** The words of a page that html.ts made, in reading order, one space between them. */
export function htmlWords(html: string): string {
  return textOf(parse(html))
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim();
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || chrome.has(node.nodeName)) return '';
  // A picture is no word, though one may be drawn with letters.
  if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'role' && value === 'img')) return '';
  const text = node.childNodes.map(textOf).join('');
  if (node.nodeName === 'br') return ' ';
  return inLine.has(node.nodeName) ? text : ` ${text} `;
}
