import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Range, type Scalar } from 'yaml';
import type { Problem, Repair, Source } from '../problem.ts';
import { blameLines } from './blame-lines.ts';
import { examineYaml, type Place, rangeOf } from './examine-yaml.ts';
import { findInScalar } from './find-in-scalar.ts';
import type { Path } from './path.ts';
import type { Fields, GroupShape, ValueOf } from './shape.ts';

const mostColons = 10_000;

/** The most problems reported: nobody reads further, and a file of nothing but faults would take very long. */
const mostProblems = 100;

export type { Place } from './examine-yaml.ts';
export type { Path } from './path.ts';

/** The value of a file, and the places of its parts. */
export interface Read<T> {
  readonly value: T;
  /** The place of the value at a path, or of its key; of the nearest parent where the value is missing. */
  place(path: Path, part?: 'key' | 'value'): Place;
  /** The place of a character of the text that was read at a path, from its line and column there, both from 1. */
  placeInText(path: Path, text: string, line: number, column: number, length: number): Place;
  /**
   * The change to the file that replaces some words of a value; undefined where the words are written otherwise than
   * they are read (with escapes, over two lines), or where the change would alter how YAML reads the file.
   */
  repairInText(path: Path, text: string, from: number, length: number, instead: string): Repair | undefined;
  /** A scalar's words as the file has them, line by line, without its quotes or its `|`. */
  linesOf(path: Path): readonly string[];
}

/** @param path the path of the problem's field, where it has one */
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
  const whole = wrongAsAWhole(source.text);
  if (whole) {
    report({ code: 'YAML_SYNTAX', ...whole, file: source.file, line: firstLine, column: 1 });
    return undefined;
  }
  const examine = (text: string) => examineYaml({ ...source, text }, shape, firstLine);
  const examined = examine(source.text);
  if (examined.found.length > 0) {
    const told = blameLines(source, examined, shape, examine, firstLine);
    for (const { problem, path } of told.slice(0, mostProblems)) report(problem, path);
    return undefined;
  }
  const { document, placeBetween } = examined;
  const placeOf = (node: Node | null): Place => placeBetween(...rangeOf(node));
  const startInText = (node: Scalar, range: Range, text: string, before: string): number => {
    // A value can be a part of the written words: "the Headteacher" is read as "Headteacher".
    const skipped = String(node.value).slice(0, Math.max(0, String(node.value).indexOf(text)));
    return range[0] + findInScalar(source.text.slice(range[0], range[1]), node.type, skipped + before);
  };
  return {
    // readNode builds values by the same shape that the type is made from; TypeScript can't follow it there.
    value: examined.value as ValueOf<GroupShape<F>>,
    place: (path, part = 'value') => placeOf(nodeAt(document.contents, path, part)),
    placeInText(path, text, line, column, length) {
      const node = nodeAt(document.contents, path, 'value');
      if (!isScalar(node) || !node.range) return placeOf(node);
      const lines = text.split('\n');
      const before = [...lines.slice(0, line - 1), (lines[line - 1] ?? '').slice(0, column - 1)].join('\n');
      const start = startInText(node, node.range, text, before);
      return placeBetween(start, start + length);
    },
    repairInText(path, text, from, length, instead) {
      const node = nodeAt(document.contents, path, 'value');
      if (!isScalar(node) || !node.range) return undefined;
      const start = startInText(node, node.range, text, text.slice(0, from));
      const end = start + length;
      if (source.text.slice(start, end) !== text.slice(from, from + length)) return undefined;
      const mended = source.text.slice(0, start) + instead + source.text.slice(end);
      const again = parseDocument(mended, { schema: 'failsafe', prettyErrors: false });
      const read = again.errors.length === 0 ? again.getIn(path) : undefined;
      if (typeof read !== 'string' || !read.includes(text.slice(0, from) + instead + text.slice(from + length)))
        return undefined;
      const { line, column } = placeBetween(start, end);
      return { line, column, length, text: instead };
    },
    linesOf(path) {
      const node = nodeAt(document.contents, path, 'value');
      if (!isScalar(node) || !node.range) return [];
      const [start, end] = node.range;
      const lines = source.text.slice(start, end).split(/\r?\n/);
      if (node.type?.startsWith('BLOCK')) lines.shift();
      else if (node.type?.startsWith('QUOTE')) return lines.join('\n').slice(1, -1).split('\n');
      return lines;
    },
  };
}

/** The reason why a text is refused without being parsed; undefined for any ordinary text. */
function wrongAsAWhole(text: string): { readonly message: string; readonly hint: string } | undefined {
  // The parser compares each field with all others of its group, so its time grows with their square.
  if (text.split(':').length > mostColons) {
    const hint = 'a profile is a page or two of text: is it the right file?';
    return { message: 'there are too many fields', hint };
  }
  const end = /[\u0085\u2028\u2029]/.exec(text)?.[0];
  if (end !== undefined && !text.trimEnd().includes('\n')) {
    const number = `U+${end.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const hint = 'save it as plain text, with the line ends of Windows (CRLF) or of Unix (LF)';
    return { message: `the lines of this file end in a sign that is no end of line (${number})`, hint };
  }
  return undefined;
}

/**
 * The result of readYaml for a source that was read before: nothing is parsed until somebody asks for a place.
 *
 * @param value the value that was read from the same source by the same shape
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
    repairInText: (...asked) => read().repairInText(...asked),
    linesOf: (path) => read().linesOf(path),
  };
}

/** The node at a path; where the path ends early or leads to a list or group, the last key on the way. */
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
