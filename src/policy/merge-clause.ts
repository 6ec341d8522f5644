import type { Block, Inline, ListItem } from '../document/model.ts';
import { structureMarkdown } from '../document/structure-markdown.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import type { Report } from '../yaml/read-yaml.ts';
import { findInTemplate, placeInTemplate } from './find-in-template.ts';
import { mergeTemplate } from './merge-template.ts';
import { problemOf } from './proofread/slip-problem.ts';
import { unfilledIn } from './proofread/unfilled.ts';
import type { Wording } from './wordings.ts';

/**
 * A wording with a school's values, as blocks. Reports Markdown that a policy can't have, and a wording of which
 * nothing is left with this school's facts; then there are no blocks.
 */
export function mergeClause(wording: Wording, values: TemplateValues, report: Report): readonly Block[] {
  const { template } = wording;
  const markdown = mergeTemplate(template, values);
  const structured = structureMarkdown(markdown, wording.caption);
  if ('blocks' in structured) {
    if (structured.blocks.length === 0) {
      report({
        code: 'CLAUSE_EMPTY',
        message: `${wordingName(wording)} would say nothing in this policy`,
        ...placeInTemplate(template, 0, template.text.length),
        hint: `give it words for a school without these facts${wording.id === '' ? '' : ', or write "when" with their names at its top'}`,
      });
    }
    return structured.blocks;
  }
  for (const { what, written, offset } of structured.unsupported) {
    const place = findInTemplate(template, markdown, written, offset);
    const [unfilled] = what === 'HTML' ? unfilledIn(written, 'line') : [];
    if (unfilled?.index === 0) {
      report(problemOf(unfilled, place));
      continue;
    }
    const { message, hint } = typeof what === 'string' ? cantStand(what) : what;
    report({ code: 'MARKDOWN_UNSUPPORTED', message, ...place, hint });
  }
  return [];
}

const cantStand = (what: string) => ({
  message: `${what} can't stand in a policy`,
  hint: 'there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs',
});

const wordingName = ({ id }: Wording): string => (id === '' ? 'a heading' : `the clause "${id}"`);

/** The inlines of a wording that has to be one paragraph: for a paragraph, a cell or a label's value. */
export function mergeParagraph(wording: Wording, values: TemplateValues, report: Report): readonly Inline[] {
  const blocks = mergeClause(wording, values, report);
  const [first, ...more] = blocks;
  if (first?.kind === 'paragraph' && more.length === 0) return first.passages.flatMap(({ inlines }) => inlines);
  if (first) reportPlace(wording, 'one paragraph', report);
  return [];
}

/** A wording as a list item: one paragraph, and perhaps a list under it. */
export function mergeItem(wording: Wording, values: TemplateValues, report: Report): ListItem {
  const [first, second, ...more] = mergeClause(wording, values, report);
  if (first?.kind === 'paragraph' && more.length === 0 && (!second || second.kind === 'list')) {
    const inlines = first.passages.flatMap((passage) => passage.inlines);
    return { inlines, ...(second ? { nested: second } : {}) };
  }
  if (first) reportPlace(wording, 'one paragraph, with at most one list under it', report);
  return { inlines: [] };
}

function reportPlace(wording: Wording, room: string, report: Report): void {
  const { template } = wording;
  report({
    code: 'MARKDOWN_PLACE',
    message: `${wordingName(wording)} stands where there is room for ${room}`,
    ...placeInTemplate(template, 0, 1),
    hint: wording.id === '' ? 'write it as words on one line' : 'shorten it, or split it into two clauses',
  });
}
