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
}

type Say = (words: readonly Inline[] | string, place: Place, clause?: string, isTitle?: boolean) => void;

/** Everything that a document says, in its order, but for what stands in its file's properties alone. */
export function documentWords({ cover, sections }: Document): readonly PrintedWords[] {
  const all: PrintedWords[] = [];
  const sayIn =
    (section: string | undefined): Say =>
    (said, place, clause, isTitle = false) => {
      const words = typeof said === 'string' ? said : plainText(said);
      all.push({ words, place, clause, isTitle, section });
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
        for (const { inlines, clause } of block.passages) say(inlines, placeOf(block, blocks[index + 1]), clause);
        break;
      case 'list':
        collectList(block, undefined, say);
        break;
      case 'table':
        if (block.caption !== undefined) say(block.caption, 'line', block.clause, true);
        for (const { clause, inlines } of block.header)
          say(inlines, 'line', clause ?? block.clause, clause !== undefined);
        for (const { clause, inlines } of block.rows.flat()) say(inlines, 'line', clause ?? block.clause);
        break;
      case 'cover-facts':
        for (const { clause, label, value } of block.facts) {
          say(label, 'line', clause, true);
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

function placeOf({ style }: Paragraph, next: Block | undefined): Place {
  if (style !== 'body' && style !== 'lead-in') return 'line';
  return next?.kind === 'list' || next?.kind === 'table' ? 'lead-in' : 'passage';
}

/** @param of the clause whose item the list stands in */
function collectList({ items }: List, of: string | undefined, say: Say): void {
  for (const [index, { clause = of, inlines, nested }] of items.entries()) {
    const isLast = index === items.length - 1 && (of !== undefined || clause?.startsWith('extra-') === true);
    say(inlines, nested ? 'lead-in' : isLast ? 'last item' : 'item', clause);
    if (nested) collectList(nested, clause, say);
  }
}
