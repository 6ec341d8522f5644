import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Document, ListItem } from '../../src/document/model.ts';
import { schoolDocument, schools } from '../read/schools.ts';

/** What each school's policy says: the provisions of the policy that it had before, found by reading that one. */
const provisions: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../facts/provisions.json'), 'utf8'),
);

/** The clauses of a document, in order, one after another: a clause that stands in one place is there once. */
function clausesOf({ cover, sections }: Document): readonly string[] {
  const marks = [...cover, ...sections.flatMap(({ blocks }) => blocks)].flatMap(marksOf);
  const named = marks.filter((mark) => mark !== undefined);
  return named.filter((mark, index) => mark !== named[index - 1]);
}

function marksOf(block: Block): readonly (string | undefined)[] {
  switch (block.kind) {
    case 'heading':
    case 'signature-line':
    case 'picture':
      return [block.clause];
    case 'paragraph':
      return block.passages.map(({ clause }) => clause);
    case 'list':
      return block.items.flatMap(marksOfItem);
    case 'table':
      return [block.clause, ...columnsOf(block.header, block.rows)];
    case 'cover-facts':
      return block.facts.map(({ clause }) => clause);
  }
}

const marksOfItem = ({ clause, nested }: ListItem): readonly (string | undefined)[] => [
  clause,
  ...(nested?.items.flatMap(marksOfItem) ?? []),
];

/** A column of a table with a clause each: its header and its cells are one. */
const columnsOf = (
  header: readonly { readonly clause?: string }[],
  rows: readonly (readonly { readonly clause?: string }[])[],
): readonly (string | undefined)[] =>
  header.flatMap(({ clause }, column) => {
    const cells = rows.map((row) => row[column]?.clause);
    return cells.every((cell) => cell === clause) ? [clause] : [clause, ...cells];
  });

const isHeading = (id: string): boolean => id.startsWith('hd-');

it('every school of the project has its provisions', () => {
  expect(Object.keys(provisions).toSorted()).toEqual(schools.toSorted());
});

describe.each(schools)('%s', (school) => {
  const said = clausesOf(schoolDocument(school));
  const expected = provisions[school] ?? [];

  it('says every provision of its own, and no other, once', () => {
    expect(said.toSorted()).toEqual([...new Set(said)].toSorted());
    // Every section has its heading, also where the old policy ran on without one.
    expect(said.filter((id) => !isHeading(id)).toSorted()).toEqual(expected.filter((id) => !isHeading(id)).toSorted());
    expect(said).toEqual(expect.arrayContaining(expected.filter(isHeading)));
  });
});

it('Orchard says exactly what its old policy said, headings and all', () => {
  expect(clausesOf(schoolDocument('orchard')).toSorted()).toEqual(provisions.orchard?.toSorted());
});
