import type { Block, Cell, CoverFact, Document, Inline, List, ListItem, Passage, Table } from '../document/model.ts';
import type { PairedUnit } from './pair-with-file.ts';
import { rewordPassages } from './reword-passages.ts';
import type { SeenLine } from './seen-line.ts';
import { wordsOf } from './units.ts';

/**
 * The document as a file shows it. An edited paragraph has the file's words, in the form and with the clauses of the
 * words that stayed; a deleted one is left out, and an added one follows the paragraph that it stands behind.
 *
 * @param held every paragraph of this document, each once, paired with the file's line
 */
export function rewriteDocument(document: Document, held: readonly PairedUnit[]): Document {
  return new Rewriting(held).document(document);
}

/** Goes through a document in the order of `unitsOf`. */
class Rewriting {
  readonly #held: readonly PairedUnit[];
  #next = 0;
  /** Lines that somebody added, waiting for the block that they are to follow. */
  #added: SeenLine[] = [];

  constructor(held: readonly PairedUnit[]) {
    this.#held = held;
    this.#takeAdded();
  }

  document({ cover, sections, ...rest }: Document): Document {
    return {
      ...rest,
      cover: this.#blocks(cover),
      sections: sections
        .map((section) => ({ ...section, blocks: this.#blocks(section.blocks) }))
        .filter(({ blocks }) => blocks.length > 0),
    };
  }

  /** Lines added before the first paragraph are put after the first block. */
  #blocks(blocks: readonly Block[]): readonly Block[] {
    return blocks.flatMap((block) => [...this.#block(block), ...this.#added.splice(0).map(paragraphOf)]);
  }

  #block(block: Block): readonly Block[] {
    switch (block.kind) {
      case 'heading': {
        const [passage] = this.#passages([block]) ?? [];
        return passage ? [{ ...block, inlines: passage.inlines }] : [];
      }
      case 'paragraph': {
        const passages = this.#passages(block.passages);
        return passages ? [{ ...block, passages }] : [];
      }
      case 'list': {
        const items = this.#items(block);
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      case 'table':
        return this.#table(block);
      case 'cover-facts': {
        const facts = block.facts.flatMap((fact) => this.#fact(fact));
        return facts.length === 0 ? [] : [{ ...block, facts }];
      }
      case 'signature-line': {
        const labels = block.labels.flatMap((label) => this.#words(label) ?? []);
        return labels.length === 0 ? [] : [{ ...block, labels }];
      }
      case 'picture':
        return [block];
      default:
        return block satisfies never;
    }
  }

  /** The nested items of a deleted item move up to its place; an added item stays an item. */
  #items({ items }: List): readonly ListItem[] {
    return items.flatMap((item): readonly ListItem[] => {
      const [own] = this.#passages([item]) ?? [];
      const added = this.#addedItems();
      const nested = item.nested && this.#items(item.nested);
      const inner = item.nested && nested && nested.length > 0 ? { ...item.nested, items: nested } : undefined;
      const { nested: _, ...bare } = item;
      const kept = own && { ...bare, inlines: own.inlines, ...(inner ? { nested: inner } : {}) };
      return [...(kept ? [kept] : (inner?.items ?? [])), ...added, ...this.#addedItems()];
    });
  }

  #addedItems(): readonly ListItem[] {
    const others = this.#added.findIndex(({ as }) => as !== 'item');
    return this.#added
      .splice(0, others < 0 ? this.#added.length : others)
      .map(({ text }) => ({ inlines: [plain(text)] }));
  }

  /** A row or a table with nothing left in it is left out; a deleted cell becomes an empty one. */
  #table(table: Table): readonly Block[] {
    const caption = table.caption === undefined ? undefined : this.#words(table.caption);
    const cell = (one: Cell): Cell | undefined => this.#passages([one])?.[0];
    const header = table.header.map(cell);
    const rows = table.rows.map((row) => row.map(cell));
    const left = (cells: readonly (Cell | undefined)[]) => cells.some((one) => one !== undefined);
    const orEmpty = (one: Cell | undefined): Cell => one ?? { inlines: [] };
    const kept = rows.filter(left).map((row) => row.map(orEmpty));
    if (caption === undefined && !left(header) && kept.length === 0) return [];
    const captioned = table.caption === undefined ? {} : { caption: caption ?? '' };
    return [{ ...table, ...captioned, header: header.map(orEmpty), rows: [...kept, ...this.#addedRows(table)] }];
  }

  /** Rows of the cells that somebody added at a table's end, if they fill whole rows. */
  #addedRows({ header }: Table): readonly (readonly Cell[])[] {
    const count = this.#added.filter(({ as }) => as === 'cell').length;
    if (count === 0 || count !== this.#added.length || count % header.length !== 0) return [];
    const cells = this.#added.splice(0).map(({ text }): Cell => ({ inlines: [plain(text)] }));
    return Array.from({ length: count / header.length }, (_, row) =>
      cells.slice(row * header.length, (row + 1) * header.length),
    );
  }

  #fact(fact: CoverFact): readonly CoverFact[] {
    const { label, value, ...rest } = fact;
    const passages = this.#passages([{ inlines: [plain(label)] }, { inlines: value }]);
    if (!passages) return [];
    const [first, second] = passages.length === 2 ? passages : [undefined, passages[0]];
    const words = first ? first.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('') : '';
    return [{ ...rest, label: words === '' ? label : words, value: second?.inlines ?? [] }];
  }

  #words(text: string): string | undefined {
    const passages = this.#passages([{ inlines: [plain(text)] }]);
    return passages
      ?.flatMap(({ inlines }) => inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')))
      .join('');
  }

  /** A paragraph's passages as the file has them; undefined where it was deleted. Without words it stays as it is. */
  #passages(passages: readonly Passage[]): readonly Passage[] | undefined {
    if (wordsOf(passages) === '') return passages;
    const held = this.#held[this.#next++];
    this.#takeAdded();
    if (!held || held.same) return passages;
    return held.line && rewordPassages(passages, held.line.text);
  }

  #takeAdded(): void {
    for (let one = this.#held[this.#next]; one?.line && !one.unit; one = this.#held[++this.#next])
      this.#added.push(one.line);
  }
}

const plain = (text: string): Inline => ({ kind: 'text', text });

const paragraphOf = ({ text }: SeenLine): Block => ({
  kind: 'paragraph',
  style: 'body',
  passages: [{ inlines: [plain(text)] }],
});
