import type { Block } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';

/** The blocks of a clause, each marked with the clause's id. */
export function markClause(blocks: readonly Block[], clause: string): readonly Block[] {
  return blocks.map((block, index): Block => {
    switch (block.kind) {
      case 'paragraph': {
        const next = blocks[index + 1];
        const opens = next?.kind === 'list' || (next?.kind === 'table' && next.caption === undefined);
        const style = opens ? 'lead-in' : block.style;
        return { ...block, style, passages: block.passages.map((passage) => ({ ...passage, clause })) };
      }
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, clause })) };
      case 'table':
        return { ...block, clause };
      default:
        return block;
    }
  });
}

/**
 * Labels each table without a caption by the words before it, such as "When we reply", else by its section's heading.
 */
export const labelled = (blocks: readonly Block[], heading: string): readonly Block[] =>
  blocks.map((block, index) => {
    if (block.kind !== 'table' || block.caption !== undefined) return block;
    const before = blocks[index - 1];
    const passage = before?.kind === 'paragraph' ? before.passages.at(-1) : undefined;
    const words = passage && passage.clause === block.clause ? plainText(passage.inlines) : heading;
    return { ...block, label: words.replace(/[\s:]+$/, '') };
  });
