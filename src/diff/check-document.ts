import type { Block, ParagraphStyle } from '../document/model.ts';
import { type Check, flag, isObject, list, matching, oneOf, positive, shape, text } from './checks.ts';

/** Lists and words inside each other go this deep at most; nobody writes half of it. */
const deepest = 40;

const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Links open a page, a letter or a call, as address/link.ts has it; records of before may hold what is refused today. */
const url = matching(/^(https?:\/\/|mailto:|tel:)\S+$/i);

const named = { clause: id };

const inlines =
  (depth: number): Check =>
  (value) =>
    depth < deepest && list(inline(depth))(value);

const inline =
  (depth: number): Check =>
  (value) => {
    if (!isObject(value)) return false;
    const within = inlines(depth + 1);
    switch (value.kind) {
      case 'text':
        return text(value.text);
      case 'strong':
      case 'emphasis':
        return within(value.inlines);
      case 'link':
        return url(value.url) && within(value.inlines);
      case 'line-break':
        return true;
      default:
        return false;
    }
  };

const passage = shape({ inlines: inlines(0) }, { ...named, language: text });

const itemsOf =
  (depth: number): Check =>
  (value) =>
    depth < deepest && shape({ ordered: flag, items: list(itemOf(depth), 1) })(value);

const itemOf = (depth: number): Check =>
  shape({ inlines: inlines(0) }, { ...named, nested: (value) => itemsOf(depth + 1)(value) });

/** Each of them, so that a style that the model gains can't be forgotten here. */
const styles: Readonly<Record<ParagraphStyle, true>> = {
  body: true,
  'lead-in': true,
  school: true,
  motto: true,
  'title-again': true,
  state: true,
};

/** Likewise of each kind. */
const blocks: Readonly<Record<Block['kind'], Check>> = {
  heading: shape({ level: oneOf(1, 2, 3), inlines: inlines(0) }, { ...named, number: text }),
  paragraph: shape({
    style: oneOf(...Object.keys(styles)),
    passages: list(passage),
  }),
  list: itemsOf(0),
  table: (value) =>
    shape({ header: list(passage, 1), rows: list(list(passage)) }, { ...named, caption: text, label: text })(value) &&
    isEven(value),
  'cover-facts': shape({ facts: list(shape({ label: text, value: inlines(0) }, named), 1) }),
  'signature-line': shape({ labels: list(text, 1) }, named),
  picture: shape(
    {
      alternative: text,
      mediaType: oneOf('image/png', 'image/jpeg', 'image/svg+xml'),
      print: text,
      aspect: positive,
    },
    named,
  ),
};

/** Whether every row of a table has as many cells as its header. */
const isEven: Check = (value) => {
  const { header, rows } = value as { readonly header: readonly unknown[]; readonly rows: readonly unknown[][] };
  return rows.every((row) => row.length === header.length);
};

const block: Check = (value) =>
  isObject(value) &&
  typeof value.kind === 'string' &&
  Object.hasOwn(blocks, value.kind) &&
  blocks[value.kind as Block['kind']](value);

/** Whether a value from outside is a Document whose pictures have a fingerprint in place of their bytes. */
export const isDocument: Check = shape({
  properties: shape(
    { title: text, school: text, language: oneOf('en-GB') },
    {
      version: text,
      date: matching(/^\d{4}(-\d{2}(-\d{2})?)?$/),
      colour: matching(/^#[0-9a-f]{6}$/),
      state: shape({ label: text, notice: flag }),
      source: shape(
        { policygen: text, school: text, policy: text, profile: text, library: text, words: text },
        { said: text },
      ),
    },
  ),
  cover: list(block),
  sections: list(shape({ id, blocks: list(block) })),
});
