import type { Block, Cell, Inline } from '../document/model.ts';
import { printDate } from '../profile/calendar-date.ts';
import { relativeLink, type SiteFormat, siteFormats } from './addresses.ts';
import type { FileFact } from './manifest.ts';
import type { PublishedVersion } from './published.ts';

/** The parts of the site's pages. Links are relative to the page, so they work in HTML only. */

export const textInline = (said: string): Inline => ({ kind: 'text', text: said });

export const link = (target: string, from: string, said: string): Inline => ({
  kind: 'link',
  url: relativeLink(target, from),
  inlines: [textInline(said)],
});

export const cell = (...inlines: readonly (Inline | string)[]): Cell => ({
  inlines: inlines.map((inline) => (typeof inline === 'string' ? textInline(inline) : inline)),
});

export const paragraph = (...inlines: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  style: 'body',
  passages: [cell(...inlines)],
});

export const heading = (level: 1 | 2, said: string): Block => ({ kind: 'heading', level, inlines: [textInline(said)] });

export const list = (items: readonly (readonly Inline[])[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((inlines) => ({ inlines })),
});

const formatNames: Readonly<Record<SiteFormat, string>> = { html: 'Web page', pdf: 'PDF', docx: 'Word' };

/**
 * Links to a policy's documents with their sizes, as one passage. Format and size stand in the link itself, "PDF (84
 * kB)", for readers whose screen reader lists links without the words around them.
 */
export function documentLinks(
  pathOf: (format: SiteFormat) => string,
  from: string,
  files: ReadonlyMap<string, FileFact>,
  formats: readonly SiteFormat[] = siteFormats,
): readonly Inline[] {
  return formats.flatMap((format, index) => {
    const path = pathOf(format);
    const fact = files.get(path);
    const size = fact ? ` (${sizeOf(fact.bytes)})` : '';
    return [...(index === 0 ? [] : [textInline(', ')]), link(path, from, `${formatNames[format]}${size}`)];
  });
}

/** A size in units of 1,000 bytes: "84 kB", "1.2 MB". */
const sizeOf = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export function approvalOf({ approvedBy, from }: PublishedVersion): string {
  if (!from) return 'Not yet';
  return approvedBy === undefined ? `Issued ${printDate(from)}` : `${approvedBy}, ${printDate(from)}`;
}
