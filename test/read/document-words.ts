import type { Block, Document, Inline, List } from '../../src/document/model.ts';
import { plainText } from '../../src/document/plain-text.ts';

/** The words of a document in reading order, one space between them: what every format has to say. */
export const documentWords = (document: Document): string =>
  [...document.cover, ...document.sections.flatMap(({ blocks }) => blocks)]
    .map(words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function words(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.number ?? ''} ${plainText(block.inlines)}`;
    case 'paragraph':
      return join(block.passages);
    case 'list':
      return listWords(block);
    case 'table':
      return [block.caption ?? '', join(block.header), ...block.rows.map(join)].join(' ');
    case 'cover-facts':
      return block.facts.map(({ label, value }) => `${label} ${plainText(value)}`).join(' ');
    case 'signature-line':
      return block.labels.join(' ');
    case 'picture':
      return '';
  }
}

const join = (passages: readonly { readonly inlines: readonly Inline[] }[]): string =>
  passages.map(({ inlines }) => plainText(inlines)).join(' ');

const listWords = ({ items }: List): string =>
  items.map(({ inlines, nested }) => `${plainText(inlines)} ${nested ? listWords(nested) : ''}`).join(' ');
