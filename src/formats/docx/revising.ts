import type { LineMark } from '../../diff/diff-tree.ts';
import { element, type Xml } from './xml.ts';

/** Whose tracked changes they are, and when they were made. */
export interface Revisor {
  readonly author: string;
  /** ISO 8601, as exact as it is known: "2024", "2024-03" or "2024-03-05". */
  readonly date: string;
}

/** What Word wants to know of one tracked change, as its element's attributes (ECMA-376 part 1, 17.13.4.4). */
export interface Revision {
  readonly 'w:id': number;
  readonly 'w:author': string;
  /** ISO 8601 with a time. */
  readonly 'w:date': string;
  readonly [attribute: string]: string | number;
}

/** What is passed along while a file with tracked changes is written. */
export interface Revising {
  readonly author: string;
  /** When they were made: ISO 8601 with a time. */
  readonly date: string;
  /** A revision of a number of its own. */
  revision(): Revision;
  /** The property that says that a paragraph's end or a row came or went; none where it stayed. */
  marks(mark: LineMark): readonly Xml[];
}

export function startRevising(revisor: Revisor): Revising {
  let revisions = 0;
  const { author } = revisor;
  // A month or a year has no time: its first instant stands for it, as in the file's properties.
  const date = `${`${revisor.date}-01-01`.slice(0, 10)}T00:00:00Z`;
  const revision = () => ({ 'w:id': ++revisions, 'w:author': author, 'w:date': date });
  return {
    author,
    date,
    revision,
    marks(mark) {
      if (mark === 'inserted') return [element('w:ins', revision())];
      return mark === 'deleted' ? [element('w:del', revision())] : [];
    },
  };
}
