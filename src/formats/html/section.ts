import type { Heading, Section } from '../../document/model.ts';
import { block } from './blocks.ts';
import { htmlAttribute } from './escape.ts';
import type { Markup } from './markup.ts';

/** The heading that names a section, where it has one. */
export function sectionHeading(section: Section): Heading | undefined {
  return section.blocks.find((node) => node.kind === 'heading' && node.level === 2) as Heading | undefined;
}

/** One section, named by its heading, whose id can't be another section's: those have no underscore. */
export function section(node: Section, markup: Markup): string {
  const heading = sectionHeading(node);
  const id = `${markup.idPrefix}${node.id}`;
  const headingId = `${id}_title`;
  const label = heading === undefined ? '' : ` aria-labelledby=${htmlAttribute(headingId)}`;
  const blocks = node.blocks.map((child) => block(child, markup, child === heading ? headingId : undefined));
  return `<section id=${htmlAttribute(id)}${label}>\n${blocks.join('\n')}\n</section>`;
}
