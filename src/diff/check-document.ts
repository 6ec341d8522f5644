import type { DocumentSource } from '../document/document-source.ts';
import type {
  Block,
  CoverFact,
  CoverFacts,
  Document,
  DocumentProperties,
  DocumentState,
  Emphasis,
  Heading,
  Inline,
  Link,
  List,
  ListItem,
  Paragraph,
  ParagraphStyle,
  Passage,
  Picture,
  Section,
  SignatureLine,
  Strong,
  Table,
  Text,
} from '../document/model.ts';
import {
  type Check,
  type FieldChecks,
  flag,
  isObject,
  list,
  matching,
  oneOf,
  positive,
  shape,
  text,
} from './checks.ts';

/**
 * The checks of a document from outside, typed by the model: they fail to compile when the model gains a kind, a style
 * or a field that they don't check.
 */

/** How deep lists and inlines may nest; nobody writes half of it. */
const deepest = 40;

const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Only the schemes of address/link.ts: older records may hold addresses whose form is refused today. */
const url = matching(/^(https?:\/\/|mailto:|tel:)\S+$/i);

/** A check of an object of type T, whose `kind` was checked before. */
const fieldsOf = <T, Others extends keyof T = never>(
  ...[always, perhaps]: FieldChecks<T, Others | Extract<'kind', keyof T>>
): Check => shape(always, perhaps);

/** Checks a value of a union by the check for its own `kind`. */
const ofKind =
  <Kind extends string>(checks: Readonly<Record<Kind, Check>>): Check =>
  (value) =>
    isObject(value) &&
    typeof value.kind === 'string' &&
    Object.hasOwn(checks, value.kind) &&
    checks[value.kind as Kind](value);

const inlines =
  (depth: number): Check =>
  (value) =>
    depth < deepest && list(inline(depth))(value);

const inline = (depth: number): Check => {
  const within: Check = (value) => inlines(depth + 1)(value);
  return ofKind<Inline['kind']>({
    text: fieldsOf<Text>({ text }, {}),
    strong: fieldsOf<Strong>({ inlines: within }, {}),
    emphasis: fieldsOf<Emphasis>({ inlines: within }, {}),
    link: fieldsOf<Link>({ url, inlines: within }, {}),
    'line-break': () => true,
  });
};

const passage = fieldsOf<Passage>({ inlines: inlines(0) }, { clause: id, language: text });

const listOf =
  (depth: number): Check =>
  (value) =>
    depth < deepest && fieldsOf<List>({ ordered: flag, items: list(itemOf(depth), 1) }, {})(value);

const itemOf = (depth: number): Check =>
  fieldsOf<ListItem>({ inlines: inlines(0) }, { clause: id, nested: (value) => listOf(depth + 1)(value) });

const styles: Readonly<Record<ParagraphStyle, true>> = {
  body: true,
  'lead-in': true,
  school: true,
  motto: true,
  'title-again': true,
  state: true,
};

const table = fieldsOf<Table>(
  { header: list(passage, 1), rows: list(list(passage)) },
  { clause: id, caption: text, label: text },
);

/** Whether every row of a table has as many cells as its header. */
const isEven: Check = (value) => {
  const { header, rows } = value as { readonly header: readonly unknown[]; readonly rows: readonly unknown[][] };
  return rows.every((row) => row.length === header.length);
};

const block = ofKind<Block['kind']>({
  heading: fieldsOf<Heading>({ level: oneOf(1, 2, 3), inlines: inlines(0) }, { clause: id, number: text }),
  paragraph: fieldsOf<Paragraph>({ style: oneOf(...Object.keys(styles)), passages: list(passage) }, {}),
  list: listOf(0),
  table: (value) => table(value) && isEven(value),
  'cover-facts': fieldsOf<CoverFacts>(
    { facts: list(fieldsOf<CoverFact>({ label: text, value: inlines(0) }, { clause: id }), 1) },
    {},
  ),
  'signature-line': fieldsOf<SignatureLine>({ labels: list(text, 1) }, { clause: id }),
  // A record holds a picture's fingerprint instead of its bytes and of what is read from them.
  picture: fieldsOf<Omit<Picture, 'print'> & { print: string }, 'bytes' | 'isTransparent'>(
    {
      alternative: text,
      mediaType: oneOf('image/png', 'image/jpeg', 'image/svg+xml'),
      print: text,
      aspect: positive,
    },
    { clause: id },
  ),
});

/** The properties as a record has them, with the document's source among them. */
const properties = fieldsOf<DocumentProperties & { readonly source?: DocumentSource }>(
  { title: text, school: text, language: oneOf('en-GB') },
  {
    policy: text,
    version: text,
    date: matching(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    colour: matching(/^#[0-9a-f]{6}$/),
    pageStyle: oneOf('letterhead', 'cover'),
    state: fieldsOf<DocumentState>({ label: text, notice: flag }, {}),
    source: fieldsOf<DocumentSource>(
      { policygen: text, school: text, policy: text, profile: text, library: text, words: text },
      { said: text },
    ),
  },
);

/** Whether a value from outside is a Document whose pictures have a fingerprint in place of their bytes. */
export const isDocument: Check = fieldsOf<Document>(
  {
    properties,
    cover: list(block),
    sections: list(fieldsOf<Section>({ id, blocks: list(block) }, {})),
  },
  {},
);
