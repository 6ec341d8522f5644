import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { ProblemCode } from '../problem.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Path } from './read-yaml.ts';
import type { Field, Fields, Shape } from './shape.ts';

/** Where the reading is. */
interface Spot {
  readonly node: Node | null;
  /** What to point at when the value has no node of its own: its field's name, or its parent's. */
  readonly key: Node | null;
  readonly path: Path;
  readonly field?: Field;
}

type Say = (code: ProblemCode, node: Node | null, message: string, hint: string) => void;

/** The value of a node by its shape. What it can't read is said, with a place and a hint, and left out. */
export function readNode(shape: Shape, spot: Spot, say: Say): unknown {
  const { node } = spot;
  const name = nameOf(spot.path);
  if (isAlias(node)) {
    return say('YAML_ALIAS', node, `${name} refers to another place with *`, 'write the value out here');
  }
  if (isEmpty(node))
    return say('FIELD_EMPTY', spot.key, `${name} is empty`, `${exampleOf(shape, spot.field)}, or delete it`);
  switch (shape.kind) {
    case 'scalar': {
      if (!isScalar(node)) {
        return say('FIELD_TYPE', spot.key, `${name} should be ${shape.type.noun}`, exampleOf(shape, spot.field));
      }
      return readScalar(shape, String(node.value), spot, say);
    }
    case 'list': {
      if (!isSeq(node))
        return say(
          'FIELD_TYPE',
          spot.key,
          `${name} should be a list`,
          'write each item on a line of its own, after "- "',
        );
      return node.items.map((item, index) => {
        const itemNode = isNode(item) ? item : null;
        return readNode(
          shape.of,
          { ...spot, node: itemNode, key: itemNode ?? spot.key, path: [...spot.path, index] },
          say,
        );
      });
    }
    case 'map': {
      if (!isMap(node))
        return say(
          'FIELD_TYPE',
          spot.key,
          `${name} should have lines of «${shape.key}: …»`,
          `write each on a line of its own, indented`,
        );
      const entries = pairsOf(node, say).map(
        ({ key, value, called }) =>
          [called, readNode(shape.of, { node: value, key, path: [...spot.path, called] }, say)] as const,
      );
      return new Map(entries);
    }
    case 'group': {
      if (!isMap(node))
        return say(
          'FIELD_TYPE',
          spot.key ?? node,
          `${name} should have fields of its own`,
          `write them on lines of their own, indented: ${Object.keys(shape.fields).join(', ')}`,
        );
      return readGroup(shape.fields, node, spot, say);
    }
  }
}

function readScalar(shape: Shape & { kind: 'scalar' }, written: string, spot: Spot, say: Say): unknown {
  const parsed = shape.type.parse(written);
  if ('value' in parsed) return parsed.value;
  const name = nameOf(spot.path);
  const oneLine = written.trim().replace(/\s+/g, ' ');
  const shown = oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine;
  const hint = parsed.hint ?? exampleOf(shape, spot.field);
  if (parsed.impossible) return say('DATE_IMPOSSIBLE', spot.node, `${name}: the calendar has no ${shown}`, hint);
  const fault = parsed.fault === '' ? `should be ${shape.type.noun}, not "${shown}"` : parsed.fault;
  return say('VALUE_INVALID', spot.node, `${name} ${fault}`, hint);
}

function readGroup(fields: Fields, node: YAMLMap, spot: Spot, say: Say): unknown {
  const inside = spot.path.length === 0 ? '' : ` in ${nameOf(spot.path)}`;
  const value: Record<string, unknown> = {};
  const there = new Set<string>();
  for (const { key, value: child, called } of pairsOf(node, say)) {
    const field = Object.hasOwn(fields, called) ? fields[called] : undefined;
    if (!field) {
      say('FIELD_UNKNOWN', key, `unknown field "${called}"${inside}`, didYouMean(called, Object.keys(fields)));
      continue;
    }
    there.add(called);
    const read = readNode(field.shape, { node: child, key, path: [...spot.path, called], field }, say);
    if (read !== undefined) value[called] = read;
  }
  for (const [called, field] of Object.entries(fields)) {
    if (!field.required || there.has(called)) continue;
    const example = field.example ?? (field.shape.kind === 'scalar' ? field.shape.type.example : '…');
    say(
      'FIELD_MISSING',
      spot.key,
      `the field "${called}" is missing${inside}`,
      `add a line such as «${called}: ${example}»`,
    );
  }
  return value;
}

function pairsOf(node: YAMLMap, say: Say) {
  return node.items.flatMap(({ key, value }) => {
    if (isScalar(key)) return [{ key, called: String(key.value), value: isNode(value) ? value : null }];
    say('FIELD_TYPE', isNode(key) ? key : node, 'the name of a field should be a word', 'write «name: value»');
    return [];
  });
}

function isEmpty(node: Node | null): boolean {
  if (isScalar(node)) return node.value === null || String(node.value).trim() === '';
  if (isMap(node) || isSeq(node)) return node.items.length === 0;
  return node === null;
}

const exampleOf = (shape: Shape, field?: Field): string => {
  const example = field?.example ?? (shape.kind === 'scalar' ? shape.type.example : undefined);
  return example === undefined ? 'fill it in' : `for example: ${example}`;
};

/** As the person thinks of it: "school.email", "policies.parent-group-chats.history, item 2, date". */
function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step, index) => (typeof step === 'number' ? `, item ${step + 1}` : index === 0 ? step : `.${step}`))
    .join('');
}
