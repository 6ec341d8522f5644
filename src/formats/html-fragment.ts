import type { Document } from '../document/model.ts';
import type { Format } from './format.ts';
import { block } from './html/blocks.ts';
import { htmlAttribute } from './html/escape.ts';
import type { HeadingLevel, Markup } from './html/markup.ts';
import { section } from './html/section.ts';

/**
 * The words alone, to be pasted into a page of the school's website, which brings its own head and looks: no style, no
 * class, no script. Ids start with the policy's own, such as "parent-group-chats-introduction".
 *
 * @param level of the title's heading
 */
export const htmlFragment = (level: HeadingLevel): Format => ({
  async render({ document }) {
    return new TextEncoder().encode(fragment(document, level));
  },
});

function fragment({ properties, cover, sections }: Document, level: HeadingLevel): string {
  const { policy = 'policy', language } = properties;
  const markup: Markup = { deeper: level - 1, idPrefix: `${policy}-`, styled: false };
  const parts = [...cover.map((node) => block(node, markup)), ...sections.map((node) => section(node, markup))];
  return `<div id=${htmlAttribute(policy)} lang="${language}">\n${parts.join('\n')}\n</div>\n`;
}
