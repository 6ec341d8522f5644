import { type Document, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem, Repair, Source } from '../problem.ts';
import type { Edit } from './find-cut-words.ts';
import { findYamlFaults } from './find-yaml-faults.ts';
import type { Path } from './path.ts';
import { readNode } from './read-node.ts';
import type { Fields, GroupShape } from './shape.ts';

/** Where something stands in a source; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** As `Problem.help`. */
  readonly help?: string;
}

/** A problem, with the path of its field where it belongs to one. */
export interface Found {
  readonly problem: Problem;
  readonly path?: Path;
  /** Whether the value spans several lines without quotes, as happens when a line lacks a sign. */
  readonly isSpread?: boolean;
}

/** A YAML source as it was read, right or wrong. */
export interface Examined {
  /** In the order of discovery. */
  readonly found: readonly Found[];
  /** How many of the problems are syntax errors; if any, no value was read. */
  readonly syntax: number;
  /** The value by the shape; complete only where `found` is empty. */
  readonly value: unknown;
  readonly document: Document;
  /** The place of a stretch of the text, given in characters from 0. */
  placeBetween(start: number, end: number): Place;
}

/** Reads a YAML source by its shape and finds every visible problem, like readYaml but without blaming lines. */
export function examineYaml(source: Source, shape: GroupShape<Fields>, firstLine: number): Examined {
  const lines = new LineCounter();
  const placeBetween = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const firstLineOfIt = source.text.slice(start, end).split('\n', 1)[0] ?? '';
    const length = Math.max(1, firstLineOfIt.trimEnd().length);
    return { file: source.file, line: line + firstLine - 1, column: col, length };
  };
  const repairOf = ({ start, end, text }: Edit): Repair => {
    const { line, column } = placeBetween(start, end);
    return { line, column, length: end - start, text };
  };
  const found: Found[] = [];
  const document = parseDocument(source.text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const faults = findYamlFaults(
    source.text,
    [...document.errors, ...document.warnings],
    (start) => lines.linePos(start).line,
  );
  for (const { code, message, hint, start, end } of faults)
    found.push({ problem: { code, message, ...placeBetween(start, end), hint } });
  const examined = { found, document, placeBetween };
  const errors = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY').length;
  const unreadable = faults.filter(({ code }) => code === 'YAML_SYNTAX' || code === 'YAML_REMARK').length;
  if (errors + unreadable > 0) return { ...examined, syntax: errors + unreadable, value: undefined };

  const spot = { node: document.contents, key: document.contents, path: [], text: source.text, inFlow: false };
  const value = readNode(shape, spot, (code, at, message, hint, path, repair) => {
    const [start, end] = at && 'start' in at ? [at.start, at.end] : rangeOf(at);
    const problem = { code, message, ...placeBetween(start, end), hint };
    const isSpread =
      isScalar(at) &&
      (at.type === 'PLAIN' || at.type === 'BLOCK_FOLDED') &&
      source.text.slice(start, end).includes('\n');
    found.push({ problem: repair ? { ...problem, repair: repairOf(repair) } : problem, path, isSpread });
  });
  return { ...examined, syntax: 0, value };
}

/** The start and end of a node, in characters from 0. */
export const rangeOf = (node: Node | null): readonly [start: number, end: number] =>
  node?.range ? [node.range[0], node.range[1]] : [0, 0];
