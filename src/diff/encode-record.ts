import type { DocumentSource } from '../document/document-source.ts';
import type { Block, Document } from '../document/model.ts';
import { textsIn } from '../document/texts.ts';
import type { ClauseRecord, Fact, PolicyRecord } from './record.ts';
import { printOf } from './remembered-picture.ts';

/** Raised when what a record holds changes its meaning. */
export const recordFormat = 1;

/**
 * A record as a document carries it to `policygen diff`: JSON in plain ASCII, which no format has to escape for a
 * character's sake. It says nothing that the document doesn't: no clause that was left out, no fact that isn't printed.
 */
export function encodeRecord({
  document,
  source,
  clauses,
  headings,
  facts,
  left: _,
  author: __,
  ...rest
}: PolicyRecord): string {
  const said = [...textsIn([document.cover, document.sections])].join('\n');
  const record = {
    policygenRecord: recordFormat,
    ...rest,
    clauses: [...clauses].map(([id, clause]) => [id, bareClause(clause)]),
    headings: [...headings].map(([id, { text: _, ...heading }]) => [id, heading]),
    facts: [...facts].map(([path, fact]) => [path, asSaid(fact, said)]),
    document: withoutPictures(document, source),
  };
  // Of two spaces HTML keeps one.
  return JSON.stringify(record).replace(/[^ -~]| (?= )/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Without what is so of nearly every clause. */
function bareClause({ names, by, reworded, sources, text: _, ...clause }: ClauseRecord): unknown {
  return {
    ...clause,
    ...(names.length > 0 && { names }),
    ...(by !== 'edition' && { by }),
    ...(reworded && { reworded }),
    ...(sources.length > 0 && { sources }),
  };
}

/** A fact of which the document doesn't print every word is only known to be there. */
function asSaid(fact: Fact, said: string): Fact {
  if (fact === true) return true;
  const words = typeof fact === 'string' ? [fact] : fact.flatMap((row) => row.split(', '));
  return words.every((word) => said.includes(word)) ? fact : true;
}

/** With the pictures' fingerprints in place of their bytes, which the document holds already. */
function withoutPictures({ properties, cover, sections }: Document, source: DocumentSource | undefined): unknown {
  const bare = (block: Block): unknown => {
    if (block.kind !== 'picture') return block;
    const { bytes: _, isTransparent: __, ...picture } = block;
    return { ...picture, print: printOf(block) };
  };
  return {
    // Where a record of an earlier release has its source, too.
    properties: source === undefined ? properties : { ...properties, source },
    cover: cover.map(bare),
    sections: sections.map(({ id, blocks }) => ({ id, blocks: blocks.map(bare) })),
  };
}
