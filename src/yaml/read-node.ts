import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ProblemCode } from '../problem.ts';
import { nearestName } from './did-you-mean.ts';
import { bare, exampleOf, forExample, hintForEmpty, hintForFields, hintForUnknown } from './field-hints.ts';
import { type Edit, findCutWords } from './find-cut-words.ts';
import { nameOf, type Path } from './path.ts';
import type { Field, Fields, Shape } from './shape.ts';
import { unseenSigns } from './unseen-signs.ts';

/** Where the reading is. */
interface Spot {
  readonly node: Node | null;
  /** What to point at when the value has no node of its own: its field's name, or its parent's. */
  readonly key: Node | null;
  readonly path: Path;
  /** What is known of the value as a field; absent for an item of a list. */
  readonly field?: Field;
  /** The whole text. */
  readonly text: string;
  /** Whether it stands between brackets, where a comma ends a value. */
  readonly inFlow: boolean;
}

/** What is the same for what stands inside a list or group. */
const withinOf = ({ text, inFlow }: Spot, node: YAMLMap | YAMLSeq) => ({ text, inFlow: inFlow || node.flow === true });

/** Characters of the text, from and to where. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tells a problem of a node or of a part of one; `repair` does what the hint says. */
type Say = (
  code: ProblemCode,
  at: Node | Span | null,
  message: string,
  hint: string,
  path: Path,
  repair?: Edit,
) => void;

/** The value of a node by its shape. What it can't read is said, with a place and a hint, and left out. */
export function readNode(shape: Shape, spot: Spot, say: Say): unknown {
  const { node, key } = spot;
  // Said already, where the sign * stands.
  if (isAlias(node)) return undefined;
  const alone = shape.kind === 'group' && !isMap(node) && !isSeq(node) ? aloneOf(shape) : undefined;
  if (alone) {
    const value = readNode(alone.shape, { ...spot, field: { ...alone, required: spot.field?.required ?? false } }, say);
    return value === undefined ? undefined : { [alone.name]: value };
  }
  const name = nameOf(spot.path);
  const wrong = (should: string, hint: string) =>
    say('FIELD_TYPE', key, `${name} should ${should}, not ${kindOf(node)}`, hint, spot.path);
  if (shape.kind === 'scalar' && isScalar(node) && saysCutWords(shape, node, spot, say)) return undefined;
  if (isEmpty(node))
    return say('FIELD_EMPTY', key, `${name} is empty`, hintForEmpty(shape, spot.field, spot.path), spot.path);
  switch (shape.kind) {
    case 'scalar': {
      if (isScalar(node)) return readScalar(shape, node, spot, say);
      const flow = (isMap(node) || isSeq(node)) && node.flow === true;
      const sign = isMap(node) ? '{' : '[';
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

/** Whether a # cuts words off the value, and so was told. */
function saysCutWords(shape: Shape & { kind: 'scalar' }, node: Scalar, spot: Spot, say: Say): boolean {
  const parse = (words: string) => shape.type.parse(words);
  const cut = findCutWords(node, { ...spot, start: spot.key?.range?.[0] ?? 0 }, parse);
  if (!cut) return false;
  const name = nameOf(spot.path);
  const message = cut.isWhole
    ? `${name} is empty, for a # makes the rest of its line a remark`
    : `${name} ends at the #, which makes a remark of the words after it`;
  const called = spot.path.at(-1);
  const mended = `${typeof called === 'string' ? `${called}: ` : ''}${cut.repair.text}`;
  const hint = cut.isWhole
    ? `write ${mended}`
    : `put the value in quotes: ${mended}; or, if it is a remark, a space after the #`;
  say('YAML_REMARK', cut, message, hint, spot.path, cut.repair);
  return true;
}

/** The field that can stand in the place of its whole group. */
function aloneOf({ alone, fields }: Shape & { kind: 'group' }) {
  const field = alone === undefined ? undefined : fields[alone];
  if (alone === undefined || field?.shape.kind !== 'scalar') return undefined;
  return { ...field, shape: field.shape, name: alone };
}

function readScalar(shape: Shape & { kind: 'scalar' }, node: Scalar, spot: Spot, say: Say): unknown {
  const written = String(node.value);
  const name = nameOf(spot.path);
  if (node.type === 'PLAIN' && isInCurlyQuotes(written)) {
    const hint = 'use straight ones: "…"; to print curly ones, put straight ones round them';
    return say('VALUE_INVALID', node, `${name} stands in curly quotes, which would be printed`, hint, spot.path);
  }
  if (saysUnseenSigns(written, node, spot, say)) return undefined;
  const parsed = shape.type.parse(written);
  if ('value' in parsed) return parsed.value;
  const oneLine = written.trim().replace(/\s+/g, ' ');
  const shown = oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine;
  const hint = parsed.hint ?? forExample(shape, spot.field);
  if (parsed.impossible) return say('DATE_IMPOSSIBLE', node, `${name}: the calendar has no ${shown}`, hint, spot.path);
  const fault = parsed.fault === '' ? `should be ${shape.type.noun}, not "${shown}"` : parsed.fault;
  return say('VALUE_INVALID', node, `${name} ${fault}`, hint, spot.path);
}

/** Whether there are signs in the value that nobody can see, and so were told, each at its place. */
function saysUnseenSigns(value: string, node: Scalar, { text, path }: Spot, say: Say): boolean {
  const inValue = unseenSigns(value);
  const [start, end] = node.range ?? [0, 0];
  const inText = inValue.length > 0 ? unseenSigns(text.slice(start, end)) : [];
  for (const [index, { name, hint }] of inValue.entries()) {
    // Where it is written as an escape, it is the whole value that can be pointed at.
    const there = inText.length === inValue.length ? inText[index] : undefined;
    const from = start + (there?.index ?? 0);
    const span = there ? { start: from, end: from + there.length } : node;
    const repair = there && { ...{ start: from, end: from + there.length }, text: there.instead };
    say('VALUE_INVALID', span, `${nameOf(path)} has a character that can't be seen (${name})`, hint, path, repair);
  }
  return inValue.length > 0;
}

/** Word turns straight quotes into curly ones; YAML takes those as part of the value. */
const isInCurlyQuotes = (written: string): boolean =>
  /^[“”„‘].*[“”’]$/su.test(written) || /^[“”„][^“”]*$/u.test(written) || /^[^“”„]*[“”]$/u.test(written);

function readGroup(fields: Fields, node: YAMLMap, spot: Spot, say: Say): unknown {
  const inside = spot.path.length === 0 ? '' : ` in ${nameOf(spot.path)}`;
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
      // A misspelt field isn't missing as well.
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

/** YAML's own words for nothing (10.2.1.1 of YAML 1.2.2), which nobody means to be printed. */
const isNull = (node: Scalar): boolean => node.type === 'PLAIN' && /^(~|null|Null|NULL)$/.test(String(node.value));

function kindOf(node: Node | null): string {
  if (isMap(node)) return 'fields';
  return isSeq(node) ? 'a list' : 'a single value';
}
