import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Edit, withoutRemarks } from './edit-remarks.ts';
import { inlineScalar, type ScalarStyle } from './inline-scalar.ts';
import { indentOf, lineEnd, lineStart, newLine } from './lines.ts';

/** Fields with their words, in order; a group of one level. */
export type NewGroup = Readonly<Record<string, string | true>>;

type IsUntrue = (remark: string, before: string, after: string) => boolean;

/** One change to what a YAML text says. Paths are names of fields. */
export type YamlChange =
  /** Sets a field's value; a missing field is added at the end of its group, and so is a missing group. */
  | {
      readonly kind: 'set';
      readonly path: readonly string[];
      readonly value: string | NewGroup;
      /** Whether to delete a remark beside or above the field, since the new value makes it untrue. */
      readonly isUntrue?: IsUntrue;
    }
  /** Replaces a field that holds a scalar by another field; the remark beside the old one goes too. */
  | { readonly kind: 'replace'; readonly path: readonly string[]; readonly name: string; readonly value: NewGroup }
  /** Deletes a field that holds a scalar, with the remark beside it; does nothing where the field is missing. */
  | { readonly kind: 'remove'; readonly path: readonly string[] }
  /** Adds a group at the end of a list, written as its last item is; a missing list is added. */
  | { readonly kind: 'append'; readonly path: readonly string[]; readonly item: NewGroup };

/**
 * The text with the changes made and everything else as it was, byte for byte: comments, quotes, blank lines, line ends
 * and indentation. The caller has to read the new text again to see that it says what was meant.
 *
 * @returns undefined where the text can't be changed without touching anything else
 */
export function editYaml(text: string, changes: readonly YamlChange[]): string | undefined {
  let edited: string | undefined = text;
  for (const change of changes) {
    const edit: Edit | undefined = edited === undefined ? undefined : editFor(edited, change);
    edited = edit && edited && edited.slice(0, edit.start) + edit.text + edited.slice(edit.end);
  }
  return edited;
}

const nothing: Edit = { start: 0, end: 0, text: '' };

function editFor(text: string, change: YamlChange): Edit | undefined {
  const root = parseDocument(text, { schema: 'failsafe', prettyErrors: false }).contents;
  const { path } = change;
  let map: unknown = root;
  for (const [depth, name] of path.entries()) {
    if (!isMap(map)) return undefined;
    const pair = pairOf(map, name);
    const isLast = depth === path.length - 1;
    if (!pair) return change.kind === 'remove' ? nothing : addition(text, map, path.slice(depth), change);
    if (isLast) return editOf(text, map, pair, change);
    map = pair.value;
  }
  return undefined;
}

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === name);

function editOf(text: string, map: YAMLMap, pair: Pair, change: YamlChange): Edit | undefined {
  const { value } = pair;
  switch (change.kind) {
    case 'set':
      if (!isScalar(value) || typeof change.value !== 'string') return undefined;
      return dropRemarks(
        text,
        pair,
        value,
        change,
        scalarEdit(text, value, inlineScalar(change.value, styleOf(value))),
      );
    case 'replace': {
      const start = startOf(pair);
      if (!isScalar(value) || start === undefined) return undefined;
      const edit = scalarEdit(text, value, `${change.name}: ${flowGroup(change.value)}`);
      return (
        edit && withoutRemarks(text, { start, end: contentEnd(text, value) ?? edit.end }, 'beside', { ...edit, start })
      );
    }
    case 'remove':
      return isScalar(value) || isMap(value) ? removal(text, map, pair) : undefined;
    case 'append':
      return isSeq(value) ? appending(text, value, change.item) : undefined;
  }
}

type SetChange = Extract<YamlChange, { kind: 'set' }>;

function dropRemarks(text: string, pair: Pair, node: Scalar, change: SetChange, edit?: Edit): Edit | undefined {
  const { value, isUntrue } = change;
  const [start, end] = [startOf(pair), contentEnd(text, node)];
  if (!edit || !isUntrue || typeof value !== 'string' || start === undefined || end === undefined) return edit;
  return withoutRemarks(text, { start, end }, (remark) => isUntrue(remark, String(node.value), value), edit);
}

const styleOf = (node: unknown): ScalarStyle => {
  const type = isScalar(node) ? node.type : undefined;
  return type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : type === 'PLAIN' ? 'bare' : 'plain';
};

const startOf = ({ key }: Pair): number | undefined => (isNode(key) ? key.range?.[0] : undefined);

/** The edit of a scalar. A comment behind it stays in its column where there is room. */
function scalarEdit(text: string, node: Scalar, written: string): Edit | undefined {
  const [start] = node.range ?? [0];
  const end = contentEnd(text, node) ?? start;
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  if (isBlock && text.slice(start, lineEnd(text, start)).includes('#')) return undefined;
  const spaces = /^ {2,}(?=#)/.exec(text.slice(end))?.[0].length ?? 0;
  if (spaces === 0 || text.slice(start, end).includes('\n')) return { start, end, text: written };
  const left = Math.max(1, spaces - (written.length - (end - start)));
  return { start, end: end + spaces, text: written + ' '.repeat(left) };
}

/** Where a node's own text ends, before comments and blank lines; undefined where the node is empty. */
function contentEnd(text: string, node: unknown): number | undefined {
  if (!isNode(node) || !node.range) return undefined;
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    const pair = isNode(last) ? undefined : (last as Pair | undefined);
    return contentEnd(text, pair ? (pair.value ?? pair.key) : last);
  }
  const [start, end] = node.range;
  return start + text.slice(start, end).trimEnd().length;
}

/** New lines below the line on which the content ends, and so behind a comment on that line. */
function linesAfter(text: string, end: number, lines: readonly string[]): Edit {
  const place = lineEnd(text, end);
  return { start: place, end: place, text: lines.map((line) => newLine(text) + line).join('') };
}

/** Adds a missing field, with the missing groups on the way to it. */
function addition(text: string, map: YAMLMap, path: readonly string[], change: YamlChange): Edit | undefined {
  const [name = '', ...inner] = path;
  const last = map.items.at(-1);
  const end = contentEnd(text, last?.value ?? last?.key);
  const first = map.items[0] && startOf(map.items[0]);
  if (end === undefined || first === undefined || change.kind === 'replace') return undefined;
  if (change.kind === 'append') {
    if (inner.length > 0) return undefined;
    if (map.flow) return { start: end, end, text: `, ${name}: [${flowGroup(change.item)}]` };
    const indent = indentOf(text, first);
    return linesAfter(text, end, [`${indent}${name}:`, `${indent}  - ${flowGroup(change.item)}`]);
  }
  if (change.kind === 'remove') return undefined;
  const written = typeof change.value === 'string' ? inlineScalar(change.value) : flowGroup(change.value);
  const value = inner.reduceRight((inside, field) => `{ ${field}: ${inside} }`, written);
  if (map.flow) return { start: end, end, text: `, ${name}: ${value}` };
  return linesAfter(text, end, [`${indentOf(text, first)}${name}: ${value}`]);
}

/** Deletes a field's whole lines, with the remark behind the value. */
function removal(text: string, map: YAMLMap, pair: Pair): Edit | undefined {
  const start = startOf(pair);
  const end = contentEnd(text, pair.value);
  if (start === undefined || end === undefined || map.items.length === 1) return undefined;
  // Deleting the group would delete a remark inside it, which somebody may need.
  if (isMap(pair.value) && text.slice(start, end).includes('#')) return undefined;
  if (map.flow) {
    const index = map.items.indexOf(pair);
    const [before, after] = [map.items[index - 1], map.items[index + 1]];
    const edit = after
      ? { start, end: startOf(after) ?? end, text: '' }
      : { start: contentEnd(text, before?.value) ?? start, end, text: '' };
    return /[\n#]/.test(text.slice(edit.start, edit.end)) ? undefined : edit;
  }
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() !== '') return undefined;
  const behind = text.slice(end, lineEnd(text, end));
  if (/^\s*[^\s#]/.test(behind)) return undefined;
  const next = text.indexOf('\n', end) + 1;
  if (next > 0) return { start: line, end: next, text: '' };
  return { start: text.slice(0, line).replace(/\r?\n$/, '').length, end: text.length, text: '' };
}

function appending(text: string, list: YAMLSeq, item: NewGroup): Edit | undefined {
  const last = list.items.at(-1);
  const end = contentEnd(text, last);
  if (!isMap(last) || end === undefined || !list.range) return undefined;
  const fields = writtenLike(last, item);
  const flow = `{ ${fields.join(', ')} }`;
  if (list.flow) return { start: end, end, text: `, ${flow}` };
  const indent = indentOf(text, list.range[0]);
  if (last.flow) return linesAfter(text, end, [`${indent}- ${flow}`]);
  const first = last.items[0] && startOf(last.items[0]);
  if (first === undefined) return undefined;
  const inner = indentOf(text, first);
  const dash = `${indent}-`.padEnd(inner.length);
  // Where the first field stands on a line of its own, below the dash, the new item has it beside the dash.
  return linesAfter(
    text,
    end,
    fields.map((field, index) => `${index === 0 ? dash : inner}${field}`),
  );
}

const flowGroup = (group: NewGroup): string =>
  `{ ${Object.entries(group)
    .map(([name, value]) => `${name}: ${written(value)}`)
    .join(', ')} }`;

/** The fields of an item in the order, and with the quotes, that they have in another one. */
function writtenLike(other: YAMLMap, item: NewGroup): readonly string[] {
  const names = other.items.flatMap(({ key }) => (isScalar(key) ? String(key.value) : []));
  const order = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.entries(item)
    .sort(([a], [b]) => order(a) - order(b))
    .map(([name, value]) => `${name}: ${written(value, styleOf(pairOf(other, name)?.value))}`);
}

const written = (value: string | true, style?: ScalarStyle): string =>
  value === true ? 'true' : inlineScalar(value, style);
