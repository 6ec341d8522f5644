import type { Document, Link } from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';
import { characters, type Edit } from './edit-pdf.ts';

/** A text string between brackets (ISO 32000-1, 7.3.4.2), in which brackets may stand in pairs. */
const description = /(?<=\/Contents )\(((?:[^\\()]|\\.|\((?:[^\\()]|\\.)*\))*)\)/g;

/**
 * Edits that describe the links to web pages by their words. Typst describes a link by its address, which a screen
 * reader would spell out (WCAG 2.2, 2.4.4; PDF/UA-1, 7.18.5); a link to write an email, it describes well, but for one
 * with encoded letters.
 */
export function describeLinks(pdf: Uint8Array, document: Document): readonly Edit[] {
  const words = new Map(
    [...linksIn([document.cover, document.sections])]
      .filter(({ url }) => /^https?:|^mailto:.*(?:%|@xn--|\.xn--)/i.test(url))
      .map(({ url, inlines }) => describedBy(url, plainText(inlines))),
  );
  if (words.size === 0) return [];
  return [...characters(pdf, 0).matchAll(description)].flatMap(({ 0: { length }, 1: written = '', index }) => {
    const said = words.get(written.replace(/\\(.)/g, '$1'));
    return said === undefined ? [] : [{ at: index, length, text: textString(said) }];
  });
}

/** What Typst says of a link, and what to say in its place. */
function describedBy(url: string, words: string): readonly [said: string, words: string] {
  if (!url.startsWith('mailto:')) return [url, words];
  return [url.replace('mailto:', 'Email '), words.includes('@') ? `Email ${words}` : words];
}

function* linksIn(value: unknown): Generator<Link> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if ('kind' in value && value.kind === 'link') yield value as Link;
  else for (const inner of Object.values(value)) yield* linksIn(inner);
}

/** A text string in UTF-16 with its mark (ISO 32000-1, 7.9.2.2), as hexadecimal digits. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}
