import type { Element, Node } from '@xmldom/xmldom';
import { attribute, below, child, children, rootOf, type WordParts } from './docx-parts.ts';

/**
 * The body of a Word file once all its tracked changes are accepted, or rejected: ECMA-376 part 1, 17.13.5, written
 * anew and knowing nothing of how policygen writes. What goes: deleted runs and rows; a paragraph whose end goes, which
 * what is left of it leaves for the paragraph after it.
 */
export function settled(parts: WordParts, how: 'accept' | 'reject'): Element {
  const root = rootOf(parts, 'word/document.xml');
  const [goes, stays] = how === 'accept' ? ['w:del', 'w:ins'] : ['w:ins', 'w:del'];
  for (const row of below(root, 'w:tr')) if (child(child(row, 'w:trPr'), goes)) remove(row);
  for (const table of below(root, 'w:tbl')) if (children(table, 'w:tr').length === 0) remove(table);
  const ends = below(root, 'w:p').filter((paragraph) => child(child(child(paragraph, 'w:pPr'), 'w:rPr'), goes));
  for (const change of below(root, 'w:pPrChange')) settleForm(change, how);
  for (const run of below(root, goes)) if (isAroundRuns(run)) remove(run);
  for (const run of below(root, stays)) if (isAroundRuns(run)) unwrap(run);
  for (const text of below(root, 'w:delText')) {
    const plain = text.ownerDocument?.createElement('w:t');
    plain?.appendChild(text.ownerDocument?.createTextNode(text.textContent ?? '') as Node);
    text.parentNode?.replaceChild(plain as Node, text);
  }
  for (const paragraph of ends) joinWithNext(paragraph);
  return root;
}

const remove = (node: Node) => node.parentNode?.removeChild(node);

/** The same names stand in properties for a paragraph's end and for a row. */
const isAroundRuns = ({ parentNode }: Element) => !['w:rPr', 'w:trPr'].includes(parentNode?.nodeName ?? '');

function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}

function settleForm(change: Element, how: 'accept' | 'reject'): void {
  const now = change.parentNode as Element;
  remove(change);
  if (how === 'accept') return;
  for (const property of children(now)) if (property.nodeName !== 'w:rPr') remove(property);
  for (const property of children(child(change, 'w:pPr')).reverse()) now.insertBefore(property, now.firstChild);
}

function joinWithNext(paragraph: Element): void {
  let next = paragraph.nextSibling;
  while (next && next.nodeName === '#text') next = next.nextSibling;
  if (next?.nodeName !== 'w:p') return;
  const form = child(next as Element, 'w:pPr');
  for (const node of children(paragraph).filter(({ nodeName }) => nodeName !== 'w:pPr')) {
    next.insertBefore(node, (form?.nextSibling ?? next.firstChild) as Node | null);
  }
  remove(paragraph);
}

/** Each paragraph of a body by its style, its depth in a list and its words, those in tables as well. */
export function paragraphsOf(root: Element): readonly string[] {
  return below(root, 'w:p').map((paragraph) => {
    const form = child(paragraph, 'w:pPr');
    const level = attribute(child(child(form, 'w:numPr'), 'w:ilvl'));
    const style = attribute(child(form, 'w:pStyle'));
    return `${style}${level === '' ? '' : ` ${level}`}: ${wordsOf(paragraph)}`;
  });
}

/** The words of a body in reading order, one space between them. */
export const wordsIn = (root: Element): string => below(root, 'w:p').map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();

function wordsOf(element: Element): string {
  switch (element.nodeName) {
    case 'w:t':
      return element.textContent ?? '';
    case 'w:tab':
      return '\t';
    case 'w:br':
      return '\n';
    case 'w:sdt':
      // What holds a blank open until somebody types is no word (17.5.2.39).
      return below(element, 'w:showingPlcHdr').length > 0 ? '' : children(element).map(wordsOf).join('');
    default:
      return children(element).map(wordsOf).join('');
  }
}
