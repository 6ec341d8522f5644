import type { DocumentSource } from '../document/document-source.ts';
import type { Document } from '../document/model.ts';
import { isDocument } from './check-document.ts';
import { flag, isObject, list, oneOf, pairs, shape, text } from './checks.ts';
import { recordFormat } from './encode-record.ts';
import type { ClauseRecord, PolicyRecord } from './record.ts';

/**
 * The record that a document carries; undefined where this policygen can't read it. A document may come from anybody,
 * so every field is checked: a record that passes has the declared types, and only safe links.
 */
export function decodeRecord(encoded: string): PolicyRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(encoded);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.policygenRecord !== recordFormat || !isRecord(value)) return undefined;
  const { school, policy, edition, clauses, headings, facts, document } = value as unknown as Encoded;
  const { source } = document.properties;
  return {
    school,
    policy,
    edition,
    clauses: new Map(clauses.map(([id, clause]) => [id, { ...usualClause, ...clause }])),
    headings: new Map(headings),
    facts: new Map(facts),
    document: withPictures(document),
    ...(source === undefined ? {} : { source }),
  };
}

type Entries<T> = T extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V])[] : never;

/** The record as JSON, once `isRecord` has checked it. */
interface Encoded extends Pick<PolicyRecord, 'school' | 'policy' | 'edition'> {
  readonly document: EncodedDocument;
  readonly clauses: readonly (readonly [string, EncodedClause])[];
  readonly headings: Entries<PolicyRecord['headings']>;
  readonly facts: Entries<PolicyRecord['facts']>;
}

/** The document as a record holds it: with its source among its properties. */
interface EncodedDocument extends Document {
  readonly properties: Document['properties'] & { readonly source?: DocumentSource };
}

type EncodedClause = Omit<ClauseRecord, keyof typeof usualClause> & Partial<ClauseRecord>;

/** The values that a record leaves out, since nearly every clause has them. */
const usualClause = { names: [], by: 'edition', reworded: false, sources: [] } as const;

const words = { wording: text, names: list(text) };

const isRecord = shape({
  school: text,
  policy: text,
  edition: text,
  document: isDocument,
  clauses: pairs(
    shape(
      { wording: text, title: text },
      {
        names: list(text),
        by: oneOf('edition', 'include', 'extra'),
        reworded: flag,
        sources: list(shape({ title: text, edition: text })),
      },
    ),
  ),
  headings: pairs(shape(words)),
  facts: pairs((fact) => fact === true || text(fact) || list(text)(fact)),
});

function withPictures(document: Document): Document {
  const whole = (block: Document['cover'][number]) =>
    block.kind === 'picture' ? { ...block, bytes: new Uint8Array() } : block;
  const { cover, sections, properties } = document;
  const { title, school, language, version, date, colour, state } = properties;
  return {
    properties: {
      title,
      school,
      language,
      ...(version === undefined ? {} : { version }),
      ...(date === undefined ? {} : { date }),
      ...(colour === undefined ? {} : { colour }),
      ...(state === undefined ? {} : { state }),
    },
    cover: cover.map(whole),
    sections: sections.map(({ id, blocks }) => ({ id, blocks: blocks.map(whole) })),
  };
}
