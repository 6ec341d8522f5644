import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem, Repair, Source } from '../problem.ts';
import type { Edit } from './find-cut-words.ts';
import { findInScalar } from './find-in-scalar.ts';
import { findYamlFaults } from './find-yaml-faults.ts';
import type { Path } from './path.ts';
import { readNode } from './read-node.ts';
import type { Fields, GroupShape, ValueOf } from './shape.ts';

const mostColons = 10_000;

export type { Path } from './path.ts';

/** Where something stands in a source; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** As `Problem.help`. */
  readonly help?: string;
}

/** What a file says, and where it says it. */
export interface Read<T> {
  readonly value: T;
  /** The place of the value at a path, or of its key; of the nearest parent where it isn't there. */
  place(path: Path, part?: 'key' | 'value'): Place;
  /** The place of a character of the text that was read at a path, from its line and column there, both from 1. */
  placeInText(path: Path, text: string, line: number, column: number, length: number): Place;
}

/** @param path the way to the field that the problem is of, where it is of one */
export type Report = (problem: Problem, path?: Path) => void;

/**
 * Reads a YAML source by its description. Every scalar is taken as it is written and typed by the shape alone, so that
 * "01234", "1.10" and "no" stay words. Reports every problem that it can see; returns undefined when there was one.
 *
 * @param firstLine the line of the file on which the source's text starts, for a clause's front matter
 */
export function readYaml<F extends Fields>(
  source: Source,
  shape: GroupShape<F>,
  report: Report,
  firstLine = 1,
): Read<ValueOf<GroupShape<F>>> | undefined {
  const lines = new LineCounter();
  const placeBetween = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const firstLineOfIt = source.text.slice(start, end).split('\n', 1)[0] ?? '';
    const length = Math.max(1, firstLineOfIt.trimEnd().length);
    return { file: source.file, line: line + firstLine - 1, column: col, length };
  };
  const placeOf = (node: Node | null): Place =>
    node?.range ? placeBetween(node.range[0], node.range[1]) : placeBetween(0, 0);

  const repairOf = ({ start, end, text }: Edit): Repair => {
    const { line, column } = placeBetween(start, end);
    return { line, column, length: end - start, text };
  };

  // Nobody reads further, and a file of nothing but faults would take an age to tell.
  const mostProblems = 100;
  let found = 0;
  const count: Report = (problem, path) => {
    found++;
    if (found <= mostProblems) report(problem, path);
  };
  // The parser compares each field with all others of its group, so very many take it an age.
  if (source.text.split(':').length > mostColons) {
    const hint = 'a profile is a page or two of text: is it the right file?';
    report({
      code: 'YAML_SYNTAX',
      message: 'there are too many fields',
      file: source.file,
      line: firstLine,
      column: 1,
      hint,
    });
    return undefined;
  }
  const document = parseDocument(source.text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const faults = findYamlFaults(
    source.text,
    [...document.errors, ...document.warnings],
    (start) => lines.linePos(start).line,
  );
  for (const { code, message, hint, start, end } of faults) count({ code, message, ...placeBetween(start, end), hint });
  const isReadable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  if (!isReadable || faults.some(({ code }) => code === 'YAML_SYNTAX' || code === 'YAML_REMARK')) return undefined;

  const spot = { node: document.contents, key: document.contents, path: [], text: source.text, inFlow: false };
  const value = readNode(shape, spot, (code, at, message, hint, path, repair) => {
    const place = at && 'start' in at ? placeBetween(at.start, at.end) : placeOf(at);
    count({ code, message, ...place, hint, ...(repair ? { repair: repairOf(repair) } : {}) }, path);
  });
  if (found > 0) return undefined;
  return {
    // readNode builds values by the same shape that the type is made from; TypeScript can't follow it there.
    value: value as ValueOf<GroupShape<F>>,
    place: (path, part = 'value') => placeOf(nodeAt(document.contents, path, part)),
    placeInText(path, text, line, column, length) {
      const node = nodeAt(document.contents, path, 'value');
      if (!isScalar(node) || !node.range) return placeOf(node);
      const before = [...text.split('\n').slice(0, line - 1), (text.split('\n')[line - 1] ?? '').slice(0, column - 1)];
      const written = source.text.slice(node.range[0], node.range[1]);
      const start = node.range[0] + findInScalar(written, node.type, before.join('\n'));
      return placeBetween(start, start + length);
    },
  };
}

/**
 * What readYaml read of a source before: nothing is parsed, unless somebody asks for a place.
 *
 * @param value what it read, of the same source and shape
 */
export function recallYaml<F extends Fields>(
  source: Source,
  shape: GroupShape<F>,
  value: ValueOf<GroupShape<F>>,
  firstLine = 1,
): Read<ValueOf<GroupShape<F>>> {
  let parsed: Read<ValueOf<GroupShape<F>>> | undefined;
  const read = () => {
    parsed ??= readYaml(source, shape, () => undefined, firstLine);
    if (!parsed) throw new Error(`${source.file} is not what it was when it was read`);
    return parsed;
  };
  return {
    value,
    place: (path, part) => read().place(path, part),
    placeInText: (...asked) => read().placeInText(...asked),
  };
}

/** The node at a path; where the way ends early or the value is a list or a group, the last key on the way. */
function nodeAt(root: Node | null, path: Path, part: 'key' | 'value'): Node | null {
  let node = root;
  let pointAt = root;
  for (const [depth, step] of path.entries()) {
    const asked = depth === path.length - 1 ? part : 'value';
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair || !isNode(pair.key)) return pointAt;
      node = isNode(pair.value) ? pair.value : null;
      pointAt = asked === 'value' && isScalar(node) ? node : pair.key;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) return pointAt;
      node = item;
      pointAt = item;
    } else return pointAt;
  }
  return pointAt;
}
