import type { List } from '../../document/model.ts';
import { passageRuns } from './inlines.ts';
import { listStyle, mostLevels } from './numbering.ts';
import { type ParagraphForm, paragraph } from './paragraphs.ts';
import type { Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** The paragraphs of a list and of the lists inside it; a list deeper than Word's ninth level stands at the ninth. */
export function listParagraphs(list: List, writing: Writing, depth = 0): readonly Xml[] {
  const number = writing.nextList();
  return list.items.flatMap((item) => {
    const own = paragraph(itemForm(list.ordered, depth, number, writing), passageRuns(item, writing));
    return item.nested ? [own, ...listParagraphs(item.nested, writing, depth + 1)] : [own];
  });
}

/** What makes a paragraph an item of the list with this number, so many lists deep. */
export function itemForm(ordered: boolean, depth: number, list: number, writing: Writing): ParagraphForm {
  const level = Math.min(depth, mostLevels - 1);
  return { style: listStyle(ordered, level), item: { numbering: writing.numbering(ordered, list, level), level } };
}
