import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** The XML parts of a Word file by their paths, fonts and pictures as empty strings. */
export type WordParts = Readonly<Record<string, string>>;

export function wordParts(bytes: Uint8Array): WordParts {
  const text = (path: string, part: Uint8Array) => (/\.(xml|rels)$/.test(path) ? new TextDecoder().decode(part) : '');
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, text(path, part)]));
}

/** The root of a part; throws where it isn't well-formed XML. */
export function rootOf(parts: WordParts, path: string): Element {
  const xml = parts[path];
  const root = xml && new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error(`the Word file has no part ${path}`);
  return root;
}

/** All elements below with this name, in the order of the document. */
export const below = (element: Element, name: string): Element[] => [...element.getElementsByTagName(name)];

/** The elements straight below, all of them or those with this name. */
export const children = (element: Element | undefined, name?: string): Element[] =>
  [...(element?.childNodes ?? [])].filter(
    (node): node is Element => node.nodeType === node.ELEMENT_NODE && (name === undefined || node.nodeName === name),
  );

/** The first element straight below with this name. */
export const child = (element: Element | undefined, name: string): Element | undefined => children(element, name)[0];

/** An attribute's value; the empty string where there is none. */
export const attribute = (element: Element | undefined, name = 'w:val'): string => element?.getAttribute(name) ?? '';
