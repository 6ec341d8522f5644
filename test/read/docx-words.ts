import type { Element } from '@xmldom/xmldom';
import { children, rootOf, wordParts } from './docx-parts.ts';

/** The words of the body of a Word file, in reading order, one space between them; no list labels, no footer. */
export function docxWords(bytes: Uint8Array): string {
  return textOf(rootOf(wordParts(bytes), 'word/document.xml'))
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(element: Element): string {
  switch (element.nodeName) {
    case 'w:t':
      return element.textContent ?? '';
    case 'w:tab':
    case 'w:br':
      return ' ';
    case 'w:p':
      return `${children(element).map(textOf).join('')} `;
    default:
      return children(element).map(textOf).join('');
  }
}
