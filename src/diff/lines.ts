import type { Block, Cell, Document, List, ParagraphStyle, Passage, Picture, Table } from '../document/model.ts';

/**
 * A line of a document from top to bottom: a text, a table or a picture. An item of a list is a line with a depth, so
 * that an item that comes or goes is a line that comes or goes.
 */
export type Line = TextLine | TableLine | PictureLine;

export interface TextLine {
  readonly kind: 'text';
  /** The section's id; absent on the cover. */
  readonly section?: string;
  readonly role: Role;
  /** The line's passages, to be joined by one space; for a fact, its label and its value. */
  readonly passages: readonly Passage[];
}

/** What a line of text is. `list` is the number of the list, nested lists counted too. */
export type Role =
  | { readonly as: 'heading'; readonly level: 1 | 2 | 3 }
  | { readonly as: 'paragraph'; readonly style: ParagraphStyle }
  | { readonly as: 'item'; readonly ordered: boolean; readonly depth: number; readonly list: number }
  | { readonly as: 'fact' }
  | { readonly as: 'signature' };

export interface TableLine {
  readonly kind: 'table';
  readonly section?: string;
  readonly table: Table;
}

export interface PictureLine {
  readonly kind: 'picture';
  readonly section?: string;
  readonly picture: Picture;
}

/** The lines of a document in reading order. Together they hold all that it says. */
export function linesOf({ cover, sections }: Document): readonly Line[] {
  let lists = 0;
  const of = (block: Block, place: { readonly section?: string }): readonly Line[] => {
    const line = (role: Role, passages: readonly Passage[]): TextLine => ({ kind: 'text', ...place, role, passages });
    switch (block.kind) {
      case 'heading':
        return [line({ as: 'heading', level: block.level }, [passageOf(block)])];
      case 'paragraph':
        return [line({ as: 'paragraph', style: block.style }, block.passages)];
      case 'list':
        return items(block, 0, undefined);
      case 'cover-facts':
        return block.facts.map(({ label, value, ...clause }) =>
          line({ as: 'fact' }, [
            { ...clause, inlines: [{ kind: 'text', text: label }] },
            { ...clause, inlines: value },
          ]),
        );
      case 'signature-line': {
        const clause = clauseOf(block);
        return block.labels.map((text) =>
          line({ as: 'signature' }, [{ ...clause, inlines: [{ kind: 'text', text }] }]),
        );
      }
      case 'table':
        return [{ kind: 'table', ...place, table: block }];
      case 'picture':
        return [{ kind: 'picture', ...place, picture: block }];
      default:
        return block satisfies never;
    }

    /** @param within the clause of the item that this list is nested in: its items are part of that clause */
    function items({ ordered, items: all }: List, depth: number, within: string | undefined): readonly Line[] {
      const list = lists++;
      return all.flatMap((item) => {
        const clause = item.clause ?? within;
        const own = clause === undefined ? item : { ...item, clause };
        return [
          line({ as: 'item', ordered, depth, list }, [passageOf(own)]),
          ...(item.nested ? items(item.nested, depth + 1, clause) : []),
        ];
      });
    }
  };
  return [
    ...cover.flatMap((block) => of(block, {})),
    ...sections.flatMap(({ id, blocks }) => blocks.flatMap((block) => of(block, { section: id }))),
  ];
}

/** The clauses behind a line, each once. */
export function clausesIn(line: Line): readonly string[] {
  switch (line.kind) {
    case 'text':
      return unique(line.passages.map(({ clause }) => clause));
    case 'table':
      return unique([line.table.clause, ...cells(line.table).map(({ clause }) => clause)]);
    case 'picture':
      return unique([line.picture.clause]);
    default:
      return line satisfies never;
  }
}

/** All cells of a table, the header's first. */
export const cells = ({ header, rows }: Table): readonly Cell[] => [...header, ...rows.flat()];

const unique = (ids: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
];

const clauseOf = ({ clause }: { readonly clause?: string }) => (clause === undefined ? {} : { clause });

const passageOf = (node: Passage): Passage => ({ ...clauseOf(node), inlines: node.inlines });
