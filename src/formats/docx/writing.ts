import { Bookmark, type ParagraphChild } from 'docx';
import type { Font, Rasteriser } from '../format.ts';

/** What is passed along while one Word file is written: the tools, and what must not be used twice in one file. */
export interface Writing {
  readonly fonts: readonly Font[];
  rasteriser(): Promise<Rasteriser>;
  /** A number for a list, so that its items count from one, and not on from the list before. */
  nextList(): number;
  /** A number for a picture: Word calls a file damaged in which two have the same. */
  nextPicture(): number;
  /** What a clause gives to a paragraph, inside the hidden bookmark that tells whose words they are. */
  ofClause(clause: string | undefined, children: readonly ParagraphChild[]): readonly ParagraphChild[];
}

/** Word's limit. */
const longestBookmark = 40;

/** A fresh one for each file, so that no number depends on the files before. */
export function startWriting(fonts: readonly Font[], rasteriser: () => Promise<Rasteriser>): Writing {
  let lists = 0;
  let pictures = 0;
  const bookmarks = new Set<string>();
  return {
    fonts,
    rasteriser,
    nextList: () => ++lists,
    nextPicture: () => ++pictures,
    ofClause(clause, children) {
      const name = clause === undefined ? '' : bookmarkName(clause);
      // A second place of the same clause goes without: a name stands once in a file.
      if (name === '' || name.length > longestBookmark || bookmarks.has(name)) return children;
      bookmarks.add(name);
      return [new Bookmark({ id: name, children })];
    },
  };
}

/**
 * `_clause_written_warning` for `written-warning`: Word hides a bookmark that starts with an underscore, and allows
 * letters, digits and underscores in its name. Ids have no underscore, so the way back is clear.
 */
export function bookmarkName(clause: string): string {
  return `_clause_${clause.replaceAll('-', '_')}`;
}
