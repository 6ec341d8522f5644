import type { Block } from '../../document/model.ts';
import { block } from './blocks.ts';

/** The cover's blocks. The pictures that open it share a letterhead with the school's name, where that follows. */
export function cover(blocks: readonly Block[]): string {
  const pictures = blocks.findIndex((node) => node.kind !== 'picture');
  if (pictures <= 0) return lines(blocks);
  const next = blocks[pictures];
  const end = next?.kind === 'paragraph' && next.style === 'school' ? pictures + 1 : pictures;
  return `<div class="letterhead">\n${lines(blocks.slice(0, end))}\n</div>\n${lines(blocks.slice(end))}`;
}

function lines(blocks: readonly Block[]): string {
  return blocks.map((node) => block(node)).join('\n');
}
