import type { Element } from '@xmldom/xmldom';
import { attribute, below, child, children, rootOf, type WordParts, wordParts } from './docx-parts.ts';

/**
 * The words of the body of a Word file, in reading order, one space between them, with the numbers that Word counts
 * before headings; no list labels, no footer.
 */
export function docxWords(bytes: Uint8Array): string {
  const parts = wordParts(bytes);
  const number = headingNumbers(parts);
  return textOf(rootOf(parts, 'word/document.xml'), number).replace(/\s+/g, ' ').trim();
}

function textOf(element: Element, number: (paragraph: Element) => string): string {
  const inner = (join: string) =>
    children(element)
      .map((node) => textOf(node, number))
      .join(join);
  switch (element.nodeName) {
    case 'w:t':
      return (element.textContent ?? '').replace(/[\u200e\u200f]/g, '');
    case 'w:tab':
    case 'w:br':
      return ' ';
    case 'w:p':
      return `${number(element)} ${inner('')} `;
    default:
      return inner('');
  }
}

/** Counts as Word does, through the numbering of the headings' styles (ECMA-376 part 1, 17.9.11). */
function headingNumbers(parts: WordParts): (paragraph: Element) => string {
  const styles = below(rootOf(parts, 'word/styles.xml'), 'w:style');
  const labels = below(rootOf(parts, 'word/numbering.xml'), 'w:lvl').map((level) => ({
    style: attribute(child(level, 'w:pStyle')),
    text: attribute(child(level, 'w:lvlText')),
  }));
  const counts = [0, 0];
  return (paragraph) => {
    const style = attribute(child(child(paragraph, 'w:pPr'), 'w:pStyle'));
    const level = Number(/^Heading([12])$/.exec(style)?.[1] ?? 0);
    const described = styles.find((found) => attribute(found, 'w:styleId') === style);
    if (level === 0 || !child(child(described, 'w:pPr'), 'w:numPr')) return '';
    counts.splice(level - 1, 2, (counts[level - 1] ?? 0) + 1, ...(level === 1 ? [0] : []));
    const label = labels.find((found) => found.style === style)?.text ?? '';
    return label.replace(/%(\d)/g, (_, digit) => String(counts[Number(digit) - 1]));
  };
}
