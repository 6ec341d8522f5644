import type { Engines, Font } from '../format.ts';
import { firstList, type ListNumbering } from './numbering.ts';
import { element, type Xml } from './xml.ts';

/**
 * What is passed along while one Word file is written: the tools, what must not be used twice in one file, and what
 * other parts of the file have to know of its body.
 */
export interface Writing {
  readonly fonts: readonly Font[];
  readonly rasteriser: Engines['rasteriser'];
  /** A number for a list, so that its items count from one, and not on from the list before. */
  nextList(): number;
  /** The number of what counts a list's items, of which one has this level, from 0. */
  numbering(ordered: boolean, list: number, level: number): number;
  /** What counts the lists, by numbers that follow each other. */
  readonly numberings: readonly ListNumbering[];
  /** A number for a picture: Word calls a file damaged in which two have the same. */
  nextPicture(): number;
  /** The id of the relationship to a file of the package with these bytes. */
  embed(bytes: Uint8Array, extension: string): string;
  readonly media: readonly MediaFile[];
  /** The id of the relationship to a page out there. */
  link(url: string): string;
  /** These ids by the pages' addresses. */
  readonly links: ReadonlyMap<string, string>;
  /** What a clause gives to a paragraph, inside the hidden bookmark that tells whose words they are. */
  ofClause(clause: string | undefined, content: readonly Xml[]): readonly Xml[];
}

/** A file in the package's folder for pictures, and the id of the relationship to it. */
interface MediaFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Word's limit. */
const longestBookmark = 40;

/** A fresh one for each file, so that no number depends on the files before. */
export function startWriting(fonts: readonly Font[], rasteriser: Engines['rasteriser']): Writing {
  let lists = 0;
  let pictures = 0;
  const numberings: { ordered: boolean; levels: Set<number> }[] = [];
  const numbers = new Map<string, number>();
  const media: MediaFile[] = [];
  const links = new Map<string, string>();
  const bookmarks = new Set<string>();
  return {
    fonts,
    rasteriser,
    numberings,
    media,
    links,
    nextList: () => ++lists,
    numbering(ordered, list, level) {
      const key = `${ordered} ${list}`;
      const at = numbers.get(key) ?? numberings.push({ ordered, levels: new Set() }) - 1;
      numbers.set(key, at);
      numberings[at]?.levels.add(level);
      return firstList + at;
    },
    nextPicture: () => ++pictures,
    embed(bytes, extension) {
      const number = media.length + 1;
      const id = `rIdMedia${number}`;
      media.push({ id, name: `image${number}.${extension}`, bytes });
      return id;
    },
    link(url) {
      const id = links.get(url) ?? `rIdLink${links.size + 1}`;
      links.set(url, id);
      return id;
    },
    ofClause(clause, content) {
      const name = clause === undefined ? '' : bookmarkName(clause);
      // A second place of the same clause goes without: a name stands once in a file.
      if (name === '' || name.length > longestBookmark || bookmarks.has(name)) return content;
      bookmarks.add(name);
      const id = { 'w:id': bookmarks.size };
      return [element('w:bookmarkStart', { 'w:name': name, ...id }), ...content, element('w:bookmarkEnd', id)];
    },
  };
}

/**
 * `_clause_written_warning` for `written-warning`: Word hides a bookmark that starts with an underscore, and allows
 * letters, digits and underscores in its name. Ids have no underscore, so the way back is clear.
 */
function bookmarkName(clause: string): string {
  return `_clause_${clause.replaceAll('-', '_')}`;
}
