import type { Inline, Passage } from '../../document/model.ts';
import { htmlAttribute, htmlWords } from './escape.ts';

/** Inlines as HTML, with no white space of its own. */
export function inlines(list: readonly Inline[]): string {
  return list.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return htmlWords(node.text);
    case 'strong':
      return `<strong>${inlines(node.inlines)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(node.inlines)}</em>`;
    case 'link':
      return `<a href=${htmlAttribute(node.url)}>${inlines(node.inlines)}</a>`;
    case 'line-break':
      // The space keeps the words on both sides apart in a PDF's tagged text, where a new line leaves no trace.
      return ' <br>';
    default:
      return node satisfies never;
  }
}

/** ` data-clause="<id>"`, or nothing where no clause is behind the words. */
export function clauseAttribute(clause: string | undefined): string {
  return clause === undefined ? '' : ` data-clause=${htmlAttribute(clause)}`;
}

/** One element that holds one passage, such as a cell: the element itself carries the clause. */
export function passageElement(tag: string, passage: Passage, attributes = ''): string {
  const language = passage.language === undefined ? '' : ` lang=${htmlAttribute(passage.language)}`;
  return `<${tag}${attributes}${language}${clauseAttribute(passage.clause)}>${inlines(passage.inlines)}</${tag}>`;
}
