import type { Document } from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';
import { htmlAttribute, htmlWords } from './escape.ts';
import { sectionHeading } from './section.ts';

/**
 * Links to the sections, for the screen only: its words are no part of the document. Empty for fewer than three
 * sections, which need no map. Its id can't be a section's: those have no underscore.
 */
export function contents({ sections }: Document): string {
  const links = sections.flatMap((section) => {
    const heading = sectionHeading(section);
    if (heading === undefined) return [];
    const words = `${heading.number === undefined ? '' : `${heading.number} `}${plainText(heading.inlines)}`;
    return [`<li><a href=${htmlAttribute(`#${section.id}`)}>${htmlWords(words)}</a></li>`];
  });
  if (links.length < 3) return '';
  return `<nav aria-labelledby="contents_title"><p id="contents_title">Contents</p><ol>${links.join('')}</ol></nav>\n`;
}
