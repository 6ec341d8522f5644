import type { Document, Passage } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { cells, type Line, linesOf } from './lines.ts';
import { seenWords } from './seen-words.ts';

/** One paragraph in every format: a line of text, a fact with its label, a table's caption, or a cell. */
export interface Unit {
  /** The paragraph's passages, to be joined by one space. */
  readonly passages: readonly Passage[];
  /** The words that a reader sees, without typography. */
  readonly words: string;
  /** `words` with a heading's number before them: pages print the number, Word counts it by itself. */
  readonly numbered: string;
}

/** The paragraphs of a document in reading order, without pictures and paragraphs that have no words. */
export function unitsOf(document: Document): readonly Unit[] {
  const numbers = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [block.number] : [])),
  );
  let headings = -document.cover.filter(({ kind }) => kind === 'heading').length;
  return linesOf(document).flatMap((line): readonly Unit[] => {
    const number = line.kind === 'text' && line.role.as === 'heading' ? numbers[headings++] : undefined;
    return passagesIn(line).map((passages) => {
      const words = wordsOf(passages);
      return { passages, words, numbered: number === undefined ? words : seenWords(`${number} ${words}`) };
    });
  });
}

/** What some passages say, one space between them, without typography. */
export const wordsOf = (passages: readonly Passage[]): string =>
  seenWords(passages.map(({ inlines }) => plainText(inlines)).join(' '));

function passagesIn(line: Line): readonly (readonly Passage[])[] {
  switch (line.kind) {
    case 'text':
      return [line.passages];
    case 'table': {
      const { caption } = line.table;
      const over: readonly Passage[][] =
        caption === undefined ? [] : [[{ inlines: [{ kind: 'text', text: caption }] }]];
      return [...over, ...cells(line.table).map((cell) => [cell])];
    }
    case 'picture':
      return [];
    default:
      return line satisfies never;
  }
}
