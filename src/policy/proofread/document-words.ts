import type { Block, Document, Inline, List, Paragraph } from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';
import type { Place } from './slip.ts';

/** Words of a document that a reader meets in one go. */
export interface PrintedWords {
  readonly words: string;
  readonly place: Place;
  /** The clause that they are of; undefined for a heading, a caption and the like. */
  readonly clause: string | undefined;
  /** Whether they are what the clause is called, and not its words. */
  readonly isTitle: boolean;
  /** The section; undefined on the cover. */
  readonly section: string | undefined;
  /** How many items the list has that they open. */
  readonly opens?: number;
}

type Say = (
  words: readonly Inline[] | string,
  place: Place,
  clause?: string,
  about?: { readonly isTitle?: boolean; readonly opens?: number | undefined },
) => void;

/** Everything that a document says, in its order, but for what stands in its file's properties alone. */
export function documentWords({ cover, sections }: Document): readonly PrintedWords[] {
  const all: PrintedWords[] = [];
  const sayIn =
    (section: string | undefined): Say =>
    (said, place, clause, { isTitle = false, opens } = {}) => {
      const words = typeof said === 'string' ? said : plainText(said);
      all.push({ words, place, clause, isTitle, section, ...(opens === undefined ? {} : { opens }) });
    };
  collect(cover, sayIn(undefined));
  for (const { id, blocks } of sections) collect(blocks, sayIn(id));
  return all;
}

function collect(blocks: readonly Block[], say: Say): void {
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'heading':
        say(block.inlines, 'line', block.level === 1 ? block.clause : undefined);
        break;
      case 'paragraph':
        collectParagraph(block, blocks[index + 1], say);
        break;
      case 'list':
        collectList(block, undefined, say);
        break;
      case 'table':
        if (block.caption !== undefined) say(block.caption, 'line', block.clause, { isTitle: true });
        for (const { clause, inlines } of block.header)
          say(inlines, 'line', clause ?? block.clause, { isTitle: clause !== undefined });
        for (const { clause, inlines } of block.rows.flat()) say(inlines, 'line', clause ?? block.clause);
        break;
      case 'cover-facts':
        for (const { clause, label, value } of block.facts) {
          say(label, 'line', clause, { isTitle: true });
          say(value, 'line', clause);
        }
        break;
      case 'signature-line':
        for (const label of block.labels) say(label, 'line', block.clause);
        break;
      case 'picture':
        say(block.alternative, 'line', block.clause);
        break;
      default:
        block satisfies never;
    }
  }
}

function collectParagraph(paragraph: Paragraph, next: Block | undefined, say: Say): void {
  const place = placeOf(paragraph, next);
  for (const [index, { inlines, clause }] of paragraph.passages.entries()) {
    const isLast = index === paragraph.passages.length - 1;
    const opens = isLast && place === 'lead-in' && next?.kind === 'list' ? next.items.length : undefined;
    say(inlines, isLast ? place : place === 'lead-in' ? 'passage' : place, clause, { opens });
  }
}

function placeOf({ style }: Paragraph, next: Block | undefined): Place {
  if (style !== 'body' && style !== 'lead-in') return 'line';
  return next?.kind === 'list' || next?.kind === 'table' ? 'lead-in' : 'passage';
}

/** @param of the clause whose item the list stands in */
function collectList({ items }: List, of: string | undefined, say: Say): void {
  for (const [index, { clause = of, inlines, nested }] of items.entries()) {
    const isLast = index === items.length - 1 && (of !== undefined || clause?.startsWith('extra-') === true);
    say(inlines, nested ? 'lead-in' : isLast ? 'last item' : 'item', clause, { opens: nested?.items.length });
    if (nested) collectList(nested, clause, say);
  }
}
