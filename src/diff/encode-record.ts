import type { DocumentSource } from '../document/document-source.ts';
import type { Block, Document } from '../document/model.ts';
import { textsIn } from '../document/texts.ts';
import type { ClauseRecord, Fact, PolicyRecord } from './record.ts';
import { printOf } from './remembered-picture.ts';

/** The format's number: raise it when a record's fields change their meaning, so that older records are refused. */
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
  // A space before another one is escaped, for HTML joins two spaces into one.
  return JSON.stringify(record).replace(/[^ -~]| (?= )/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A clause without the values that nearly every clause has (`usualClause` of decode-record.ts). */
function bareClause({ names, by, reworded, sources, text: _, ...clause }: ClauseRecord): unknown {
  return {
    ...clause,
    ...(names.length > 0 && { names }),
    ...(by !== 'edition' && { by }),
    ...(reworded && { reworded }),
    ...(sources.length > 0 && { sources }),
  };
}

/** `true` instead of a fact whose words the document doesn't all print: a record tells no more than the document. */
function asSaid(fact: Fact, said: string): Fact {
  if (fact === true) return true;
  const words = typeof fact === 'string' ? [fact] : fact.flatMap((row) => row.split(', '));
  return words.every((word) => said.includes(word)) ? fact : true;
}

/** The document with fingerprints in place of its pictures' bytes, which its file holds already. */
function withoutPictures({ properties, cover, sections }: Document, source: DocumentSource | undefined): unknown {
  const bare = (block: Block): unknown => {
    if (block.kind !== 'picture') return block;
    const { bytes: _, isTransparent: __, ...picture } = block;
    return { ...picture, print: printOf(block) };
  };
  return {
    // The source stands among the properties, as in records of earlier releases.
    properties: source === undefined ? properties : { ...properties, source },
    cover: cover.map(bare),
    sections: sections.map(({ id, blocks }) => ({ id, blocks: blocks.map(bare) })),
  };
}
