import { isAlias, isMap, isNode, isScalar, isSeq, type Node, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { nearestName } from './did-you-mean.ts';
import { bare, exampleOf, forExample, hintForEmpty, hintForFields, hintForUnknown } from './field-hints.ts';
import { pathName } from './path.ts';
import { readScalar, saysCutWords } from './read-scalar.ts';
import type { Field, Fields, Shape } from './shape.ts';
import type { Say, Spot } from './spot.ts';

/** The part of a spot that the values inside a list or group share. */
const withinOf = ({ text, inFlow }: Spot, node: YAMLMap | YAMLSeq) => ({ text, inFlow: inFlow || node.flow === true });

/** The value of a node by its shape. A part that can't be read is reported, with a place and a hint, and left out. */
export function readNode(shape: Shape, spot: Spot, say: Say): unknown {
  const { node, key } = spot;
  // An alias is reported already, by signFault.
  if (isAlias(node)) return undefined;
  const alone = shape.kind === 'group' && !isMap(node) && !isSeq(node) ? aloneOf(shape) : undefined;
  if (alone) {
    const value = readNode(alone.shape, { ...spot, field: { ...alone, required: spot.field?.required ?? false } }, say);
    return value === undefined ? undefined : { [alone.name]: value };
  }
  const name = pathName(spot.path);
  // A single value on a line of its own is a field that lost its colon, or an item without its dash.
  const isBelow = isScalar(node) && spot.text.slice(key?.range?.[1], node.range?.[0]).includes('\n');
  const wrong = (should: string, hint: string) =>
    say('FIELD_TYPE', isBelow ? node : key, `${name} should ${should}, not ${kindOf(node)}`, hint, spot.path);
  if (shape.kind === 'scalar' && isScalar(node) && saysCutWords(shape, node, spot, say)) return undefined;
  if (isEmpty(node))
    return say('FIELD_EMPTY', key, `${name} is empty`, hintForEmpty(shape, spot.field, spot.path), spot.path);
  switch (shape.kind) {
    case 'scalar': {
      if (isScalar(node)) return readScalar(shape, node, spot, say);
      const flow = (isMap(node) || isSeq(node)) && node.flow === true && node.items.length === 1;
      const sign = isMap(node) ? '{' : '[';
      const quoted = flow ? asQuoted(node, spot) : undefined;
      // Quotes are no help where the words are wrong in them as well: "[School name]".
      if (quoted && 'fault' in shape.type.parse(String(quoted.value))) return readScalar(shape, quoted, spot, say);
      return wrong(
        `be ${shape.type.noun}`,
        flow ? `put the value in quotes if the ${sign} belongs to it` : forExample(shape, spot.field),
      );
    }
    case 'list':
      if (!isSeq(node)) return wrong('be a list', 'put each item on a line of its own, after "- "');
      return node.items.map((each, index) => {
        const itemNode = isNode(each) ? each : null;
        const item = { node: itemNode, key: itemNode ?? key, path: [...spot.path, index] };
        return readNode(shape.of, { ...withinOf(spot, node), ...item }, say);
      });
    case 'map': {
      if (!isMap(node))
        return wrong(`have a line for each ${bare(shape.key)}`, `write «name: value», with ${shape.key} as the name`);
      const entries = pairsOf(node, spot, say).map(
        ({ key, value, called }) =>
          [
            called,
            readNode(shape.of, { ...withinOf(spot, node), node: value, key, path: [...spot.path, called] }, say),
          ] as const,
      );
      return new Map(entries);
    }
    case 'group': {
      if (isMap(node)) return readGroup(shape.fields, node, spot, say);
      const alone = aloneOf(shape);
      if (alone) return wrong(`be ${alone.shape.type.noun} or have fields of its own`, forExample(alone.shape, alone));
      return wrong('have fields of its own', hintForFields(shape.fields, spot.path));
    }
  }
}

/** What stands in brackets, as words. */
function asQuoted(node: YAMLMap | YAMLSeq, { text }: Spot): Scalar | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  const words = new Scalar(text.slice(start, end).trim());
  return Object.assign(words, { range: node.range, type: 'PLAIN' as const });
}

/** The field that can be written instead of its whole group. */
function aloneOf({ alone, fields }: Shape & { kind: 'group' }) {
  const field = alone === undefined ? undefined : fields[alone];
  if (alone === undefined || field?.shape.kind !== 'scalar') return undefined;
  return { ...field, shape: field.shape, name: alone };
}

function readGroup(fields: Fields, node: YAMLMap, spot: Spot, say: Say): unknown {
  const inside = spot.path.length === 0 ? '' : ` in ${pathName(spot.path)}`;
  const value: Record<string, unknown> = {};
  const there = new Set<string>();
  const pairs = pairsOf(node, spot, say);
  const named = new Set(pairs.map(({ called }) => called));
  for (const { key, value: child, called } of pairs) {
    const field = Object.hasOwn(fields, called) ? fields[called] : undefined;
    if (!field) {
      const near = nearestName(called, Object.keys(fields));
      const [start, end] = key.type === 'PLAIN' && key.range ? key.range : [];
      const isMeant = near !== undefined && !named.has(near) && start !== undefined && end !== undefined;
      const repair = isMeant ? { start, end, text: near } : undefined;
      const hint = hintForUnknown(called, fields);
      say('FIELD_UNKNOWN', key, `unknown field "${called}"${inside}`, hint, spot.path, repair);
      // A misspelt field is not reported as missing, too.
      there.add(near ?? called);
      continue;
    }
    there.add(called);
    const at = { ...withinOf(spot, node), node: child, key, path: [...spot.path, called], field };
    const read = readNode(field.shape, at, say);
    if (read !== undefined) value[called] = read;
  }
  const lacks = (called: string, field: Field, place: string) => {
    const example = field.shape.kind === 'scalar' ? ` ${exampleOf(field.shape, field)}` : '';
    const hint = `add a line such as «${called}:${example}»${example === '' ? ', with its fields below it' : ''}`;
    say('FIELD_MISSING', spot.key, `the field "${called}" is missing${place}`, hint, [...spot.path, called]);
  };
  for (const [called, field] of Object.entries(fields)) {
    const needed = there.has(called) && field.needs !== undefined ? fields[field.needs] : undefined;
    if (field.required && !there.has(called)) lacks(called, field, inside);
    if (needed && field.needs !== undefined && !there.has(field.needs))
      lacks(field.needs, needed, `${inside}, which "${called}" needs`);
  }
  return value;
}

function pairsOf(node: YAMLMap, { path }: Spot, say: Say) {
  return node.items.flatMap(({ key, value }) => {
    if (isScalar(key)) return [{ key, called: String(key.value), value: isNode(value) ? value : null }];
    if (!isAlias(key))
      say('FIELD_TYPE', isNode(key) ? key : node, 'the name of a field should be a word', 'write «name: value»', path);
    return [];
  });
}

function isEmpty(node: Node | null): boolean {
  if (isScalar(node)) return node.value === null || String(node.value).trim() === '' || isNull(node);
  if (isMap(node) || isSeq(node)) return node.items.length === 0;
  return node === null;
}

/** Whether the scalar is one of YAML's words for nothing (YAML 1.2.2, 10.2.1.1), which nobody means to be printed. */
const isNull = (node: Scalar): boolean => node.type === 'PLAIN' && /^(~|null|Null|NULL)$/.test(String(node.value));

function kindOf(node: Node | null): string {
  if (isMap(node)) return 'fields';
  return isSeq(node) ? 'a list' : 'a single value';
}
