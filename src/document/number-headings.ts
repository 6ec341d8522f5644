import type { Section } from './model.ts';

/** The same sections with their headings numbered: "1.", "2.", and inside the second "2.1", "2.2". */
export function numbered(sections: readonly Section[]): readonly Section[] {
  let section = 0;
  let part = 0;
  return sections.map(({ id, blocks }) => ({
    id,
    blocks: blocks.map((block) => {
      if (block.kind !== 'heading' || block.level === 1) return block;
      if (block.level === 3) return { ...block, number: `${section}.${++part}` };
      part = 0;
      return { ...block, number: `${++section}.` };
    }),
  }));
}
