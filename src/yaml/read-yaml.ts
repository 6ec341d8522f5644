import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem, Source } from '../problem.ts';
import { readNode } from './read-node.ts';
import type { Fields, GroupShape, ValueOf } from './shape.ts';
import { yamlProblem } from './yaml-problem.ts';

/** Where something stands in a source; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The way to a value: field names, and positions in lists from 0. */
export type Path = readonly (string | number)[];

/** What a file says, and where it says it. */
export interface Read<T> {
  readonly value: T;
  /** The place of the value at a path, or of its key; of the nearest parent where it isn't there. */
  place(path: Path, part?: 'key' | 'value'): Place;
  /**
   * The place of a character inside the text at a path, from its line and column there. In text that YAML folds, the
   * lines of the file are lost: then the place of the whole.
   */
  placeInText(path: Path, line: number, column: number, length: number): Place;
}

export type Report = (problem: Problem) => void;

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

  let found = 0;
  const count: Report = (problem) => {
    found++;
    report(problem);
  };
  const document = parseDocument(source.text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  for (const error of [...document.errors, ...document.warnings]) {
    count(yamlProblem(error, source.text, placeBetween(error.pos[0], error.pos[1])));
  }
  if (found > 0) return undefined;

  const spot = { node: document.contents, key: document.contents, path: [] };
  const value = readNode(shape, spot, (code, node, message, hint) => count({ code, message, ...placeOf(node), hint }));
  if (found > 0) return undefined;
  return {
    // readNode builds values by the same shape that the type is made from; TypeScript can't follow it there.
    value: value as ValueOf<GroupShape<F>>,
    place: (path, part = 'value') => placeOf(nodeAt(document.contents, path, part)),
    placeInText(path, line, column, length) {
      const node = nodeAt(document.contents, path, 'value');
      const whole = placeOf(node);
      if (!isScalar(node)) return whole;
      if (node.type === 'BLOCK_LITERAL') {
        const fileLine = whole.line - firstLine + line;
        const indent = /^ */.exec(source.text.split('\n')[fileLine] ?? '')?.[0].length ?? 0;
        return { ...whole, line: whole.line + line, column: indent + column, length };
      }
      if (
        node.type === 'BLOCK_FOLDED' ||
        source.text
          .slice(...(node.range ?? [0, 0]))
          .trim()
          .includes('\n')
      )
        return whole;
      return { ...whole, column: whole.column + column - (node.type === 'PLAIN' ? 1 : 0), length };
    },
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
