import type { Block, Inline, ListItem } from '../document/model.ts';
import { structureMarkdown } from '../document/structure-markdown.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import type { Report } from '../yaml/read-yaml.ts';
import { mergeTemplate } from './merge-template.ts';
import type { Wording } from './wordings.ts';

/** A wording with a school's values, as blocks. Reports Markdown that a policy can't have; then there are no blocks. */
export function mergeClause(wording: Wording, values: TemplateValues, report: Report): readonly Block[] {
  const { template } = wording;
  const markdown = mergeTemplate(template, values);
  const structured = structureMarkdown(markdown, wording.title);
  if ('blocks' in structured) return structured.blocks;
  for (const { what, offset } of structured.unsupported) {
    const { line, column } = placeInTemplate(template.text, markdown, offset);
    const hint = 'a clause has paragraphs, lists, tables, **strong** words and links';
    report({
      code: 'MARKDOWN_UNSUPPORTED',
      message: `${what} can't stand in a policy`,
      ...template.place(line, column, 1),
      hint,
    });
  }
  return [];
}

/** One paragraph's inlines, for places that have room for no more: a paragraph, a cell, a label's value. */
export function mergeParagraph(wording: Wording, values: TemplateValues, report: Report): readonly Inline[] {
  const blocks = mergeClause(wording, values, report);
  const [first, ...more] = blocks;
  if (first?.kind === 'paragraph' && more.length === 0) return first.passages.flatMap(({ inlines }) => inlines);
  if (first) reportPlace(wording, 'one paragraph', report);
  return [];
}

/** A list's item: one paragraph, and a list under it if need be. */
export function mergeItem(wording: Wording, values: TemplateValues, report: Report): ListItem {
  const [first, second, ...more] = mergeClause(wording, values, report);
  if (first?.kind === 'paragraph' && more.length === 0 && (!second || second.kind === 'list')) {
    const inlines = first.passages.flatMap((passage) => passage.inlines);
    return { inlines, ...(second ? { nested: second } : {}) };
  }
  if (first) reportPlace(wording, 'one paragraph, with at most one list under it', report);
  return { inlines: [] };
}

function reportPlace({ template, id }: Wording, room: string, report: Report): void {
  const message = `the clause "${id}" stands where there is room for ${room}`;
  report({
    code: 'MARKDOWN_PLACE',
    message,
    ...template.place(1, 1, 1),
    hint: 'shorten it, or split it into two clauses',
  });
}

/**
 * Where a place of the merged Markdown stands in the template: where the words there are found, else the same line,
 * since a value never holds a line's end.
 */
function placeInTemplate(template: string, markdown: string, offset: number): { line: number; column: number } {
  const words =
    markdown
      .slice(offset)
      .trimStart()
      .split(/[\n\\]/, 1)[0] ?? '';
  const found = words === '' ? -1 : template.indexOf(words);
  const before = found >= 0 ? template.slice(0, found) : markdown.slice(0, offset);
  const lines = before.split('\n');
  return {
    line: Math.min(lines.length, template.split('\n').length),
    column: found >= 0 ? (lines.at(-1) ?? '').length + 1 : 1,
  };
}
