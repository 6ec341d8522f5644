import type { Block, List, Passage } from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';

/** A part of a block that is a block in itself, with the clause that its words come from. */
export interface Piece {
  readonly block: Block;
  readonly clause?: string | undefined;
  /** What a reader sees of it, to find it by. */
  readonly words: string;
}

/** A block as one piece. */
export function wholeBlock(block: Block): Piece {
  const parts = splitBlock(block);
  const clause = 'clause' in block ? block.clause : parts.length === 1 ? parts[0]?.clause : undefined;
  return { block, clause, words: blockText(block) };
}

/** The passages, items, facts or cells of a block, each as a block to be set by itself; none where it has no parts. */
export function splitBlock(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return block.passages.map((passage) => fromPassage(passage));
    case 'list':
      return splitList(block);
    case 'table':
      return [
        ...(block.caption === undefined
          ? []
          : [fromPassage({ inlines: [{ kind: 'text', text: block.caption }] }, block.clause)]),
        ...[block.header, ...block.rows].flat().map((cell) => fromPassage(cell, block.clause)),
      ];
    case 'cover-facts':
      return block.facts.map((fact) => ({
        block: { kind: 'cover-facts', facts: [fact] },
        clause: fact.clause,
        words: `${fact.label} ${plainText(fact.value)}`,
      }));
    case 'heading':
    case 'signature-line':
    case 'picture':
      return [];
    default:
      return block satisfies never;
  }
}

function splitList(list: List): readonly Piece[] {
  return list.items.flatMap(({ nested, ...item }) => [
    { block: { ...list, items: [item] }, clause: item.clause, words: plainText(item.inlines) },
    ...(nested === undefined ? [] : splitList(nested)),
  ]);
}

function fromPassage(passage: Passage, clause?: string): Piece {
  return {
    block: { kind: 'paragraph', style: 'body', passages: [passage] },
    clause: passage.clause ?? clause,
    words: plainText(passage.inlines),
  };
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return plainText(block.inlines);
    case 'signature-line':
      return block.labels.join(' ');
    case 'picture':
      return block.alternative;
    case 'paragraph':
    case 'list':
    case 'table':
    case 'cover-facts':
      return splitBlock(block)
        .map((piece) => piece.words)
        .join(' ');
    default:
      return block satisfies never;
  }
}
